package org.openmash.children.matching;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How often each part comes out on each grade: for one child told of twice, for two brothers or sisters, and for two
 * strangers (m and u of Fellegi and Sunter 1969, with brothers and sisters as a third class). A version is data: the one
 * that ships is modelled from the sources that its file names, a hub may estimate its own.
 *
 * @param swapped log2 of how often the two name slots are told the wrong way round, and {@code shuffled} the words of both
 *     told in other places
 */
public record Weights(
        String version, Map<Part, Map<String, Grade>> grades, double swapped, double shuffled, double siblingsOnRecord) {
    /** No single agreement is worth more than this, whatever a table says: about 20 bits. */
    private static final double LEAST_SHARE = 1e-6;

    /**
     * One way in which a part may come out.
     *
     * @param same how often so for one child
     * @param siblings how often so for two brothers or sisters
     * @param strangers how often so for two strangers, where frequencies do not say it better
     */
    public record Grade(
            Part part, String level, Outcome outcome, double same, double siblings, double strangers) {
        public Grade {
            Objects.requireNonNull(part);
            if (same <= 0 || same > 1 || siblings <= 0 || siblings > 1 || strangers <= 0 || strangers > 1) {
                throw new IllegalArgumentException("a share of " + part.word() + " " + level + " is none");
            }
        }

        /** For the same child against strangers, in bits. */
        double weight(double commonness) {
            double share = Double.isNaN(commonness) ? strangers : Math.max(LEAST_SHARE, Math.min(1, commonness));
            return held(Math.log(same / share) / Math.log(2));
        }

        /** For the same child against a brother or sister, in bits. */
        double besideSiblings(double commonness) {
            return held(Math.log(same / amongSiblings(siblings, commonness)) / Math.log(2));
        }

        /** Parents do not give one name twice; half and step families may, and the more so the commoner it is. */
        static double amongSiblings(double siblings, double commonness) {
            return Double.isNaN(commonness) ? siblings : Math.max(siblings, Math.min(1, commonness / 10));
        }

        /** What agrees never speaks against, however common it is. */
        private double held(double weight) {
            return outcome == Outcome.AGREES ? Math.max(0, weight) : weight;
        }
    }

    public Weights {
        grades = Map.copyOf(grades);
    }

    public Grade grade(Part part, String level) {
        Grade grade = grades.get(part).get(level);
        if (grade == null) {
            throw new IllegalArgumentException("no grade " + level + " of " + part.word());
        }
        return grade;
    }

    public Collection<Grade> of(Part part) {
        return grades.get(part).values();
    }

    public static Weights of(
            String version, List<Grade> all, double swapped, double shuffled, double siblingsOnRecord) {
        Map<Part, Map<String, Grade>> grades = new EnumMap<>(Part.class);
        all.forEach(grade ->
                grades.computeIfAbsent(grade.part(), part -> new LinkedHashMap<>()).put(grade.level(), grade));
        return new Weights(version, grades, swapped, shuffled, siblingsOnRecord);
    }

    /** The version that ships with the service. */
    public static Weights shipped() {
        return Shipped.WEIGHTS;
    }
}
