package org.openmash.thresholds;

/** The two rules that no set can leave out or change: not known is never safe, and a failed score is red. */
enum EngineRule {
    UNKNOWN_FLOOR_QUESTION("R40", "Unknown floor question", "Not known, not asked and left blank never count as safe"),
    SCORE_FAILED("R45", "Score failed", "If scoring fails, the case goes to the top of the queue marked unscored");

    private final String id;
    private final String title;
    private final String source;

    EngineRule(String id, String title, String source) {
        this.id = id;
        this.title = title;
        this.source = source;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    String source() {
        return source;
    }
}
