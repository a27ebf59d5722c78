package org.openmash.frontdoor;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What became of a referral, in words fit for the one who sent it (Working Together 2023: referrers are told the
 * outcome): where each child's case stands, and once a person has decided, what and why. No level, band, score, match
 * or history, and nothing that another agency told.
 *
 * @param status {@code received}, {@code with-a-worker} or {@code decided}; of several children the least advanced
 * @param additions how much was told later
 * @param firstReadAt when the sender's agency first read an outcome; null while it has not
 */
public record PartnerView(
        String reference,
        String agency,
        String agencyReference,
        String channel,
        Instant receivedAt,
        String status,
        List<Child> children,
        int additions,
        TakenBack withdrawal,
        Instant firstReadAt,
        String telephone) {
    /**
     * One child of it.
     *
     * @param caseId shown to the hub's own people alone
     * @param words the status in a sentence
     */
    public record Child(
            String key, String childReference, UUID caseId, String status, String words, Outcome outcome) {}

    /** What a person decided, once it is final. */
    public record Outcome(String outcome, String words, Instant decidedAt, String decidedBy, String feedback) {
        @Override
        public String toString() {
            return "Outcome";
        }
    }

    public record TakenBack(Instant at, String by, String reason) {
        @Override
        public String toString() {
            return "TakenBack";
        }
    }

    @Override
    public String toString() {
        return "PartnerView";
    }
}
