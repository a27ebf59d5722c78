package org.openmash.thresholds;

/** How soon somebody must decide: red within hours, amber and green in working time. */
public enum Band {
    RED("red"),
    AMBER("amber"),
    GREEN("green");

    private final String word;

    Band(String word) {
        this.word = word;
    }

    /** The word used on the wire. */
    public String word() {
        return word;
    }

    /** 0 for the most urgent. */
    public int rank() {
        return ordinal();
    }

    public boolean moreUrgentThan(Band other) {
        return rank() < other.rank();
    }

    public Band moreUrgent(Band other) {
        return other.moreUrgentThan(this) ? other : this;
    }

    /** The band of a wire word. */
    public static Band of(String word) {
        for (Band band : values()) {
            if (band.word.equals(word)) {
                return band;
            }
        }
        throw new IllegalArgumentException("a band is red, amber or green, not " + word);
    }
}
