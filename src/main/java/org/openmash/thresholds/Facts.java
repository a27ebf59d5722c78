package org.openmash.thresholds;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything that one scoring of one child's case looks at: what was told, in order of receipt, and dated events of
 * the history. It holds nothing that a rule set derives, so that the same facts can be scored again years later, or
 * by a set with other windows.
 *
 * @param receivedOn the date of receipt in Europe/London, on which ages and windows are reckoned
 * @param agency the agency that told, or that was spoken for
 * @param eventId this contact's event: shared with the contacts that a person marked as the same event, else null
 * @param referralLevel the hub's lowest level that counts as a referral (practice; 3 unless the hub says otherwise)
 * @param possibleHistories histories of children who are only possibly this child: never scored, shown as an unknown
 */
public record Facts(
        LocalDate receivedOn,
        String agency,
        String eventId,
        int referralLevel,
        List<ToldCode> indicators,
        List<ToldCode> factors,
        ChildFacts child,
        boolean narrativeGiven,
        History history,
        List<History> possibleHistories) {

    private static final int STARTER_REFERRAL_LEVEL = 3;

    public Facts {
        referralLevel = referralLevel < 1 ? STARTER_REFERRAL_LEVEL : referralLevel;
        indicators = indicators == null ? List.of() : List.copyOf(indicators);
        factors = factors == null ? List.of() : List.copyOf(factors);
        child = child == null ? ChildFacts.nothingTold() : child;
        history = history == null ? History.notSearched() : history;
        possibleHistories = possibleHistories == null ? List.of() : List.copyOf(possibleHistories);
    }

    public Facts withIndicators(List<ToldCode> told) {
        return new Facts(
                receivedOn,
                agency,
                eventId,
                referralLevel,
                told,
                factors,
                child,
                narrativeGiven,
                history,
                possibleHistories);
    }

    public Facts withFactors(List<ToldCode> stated) {
        return new Facts(
                receivedOn,
                agency,
                eventId,
                referralLevel,
                indicators,
                stated,
                child,
                narrativeGiven,
                history,
                possibleHistories);
    }

    public Facts withChild(ChildFacts other) {
        return new Facts(
                receivedOn,
                agency,
                eventId,
                referralLevel,
                indicators,
                factors,
                other,
                narrativeGiven,
                history,
                possibleHistories);
    }

    /** As another set counts referrals. */
    public Facts withReferralLevel(Level from) {
        return new Facts(
                receivedOn,
                agency,
                eventId,
                from.number(),
                indicators,
                factors,
                child,
                narrativeGiven,
                history,
                possibleHistories);
    }

    public Facts withHistory(History other) {
        return new Facts(
                receivedOn,
                agency,
                eventId,
                referralLevel,
                indicators,
                factors,
                child,
                narrativeGiven,
                other,
                possibleHistories);
    }

    /** Says nothing of the child. */
    @Override
    public String toString() {
        return "Facts";
    }
}
