package org.openmash.triage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openmash.Refusal;
import org.openmash.hubs.Caller;

/** Which decision may follow which: of all decisions on a case at most one stands. */
final class DecisionOrder {
    private static final int ACUTE = 4;

    private DecisionOrder() {}

    /** The decision that stands: the last final one. One that only says "no capacity" decided nothing. */
    static Optional<Decision> standing(List<Decision> decisions) {
        return decisions.reversed().stream()
                .filter(decision -> decision.isFinal() && decision.outcome() != DecisionOutcome.AWAITING_CAPACITY)
                .findFirst();
    }

    static boolean hasSignedLevelFour(List<Decision> decisions) {
        return standing(decisions)
                .filter(decision -> decision.isSigned() && decision.level() == ACUTE)
                .isPresent();
    }

    /**
     * Whether this caller may decide this now.
     *
     * @throws Refusal 409 where the case's state, another's lease or the standing decision forbids it
     */
    static void refuseOutOfTurn(
            Case found, Optional<Decision> standing, Integer supersedes, Caller caller, Instant now) {
        if (found.state() == CaseState.AWAITING_SIGN_OFF) {
            throw forbids("awaiting-sign-off", "A decision on this case waits to be signed or returned.")
                    .with("decision", found.decisionCount());
        }
        if (supersedes == null) {
            if (!found.state().isOpen()) {
                throw withStanding(
                        forbids("already-decided", "The case is decided; a correction names the standing decision in \"supersedes\"."),
                        standing);
            }
            Desk.requireHeldBy(caller, found, now);
        } else {
            refuseCorrection(found, standing, supersedes, caller, now);
        }
    }

    /** A correction needs no lease; but nobody's work is taken out of their hands. */
    private static void refuseCorrection(
            Case found, Optional<Decision> standing, int supersedes, Caller caller, Instant now) {
        if (standing.isEmpty()) {
            throw forbids("nothing-to-correct", "No final decision stands on this case: decide it without \"supersedes\".");
        }
        if (standing.get().number() != supersedes) {
            throw withStanding(
                    forbids("not-the-standing-decision", "Only the decision that stands can be corrected."), standing);
        }
        if (found.state().isOpen() && found.isHeld(now)) {
            Desk.requireHeldBy(caller, found, now);
        }
    }

    private static Refusal withStanding(Refusal refusal, Optional<Decision> standing) {
        return standing.map(decision -> refusal.with("standing", decision.number())).orElse(refusal);
    }

    private static Refusal forbids(String kind, String detail) {
        return Refusal.of(Refusal.Because.STATE_FORBIDS, kind, detail);
    }
}
