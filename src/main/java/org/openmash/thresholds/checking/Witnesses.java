package org.openmash.thresholds.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.openmash.thresholds.AboutChild;
import org.openmash.thresholds.AboutConcerns;
import org.openmash.thresholds.AboutContacts;
import org.openmash.thresholds.Condition;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.Known;
import org.openmash.thresholds.ThresholdSet;

/**
 * The least that may be told so that some atoms are met at once: every way to do it, and none that tells more than it
 * must. No way at all proves that they exclude each other.
 */
final class Witnesses {
    private static final int MOST_CHILDREN = 64;

    private final Function<Facts, Function<Condition, Known>> readings;
    private final Ways ways;

    /**
     * @param complete false where there were too many to tell them all
     */
    record Found(List<Facts> all, boolean complete) {}

    Witnesses(ThresholdSet set, Function<Facts, Function<Condition, Known>> readings) {
        this.readings = readings;
        this.ways = new Ways(set, readings);
    }

    /**
     * At most so many referrals that meet every atom, begun with the child of {@code base}.
     *
     * @param apart the children differ also in what tells these apart
     */
    Found of(List<Atom> atoms, List<Atom> apart, Facts base, int most) {
        var children = Children.forAtoms(base.child(), atoms, apart).stream()
                .map(base::withChild)
                .filter(facts -> childMeets(facts, atoms))
                .toList();
        boolean complete = children.size() <= MOST_CHILDREN;
        List<Facts> told = children.stream().limit(MOST_CHILDREN).toList();
        for (Atom atom : inOrder(atoms)) {
            var next = new ArrayList<Facts>();
            for (Facts facts : told) {
                next.addAll(met(atom, facts) ? List.of(facts) : ways.of(atom, facts));
            }
            complete &= next.size() <= most && !Ways.isBeyondCounting(atom);
            told = next.stream().limit(most).toList();
        }
        return new Found(told.stream().filter(facts -> all(atoms, facts)).toList(), complete);
    }

    /** As far as the atoms read the child alone; what else they need is told afterwards. */
    private boolean childMeets(Facts facts, List<Atom> atoms) {
        var reading = readings.apply(facts);
        return atoms.stream().allMatch(atom -> switch (atom.leaf()) {
            case AboutChild child -> atom.met(reading);
            case AboutConcerns.AccessOpen open -> facts.child().accessNow() == null;
            default -> true;
        });
    }

    /** Codes first, since what contacts count hangs on them; what is answered by a code in general comes last. */
    private static List<Atom> inOrder(List<Atom> atoms) {
        return atoms.stream()
                .sorted(Comparator.comparingInt(atom -> switch (atom.leaf()) {
                    case AboutConcerns.Told told -> 0;
                    case AboutConcerns.SomethingScored scored -> 2;
                    case AboutConcerns other -> 1;
                    case AboutContacts.SameCategory counts -> 3;
                    default -> 4;
                }))
                .toList();
    }

    private boolean met(Atom atom, Facts facts) {
        return atom.met(readings.apply(facts));
    }

    private boolean all(List<Atom> atoms, Facts facts) {
        var reading = readings.apply(facts);
        return atoms.stream().allMatch(atom -> atom.met(reading));
    }
}
