package org.openmash.thresholds.checking;

/** What came of checking one property of a set. */
public enum Verdict {
    /** It holds for every referral. */
    PROVED("proved"),
    /** It does not hold, and a referral shows it. */
    REFUTED("refuted"),
    /** It held for every referral that was tried; whether for all is for an approver to accept. */
    NOT_REFUTED("not-refuted");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** The word used on the wire. */
    public String word() {
        return word;
    }
}
