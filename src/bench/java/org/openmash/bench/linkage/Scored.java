package org.openmash.bench.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openmash.children.matching.Comparer;
import org.openmash.children.matching.Prior;
import org.openmash.children.matching.Resemblance;

/** The odds of every candidate pair under one set of weights, beside the truth, which comes in only here. */
final class Scored {
    private final LabelledSet set;
    private final CandidatePairs pairs;
    private final double[] odds;
    private final boolean[] same;
    private final double truth;

    Scored(LabelledSet set, CandidatePairs pairs, Comparer comparer, Prior prior) {
        this.set = set;
        this.pairs = pairs;
        this.odds = new double[pairs.size()];
        this.same = new boolean[pairs.size()];
        this.truth = set.truePairs();
        for (int i = 0; i < odds.length; i++) {
            LabelledSet.Told one = set.records().get(pairs.one(i));
            LabelledSet.Told other = set.records().get(pairs.other(i));
            odds[i] = Resemblance.of(null, comparer.compare(one.particulars(), other.particulars()), prior).odds();
            same[i] = one.cluster().equals(other.cluster());
        }
    }

    /** Precision, recall and F1 of all pairs at or above a line; recall is of all true pairs, found by a key or not. */
    record Quality(double line, double right, double wrong, double truth) {
        double precision() {
            return right + wrong == 0 ? 1 : right / (right + wrong);
        }

        double recall() {
            return right / truth;
        }

        double f1() {
            return 2 * right / (right + wrong + truth);
        }
    }

    Quality at(double line) {
        double right = 0;
        double wrong = 0;
        for (int i = 0; i < odds.length; i++) {
            if (odds[i] >= line) {
                right += same[i] ? 1 : 0;
                wrong += same[i] ? 0 : 1;
            }
        }
        return new Quality(line, right, wrong, truth);
    }

    double truth() {
        return truth;
    }

    double recallOfCandidates() {
        double found = 0;
        for (boolean one : same) {
            found += one ? 1 : 0;
        }
        return found / truth;
    }

    /**
     * F1 when the line is chosen with labels on four parts and judged on the fifth, in turn; parts are split by family
     * where the set tells it, else by cluster, and a pair over two parts is judged with its first record.
     */
    double f1TunedOnLabels() {
        double[] lines = Arrays.stream(odds).filter(one -> one > -40).sorted().toArray();
        double right = 0;
        double wrong = 0;
        for (int part = 0; part < 5; part++) {
            double best = -1;
            double chosen = 0;
            for (int step = 0; step <= 400; step++) {
                double line = -25 + step * 0.125;
                double[] counts = counted(line, part, false);
                double f1 = 2 * counts[0] / (counts[0] + counts[1] + counts[2]);
                if (f1 > best) {
                    best = f1;
                    chosen = line;
                }
            }
            double[] counts = counted(chosen, part, true);
            right += counts[0];
            wrong += counts[1];
        }
        return lines.length == 0 ? 0 : 2 * right / (right + wrong + truth);
    }

    private double[] counted(double line, int part, boolean within) {
        double[] counts = new double[3];
        counts[2] = truth * (within ? 0.2 : 0.8);
        for (int i = 0; i < odds.length; i++) {
            if (odds[i] >= line && (part(i) == part) == within) {
                counts[same[i] ? 0 : 1]++;
            }
        }
        return counts;
    }

    private int part(int pair) {
        LabelledSet.Told told = set.records().get(pairs.one(pair));
        return Math.floorMod((told.family().isEmpty() ? told.cluster() : told.family()).hashCode(), 5);
    }

    /** Candidates of each record that has any, by record number. */
    Map<Integer, List<Integer>> candidatesOf(int side) {
        Map<Integer, List<Integer>> all = new HashMap<>();
        for (int i = 0; i < pairs.size(); i++) {
            add(all, pairs.one(i), pairs.other(i), side);
            add(all, pairs.other(i), pairs.one(i), side);
        }
        return all;
    }

    private void add(Map<Integer, List<Integer>> all, int told, int there, int side) {
        if (set.records().get(told).side() == side) {
            all.computeIfAbsent(told, any -> new ArrayList<>()).add(there);
        }
    }
}
