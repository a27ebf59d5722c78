package org.openmash.thresholds;

/**
 * A question that an indicator asks. The common ones are answered by fields of the concern or the child; an
 * indicator's own are answered under {@code answers} by their code.
 */
public record Question(String code, String words, Kind kind) {

    /** The common question where the child is now and with whom. */
    public static final String WHEREABOUTS = "whereabouts";

    /** The common question who is said to be responsible and whether they can reach a child now. */
    public static final String ACCESS = "access";

    /** How a question is answered; every kind takes not known. */
    public enum Kind {
        COMMON("common"),
        YES_NO("yes-no"),
        TEXT("text");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /** The kind of a word. */
        public static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("a question is common, yes-no or text, not " + word);
        }
    }
}
