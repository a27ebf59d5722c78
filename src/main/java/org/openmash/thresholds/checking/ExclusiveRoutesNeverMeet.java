package org.openmash.thresholds.checking;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openmash.thresholds.Facts;

/** No referral draws two effects of a group that the set declares exclusive. */
final class ExclusiveRoutesNeverMeet implements Property {
    private static final int MOST = 20;

    @Override
    public List<CheckResult> check(SetUnderCheck checked) {
        var results = new Results("exclusive-routes-never-meet");
        boolean complete = true;
        for (Set<String> group : checked.set().exclusive()) {
            var effects = group.stream().sorted().toList();
            for (int i = 0; i < effects.size(); i++) {
                for (int j = i + 1; j < effects.size(); j++) {
                    complete &= check(checked, effects.get(i), effects.get(j), results);
                }
            }
        }
        if (checked.set().exclusive().isEmpty()) {
            return results.elseProved("The set declares no routes that exclude each other.");
        }
        return complete
                ? results.elseProved("No part that draws one route of a group fires beside one that draws another.")
                : results.elseNotRefuted("No referral that was tried draws two routes that exclude each other.");
    }

    private static boolean check(SetUnderCheck checked, String one, String other, Results results) {
        boolean complete = true;
        for (PartAt first : drawing(checked, one)) {
            for (PartAt second : drawing(checked, other)) {
                Meeting meeting = meeting(checked, first, second, Set.of(one, other));
                results.tried(meeting.tried);
                complete &= meeting.complete;
                if (meeting.shown.isPresent()) {
                    results.refuted(
                            one,
                            one + " and " + other + " are declared exclusive, and " + first.subject() + " and "
                                    + second.subject() + " draw both for one child.",
                            meeting.shown.get(),
                            null);
                    return true;
                }
            }
        }
        return complete;
    }

    private static List<PartAt> drawing(SetUnderCheck checked, String effect) {
        return checked.parts().stream()
                .filter(part -> part.part().effects().contains(effect))
                .toList();
    }

    private record Meeting(Optional<Facts> shown, int tried, boolean complete) {}

    private static Meeting meeting(SetUnderCheck checked, PartAt first, PartAt second, Set<String> effects) {
        Alternatives one = checked.alternatives(first.part().when());
        Alternatives other = checked.alternatives(second.part().when());
        var apart = Alternatives.joined(checked.apart(first), checked.apart(second));
        boolean complete = one.complete() && other.complete();
        int tried = 0;
        for (List<Atom> some : one.all()) {
            for (List<Atom> others : other.all()) {
                var found = checked.meeting(Alternatives.joined(some, others), apart, MOST);
                // Met and not drawn: an exception stood in the way, and there may be referrals in which it does not.
                complete &= found.complete() && found.all().isEmpty();
                tried += Math.max(1, found.all().size());
                var shown = found.all().stream()
                        .filter(facts -> checked.answer(facts).effects().containsAll(effects))
                        .findFirst();
                if (shown.isPresent()) {
                    return new Meeting(shown, tried, complete);
                }
            }
        }
        return new Meeting(Optional.empty(), tried, complete);
    }
}
