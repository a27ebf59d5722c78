package org.openmash.children.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.openmash.children.matching.Weights.Grade;

/**
 * Weights estimated from an index's own children without labels: u from random pairs, m and the prior by expectation
 * and maximisation over the candidate pairs, with brothers and sisters as a third class (Winkler 1988, Fellegi and Sunter
 * 1969). It begins from a version that is known and leans on it where the data say little.
 *
 * @param expected how many pairs of one child the candidates hold, by the estimate
 */
public record Estimate(Weights weights, Prior prior, double expected) {
    /** Fewer pairs than this say too little of a dozen parts. */
    public static final double FEWEST = 500;

    private static final double MOST_APART = 0.1;
    private static final int ROUNDS = 30;
    private static final double LEAN_OF_SAME = 12;
    private static final double LEAN_OF_SIBLINGS = 60;
    private static final double LEAN_OF_STRANGERS = 4;
    private static final double LEAST = 1e-6;
    /** What brothers and sisters share as one child shares it with itself. */
    private static final Set<Part> OF_THE_FAMILY =
            Set.of(Part.FAMILY_NAME, Part.AREA, Part.DWELLING, Part.SCHOOL, Part.CONTACT, Part.RELATIVES);
    private static final Set<String> WHOLE_BIRTHS = Set.of(
            "same", "swapped", "digit", "year-off", "two-parts", "stand-in", "two-digits", "year", "differs");

    /** @return whether the estimate may be used at all */
    public boolean isEnough() {
        return expected >= FEWEST;
    }

    /** Why an estimate is refused. */
    public enum Refusal {
        TOO_FEW, BLOCKINGS_DISAGREE
    }

    /**
     * Two estimates of one index, each over the pairs of another half of the keys, must come to the same: where they do
     * not, what they found depends on how it was looked for.
     *
     * @return nothing where both may be used
     */
    public Optional<Refusal> refusedBeside(Estimate other) {
        if (!isEnough() || !other.isEnough()) {
            return Optional.of(Refusal.TOO_FEW);
        }
        boolean apart = Stream.of(Part.GIVEN_NAME, Part.FAMILY_NAME, Part.BIRTH).anyMatch(part ->
                Math.abs(weights.grade(part, "same").same() - other.weights.grade(part, "same").same()) > MOST_APART);
        return apart ? Optional.of(Refusal.BLOCKINGS_DISAGREE) : Optional.empty();
    }

    /** Compared pairs, kept small: for each the grade of each part and how common what agrees is. */
    public static final class Pairs {
        private final Map<Grade, Integer> numbers = new HashMap<>();
        private final List<Grade> grades = new ArrayList<>();
        private short[] graded = new short[1 << 14];
        private float[] common = new float[1 << 14];
        private int size;

        public Pairs(Weights weights) {
            for (Part part : Part.values()) {
                weights.of(part).forEach(grade -> {
                    numbers.put(grade, grades.size());
                    grades.add(grade);
                });
            }
        }

        public void add(Weights weights, List<Compared> compared) {
            int width = Part.values().length;
            if ((size + 1) * width > graded.length) {
                graded = Arrays.copyOf(graded, graded.length * 2);
                common = Arrays.copyOf(common, common.length * 2);
            }
            for (Compared one : compared) {
                int at = size * width + one.part().ordinal();
                graded[at] = one.isKnown() ? numbers.get(weights.grade(one.part(), one.how())).shortValue() : -1;
                common[at] = (float) one.commonness();
            }
            size++;
        }

        public int size() {
            return size;
        }
    }

    /**
     * @param all how many pairs there are, of which the candidates are those with a key in common
     * @param random pairs drawn blindly
     */
    public static Estimate of(Weights from, Pairs candidates, Pairs random, double all) {
        Rounds rounds = new Rounds(from, candidates, random);
        double same = Math.min(0.5, 1000 / all);
        double siblings = same / 100;
        double found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double[] sums = rounds.once(same, siblings);
            found = sums[0];
            same = Math.clamp(sums[0] / all, 1 / all / 10, 0.5);
            siblings = Math.clamp(sums[1] / all, 1e-15, 0.4);
        }
        return new Estimate(rounds.weights(), new Prior(same, siblings), found);
    }

    /** Grades that shut each other out: their shares make one whole. */
    private static String group(Grade grade) {
        return switch (grade.part()) {
            case DWELLING -> grade.level().substring(grade.level().lastIndexOf('-'));
            case BIRTH -> WHOLE_BIRTHS.contains(grade.level()) ? "whole" : "parts";
            default -> "";
        };
    }

    private static final class Rounds {
        private final Weights from;
        private final Pairs pairs;
        private final Pairs random;
        private double[] same;
        private final double[] siblings;
        private double[] strangers;

        Rounds(Weights from, Pairs pairs, Pairs random) {
            this.from = from;
            this.pairs = pairs;
            this.random = random;
            this.same = pairs.grades.stream().mapToDouble(Grade::same).toArray();
            this.siblings = pairs.grades.stream().mapToDouble(Grade::siblings).toArray();
            this.strangers = pairs.grades.stream().mapToDouble(Grade::strangers).toArray();
        }

        /** One expectation and one maximisation; gives the sums of both classes among the candidates. */
        double[] once(double prior, double siblingPrior) {
            double[] ofSame = new double[same.length];
            double[] ofStrangers = new double[same.length];
            double[] ofSiblings = new double[same.length];
            double[] sums = weigh(pairs, prior, siblingPrior, ofSame, ofSiblings, new double[same.length]);
            // A random pair may be one child after all: it counts for strangers only as far as it is not.
            weigh(random, prior, siblingPrior, new double[same.length], new double[same.length], ofStrangers);
            same = shares(ofSame, Grade::same, LEAN_OF_SAME);
            strangers = shares(ofStrangers, Grade::strangers, LEAN_OF_STRANGERS);
            double[] told = shares(ofSiblings, Grade::siblings, LEAN_OF_SIBLINGS);
            for (int i = 0; i < same.length; i++) {
                siblings[i] = OF_THE_FAMILY.contains(pairs.grades.get(i).part()) ? same[i] : told[i];
            }
            return sums;
        }

        private double[] weigh(Pairs told, double prior, double siblingPrior, double[] ofSame, double[] ofSiblings, double[] ofStrangers) {
            int width = Part.values().length;
            double[] sums = new double[2];
            for (int pair = 0; pair < told.size; pair++) {
                double likelySame = prior;
                double likelySiblings = siblingPrior;
                for (int at = pair * width; at < (pair + 1) * width; at++) {
                    int grade = told.graded[at];
                    if (grade >= 0) {
                        boolean counted = !Float.isNaN(told.common[at]);
                        double chance = counted ? Math.max(LEAST, told.common[at]) : strangers[grade];
                        likelySame *= same[grade] / chance;
                        likelySiblings *= Grade.amongSiblings(siblings[grade], told.common[at]) / chance;
                    }
                }
                double all = likelySame + likelySiblings + 1 - prior - siblingPrior;
                sums[0] += likelySame / all;
                sums[1] += likelySiblings / all;
                for (int at = pair * width; at < (pair + 1) * width; at++) {
                    if (told.graded[at] >= 0) {
                        ofSame[told.graded[at]] += likelySame / all;
                        ofSiblings[told.graded[at]] += likelySiblings / all;
                        ofStrangers[told.graded[at]] += (1 - prior - siblingPrior) / all;
                    }
                }
            }
            return sums;
        }

        /** Within each group the counts, leaning on the version begun from. */
        private double[] shares(double[] counts, ToDoubleFunction<Grade> before, double lean) {
            Map<String, Double> told = new HashMap<>();
            Map<String, Double> modelled = new HashMap<>();
            for (int i = 0; i < counts.length; i++) {
                String group = pairs.grades.get(i).part() + group(pairs.grades.get(i));
                told.merge(group, counts[i], Double::sum);
                modelled.merge(group, before.applyAsDouble(pairs.grades.get(i)), Double::sum);
            }
            double[] shares = new double[counts.length];
            for (int i = 0; i < counts.length; i++) {
                Grade grade = pairs.grades.get(i);
                String group = grade.part() + group(grade);
                double expected = before.applyAsDouble(grade) / modelled.get(group);
                shares[i] = Math.clamp((counts[i] + lean * expected) / (told.get(group) + lean), LEAST, 1);
            }
            return shares;
        }

        Weights weights() {
            List<Grade> grades = new ArrayList<>();
            for (int i = 0; i < same.length; i++) {
                Grade grade = pairs.grades.get(i);
                grades.add(new Grade(grade.part(), grade.level(), grade.outcome(), same[i], siblings[i], strangers[i]));
            }
            return Weights.of(from.version() + "+estimated", grades, from.swapped(), from.shuffled(), from.siblingsOnRecord());
        }
    }
}
