package org.openmash.thresholds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The parts of all rules of a set as numbers, in the set's order; a protective rule is one part, without a condition.
 */
final class Parts {
    static final int NONE = -1;

    private final int[] first;
    private final int[] when;
    private final int[] unless;
    private final int[] points;
    private final Band[] unlessOwnBand;
    private final LevelAndBand[] floors;
    private final List<Set<String>> effects = new ArrayList<>();
    private final long[] cumulative;
    private final long[] aboutSiblings;
    private final long[] toAllocatedWorker;
    private final long[] withFloor;
    private final int words;

    Parts(List<Rule> rules, Nodes nodes) {
        this.first = new int[rules.size() + 1];
        for (int r = 0; r < rules.size(); r++) {
            first[r + 1] = first[r] + (rules.get(r) instanceof ScoringRule rule ? rule.parts().size() : 1);
        }
        int size = first[rules.size()];
        this.words = (size + Long.SIZE - 1) / Long.SIZE;
        this.when = new int[size];
        this.unless = new int[size];
        this.points = new int[size];
        this.unlessOwnBand = new Band[size];
        this.floors = new LevelAndBand[size];
        this.cumulative = new long[words];
        this.aboutSiblings = new long[words];
        this.toAllocatedWorker = new long[words];
        this.withFloor = new long[words];
        Arrays.fill(when, NONE);
        Arrays.fill(unless, NONE);
        for (int r = 0; r < rules.size(); r++) {
            switch (rules.get(r)) {
                case ScoringRule rule -> read(rule, first[r], nodes);
                case ProtectiveRule rule -> effects.add(Set.of());
            }
        }
    }

    private void read(ScoringRule rule, int from, Nodes nodes) {
        for (int p = 0; p < rule.parts().size(); p++) {
            ScoringRule.Part part = rule.parts().get(p);
            int number = from + p;
            when[number] = nodes.node(part.when());
            unless[number] = part.unless() == null ? NONE : nodes.node(part.unless());
            points[number] = part.points();
            floors[number] = part.floor();
            unlessOwnBand[number] = rule.unlessOwnBand();
            effects.add(part.effects());
            mark(withFloor, number, part.floor() != null);
            mark(cumulative, number, rule.cumulative());
            mark(aboutSiblings, number, rule.aboutSiblings());
            mark(toAllocatedWorker, number, part.effects().contains(Effect.ROUTE_TO_ALLOCATED_WORKER));
        }
    }

    private static void mark(long[] bits, int part, boolean marked) {
        if (marked) {
            CodeSet.add(bits, part);
        }
    }

    int size() {
        return when.length;
    }

    /** How many words of bits the parts take. */
    int words() {
        return words;
    }

    /** The first part of a rule; of the rule after the last, the number of parts. */
    int first(int rule) {
        return first[rule];
    }

    int rules() {
        return first.length - 1;
    }

    int when(int part) {
        return when[part];
    }

    int unless(int part) {
        return unless[part];
    }

    int points(int part) {
        return points[part];
    }

    /** Null where the part sets none. */
    LevelAndBand floor(int part) {
        return floors[part];
    }

    Set<String> effects(int part) {
        return effects.get(part);
    }

    boolean cumulative(int part) {
        return CodeSet.has(cumulative, part);
    }

    /** The own band that settles a rule about brothers and sisters; null for a part of any other rule. */
    Band unlessOwnBand(int part) {
        return unlessOwnBand[part];
    }

    long[] aboutSiblings() {
        return aboutSiblings;
    }

    long[] withFloor() {
        return withFloor;
    }

    long[] toAllocatedWorker() {
        return toAllocatedWorker;
    }
}
