package org.openmash.thresholds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The conditions of one set as numbered nodes. Equal conditions are one node, so that each is looked at once. */
final class Nodes {
    private static final byte LEAF = 0;
    private static final byte ALL = 1;
    private static final byte ANY = 2;
    private static final byte PRESUMED = 3;

    private final Vocabulary vocabulary;
    private final Map<Condition, Integer> numbers = new HashMap<>();
    private final Map<Condition, Integer> nodes = new IdentityHashMap<>();
    private final Condition[] conditions;
    private final Atom[] atoms;
    private final Atom.Test[] tests;
    private final byte[] forms;
    private final int[][] kids;

    Nodes(Vocabulary vocabulary, List<Condition> roots) {
        this.vocabulary = vocabulary;
        var inner = new ArrayList<int[]>();
        roots.forEach(root -> number(root, inner));
        this.kids = inner.toArray(int[][]::new);
        this.conditions = new Condition[kids.length];
        numbers.forEach((condition, number) -> conditions[number] = condition);
        this.atoms = new Atom[kids.length];
        this.tests = new Atom.Test[kids.length];
        this.forms = new byte[kids.length];
        for (int i = 0; i < atoms.length; i++) {
            atoms[i] = atom(conditions[i]);
            tests[i] = atoms[i] == null ? null : atoms[i].test();
            forms[i] = form(conditions[i]);
        }
    }

    /** A number is told apart faster than a kind of condition. */
    private static byte form(Condition condition) {
        return switch (condition) {
            case Condition.All all -> ALL;
            case Condition.Any any -> ANY;
            case Condition.Presumed presumed -> PRESUMED;
            case Condition leaf -> LEAF;
        };
    }

    private int number(Condition condition, List<int[]> inner) {
        int[] within = within(condition).stream()
                .mapToInt(one -> number(one, inner))
                .toArray();
        int number = numbers.computeIfAbsent(condition, unnumbered -> {
            inner.add(within);
            return inner.size() - 1;
        });
        nodes.put(condition, number);
        return number;
    }

    private static List<Condition> within(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all.of();
            case Condition.Any any -> any.of();
            case Condition.Presumed presumed -> List.of(presumed.of());
            case Condition leaf -> List.of();
        };
    }

    /** Whether a condition stands anywhere in the set. */
    boolean read(Condition condition) {
        return numbers.containsKey(condition);
    }

    private Atom atom(Condition condition) {
        return switch (condition) {
            case AboutConcerns leaf -> leaf.atom(vocabulary);
            case AboutChild leaf -> leaf.atom(vocabulary);
            case AboutHistory leaf -> leaf.atom(vocabulary);
            case AboutContacts leaf -> leaf.atom(vocabulary);
            case Condition.All whole -> null;
            case Condition.Any whole -> null;
            case Condition.Presumed whole -> null;
        };
    }

    int size() {
        return kids.length;
    }

    /** The number of a condition of this set. */
    int node(Condition condition) {
        Integer known = nodes.get(condition);
        Integer node = known == null ? numbers.get(condition) : known;
        if (node == null) {
            throw new IllegalArgumentException("a condition of another set");
        }
        return node;
    }

    Condition condition(int node) {
        return conditions[node];
    }

    Known evaluate(int node, Situation situation) {
        return switch (forms[node]) {
            case ALL -> all(kids[node], situation);
            case ANY -> any(kids[node], situation);
            case PRESUMED -> presumed(kids[node][0], situation);
            default -> tests[node].holds(situation.sheet(), situation.presuming());
        };
    }

    private static Known all(int[] some, Situation situation) {
        Known result = Known.TRUE;
        for (int node : some) {
            Known known = situation.known(node);
            if (known == Known.FALSE) {
                return known;
            }
            result = known == Known.UNKNOWN ? known : result;
        }
        return result;
    }

    private static Known any(int[] some, Situation situation) {
        Known result = Known.FALSE;
        for (int node : some) {
            Known known = situation.known(node);
            if (known == Known.TRUE) {
                return known;
            }
            result = known == Known.UNKNOWN ? known : result;
        }
        return result;
    }

    private static Known presumed(int node, Situation situation) {
        Known known = situation.known(node);
        return known == Known.UNKNOWN && situation.presuming() ? Known.TRUE : known;
    }

    /** Whether whoever tells of the child could settle a condition that is left open. */
    boolean asksTeller(int node, Situation situation) {
        if (forms[node] == PRESUMED) {
            return asksTeller(kids[node][0], situation);
        }
        if (situation.known(node) != Known.UNKNOWN) {
            return false;
        }
        if (forms[node] == LEAF) {
            return atoms[node].asksTeller().test(situation.sheet());
        }
        for (int kid : kids[node]) {
            if (asksTeller(kid, situation)) {
                return true;
            }
        }
        return false;
    }

    /** The signals of which one must be up for the condition to be anything but false; null where it needs none. */
    long[] needs(int node) {
        return switch (conditions[node]) {
            case Condition.All all -> rarest(kids[node]);
            case Condition.Any any -> together(kids[node]);
            case Condition.Presumed presumed -> needs(kids[node][0]);
            case Condition leaf -> atoms[node].needs();
        };
    }

    /** Those that are up for the fewest children. */
    private long[] rarest(int[] some) {
        long[] rarest = null;
        for (int node : some) {
            long[] needs = needs(node);
            if (needs != null && (rarest == null || vocabulary.howOftenUp(needs) < vocabulary.howOftenUp(rarest))) {
                rarest = needs;
            }
        }
        return rarest;
    }

    private long[] together(int[] some) {
        long[] together = vocabulary.noSignals();
        for (int node : some) {
            long[] needs = needs(node);
            if (needs == null) {
                return null;
            }
            for (int w = 0; w < together.length; w++) {
                together[w] |= needs[w];
            }
        }
        return together;
    }
}
