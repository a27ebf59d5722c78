package org.openmash.thresholds;

/**
 * Whether a child moves about by themselves: rolling, crawling, cruising or walking. It decides how an injury is
 * read (National Panel, Bruising in non-mobile infants, 2022; NICE CG89).
 */
public enum Mobility {
    INDEPENDENT("independent"),
    NOT_INDEPENDENT("not-independent"),
    NOT_KNOWN("not-known");

    private final String word;

    Mobility(String word) {
        this.word = word;
    }

    /** The word used on the wire. */
    public String word() {
        return word;
    }

    /** The mobility for a wire word; null for a blank, an exception for any other word. */
    public static Mobility of(String word) {
        if (word == null) {
            return null;
        }
        for (Mobility mobility : values()) {
            if (mobility.word.equals(word)) {
                return mobility;
            }
        }
        throw new IllegalArgumentException("not a mobility");
    }
}
