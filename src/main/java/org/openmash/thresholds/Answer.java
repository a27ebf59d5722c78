package org.openmash.thresholds;

/**
 * What somebody said to a closed question about a child. A blank is no answer at all ({@code null}); neither a
 * blank nor {@link #NOT_KNOWN} is ever read as a plain no.
 */
public enum Answer {
    YES("yes"),
    NO("no"),
    NOT_KNOWN("not-known");

    private final String word;

    Answer(String word) {
        this.word = word;
    }

    /** The word used on the wire. */
    public String word() {
        return word;
    }

    /** The answer for a wire word; null for a blank, an exception for any other word. */
    public static Answer of(String word) {
        if (word == null) {
            return null;
        }
        for (Answer answer : values()) {
            if (answer.word.equals(word)) {
                return answer;
            }
        }
        throw new IllegalArgumentException("not an answer");
    }
}
