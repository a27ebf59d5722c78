package org.openmash.children.matching;

import java.util.List;
import java.util.Optional;

/** Compares birth dates as told, with the slips that are often met in them. */
final class BirthComparer {
    private static final int WEEK = 7;

    private final Weights weights;
    private final Frequencies frequencies;

    BirthComparer(Weights weights, Frequencies frequencies) {
        this.weights = weights;
        this.frequencies = frequencies;
    }

    Compared compare(List<BirthTold> here, List<BirthTold> there) {
        Compared best = null;
        for (BirthTold one : here) {
            for (BirthTold other : there) {
                Optional<Compared> next = level(one, other).map(level -> graded(level, one, other));
                if (next.isPresent() && (best == null || next.get().weight() > best.weight())) {
                    best = next.get();
                }
            }
        }
        return best != null ? best : Compared.missing(Part.BIRTH, here.isEmpty());
    }

    private Compared graded(String level, BirthTold one, BirthTold other) {
        double common = level.equals("same")
                ? Math.max(frequencies.birth(one), frequencies.birth(other))
                : Double.NaN;
        return Compared.as(weights.grade(Part.BIRTH, level), common);
    }

    /** @return nothing where the two tell no part in common */
    static Optional<String> level(BirthTold one, BirthTold other) {
        if (one.expected() != null || other.expected() != null) {
            return expected(one, other);
        }
        if (one.yearsEither() > 0 || other.yearsEither() > 0) {
            boolean near = Math.abs(one.year() - other.year()) <= Math.max(one.yearsEither(), other.yearsEither());
            return one.year() == 0 || other.year() == 0 ? Optional.empty() : Optional.of(near ? "age" : "age-differs");
        }
        return one.isWhole() && other.isWhole() ? Optional.of(whole(one, other)) : inParts(one, other);
    }

    private static String whole(BirthTold one, BirthTold other) {
        if (one.equals(other)) {
            return "same";
        }
        if (one.year() == other.year() && one.month() == other.day() && one.day() == other.month()) {
            return "swapped";
        }
        int edits = Spelling.edits(one.digits(), other.digits(), 2);
        int agree = agree(one, other);
        if (edits == 1 || agree == 2 && Math.abs(one.year() - other.year()) == 1) {
            return "digit";
        }
        if (agree == 2) {
            return one.year() == other.year() ? "two-parts" : "year-off";
        }
        if (one.year() == other.year() && (one.mayStandIn() || other.mayStandIn())) {
            return "stand-in";
        }
        return edits == 2 ? "two-digits" : one.year() == other.year() ? "year" : "differs";
    }

    private static int agree(BirthTold one, BirthTold other) {
        return (one.year() == other.year() ? 1 : 0) + (one.month() == other.month() ? 1 : 0)
                + (one.day() == other.day() ? 1 : 0);
    }

    private static Optional<String> inParts(BirthTold one, BirthTold other) {
        boolean years = one.year() > 0 && other.year() > 0;
        boolean months = one.month() > 0 && other.month() > 0;
        boolean days = one.day() > 0 && other.day() > 0;
        if (!years && !months && !days) {
            return Optional.empty();
        }
        int wrong = (years && one.year() != other.year() ? 1 : 0) + (months && one.month() != other.month() ? 1 : 0)
                + (days && one.day() != other.day() ? 1 : 0);
        int told = (years ? 1 : 0) + (months ? 1 : 0) + (days ? 1 : 0);
        if (wrong > 0) {
            return Optional.of(wrong == 1 && told == 2 ? "one-part-of-two" : "parts-differ");
        }
        if (told == 2) {
            return Optional.of(years ? "year-and-part" : "day-and-month");
        }
        return Optional.of(years ? "year" : "one-part");
    }

    private static Optional<String> expected(BirthTold one, BirthTold other) {
        if (one.expected() != null && other.expected() != null) {
            long apart = Math.abs(one.expected().toEpochDay() - other.expected().toEpochDay());
            return Optional.of(apart == 0 ? "expected-same" : apart <= 3 * WEEK ? "expected" : "expected-differs");
        }
        return BirthTold.daysLate(one, other).map(late -> {
            if (late >= -5 * WEEK && late <= 16) {
                return "expected";
            }
            return late >= -17 * WEEK && late < 0 ? "early" : "expected-differs";
        });
    }
}
