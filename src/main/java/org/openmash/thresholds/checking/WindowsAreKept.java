package org.openmash.thresholds.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openmash.thresholds.AboutContacts;
import org.openmash.thresholds.AboutHistory;
import org.openmash.thresholds.Condition;

/** No rule counts further back than the history of a child is kept, so that no rule misses what it counts. */
final class WindowsAreKept implements Property {
    private static final int KEPT_MONTHS = 24;
    private static final int KEPT_DAYS = 730;

    @Override
    public List<CheckResult> check(SetUnderCheck checked) {
        var results = new Results("windows-are-kept");
        for (PartAt part : checked.parts()) {
            var conditions = new ArrayList<Condition>();
            Stream.of(part.part().when(), part.part().unless())
                    .flatMap(Alternatives::leaves)
                    .filter(WindowsAreKept::looksTooFar)
                    .forEach(conditions::add);
            for (Condition tooFar : conditions) {
                var shown = checked.meeting(List.of(new Atom(tooFar, false)), Telling.nothing(), 1).all();
                results.refuted(
                        part.subject(),
                        part.subject() + " asks whether " + Phrases.of(new Atom(tooFar, false)) + ", and the history"
                                + " is kept for " + KEPT_MONTHS + " months.",
                        shown.isEmpty() ? null : shown.getFirst(),
                        null);
            }
        }
        return results.elseProved("Every window ends within the " + KEPT_MONTHS + " months that the history is kept.");
    }

    private static boolean looksTooFar(Condition leaf) {
        return switch (leaf) {
            case AboutContacts.ReferralBefore before -> before.withinMonths() > KEPT_MONTHS;
            case AboutContacts.Contacts counts -> counts.days() > KEPT_DAYS;
            case AboutContacts.Agencies counts -> counts.days() > KEPT_DAYS;
            case AboutContacts.SameCategory counts -> counts.months() > KEPT_MONTHS;
            case AboutContacts.HouseholdContact other -> other.withinMonths() > KEPT_MONTHS;
            case AboutHistory.WorkEnded work -> work.withinMonths() > KEPT_MONTHS;
            default -> false;
        };
    }
}
