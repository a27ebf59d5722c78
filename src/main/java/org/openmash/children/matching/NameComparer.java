package org.openmash.children.matching;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares names slot by slot, told in the right slots, in swapped ones, or with their words in other places; of all
 * ways in which two children are called the one that says most for their being one counts.
 */
final class NameComparer {
    /** Forenames that brothers may all bear, with a second name of their own in daily use: Mohammed, however spelt, and others. */
    private static final String BONES_OF_MOHAMMED = Spelling.skeleton(Spelling.code("mohammed"));
    private static final Set<String> BORNE_BY_BROTHERS = Set.of("abdul", "abdal", "syed", "sayed", "md", "mohd", "mohamad");
    private static final Set<String> APART = Set.of("near", "far", "differs", "overlap");

    private final Weights weights;
    private final Frequencies frequencies;

    NameComparer(Weights weights, Frequencies frequencies) {
        this.weights = weights;
        this.frequencies = frequencies;
    }

    /** Both slots of one pair of names. */
    record Both(Compared given, Compared family) {
        double weight() {
            return given.weight() + family.weight();
        }

        /** More for the same child first; then what is known of more parts; then by name, so that order is nothing. */
        boolean saysMoreThan(Both other) {
            return other == null || weight() > other.weight()
                    || weight() == other.weight() && rank().compareTo(other.rank()) < 0;
        }

        private String rank() {
            return (given.isKnown() ? "0" : "1") + (family.isKnown() ? "0" : "1") + given.how() + family.how()
                    + given.outcome() + family.outcome();
        }
    }

    Both compare(List<Naming> here, List<Naming> there) {
        Both best = null;
        for (Naming one : here) {
            for (Naming other : there) {
                best = better(best, straight(one, other));
                best = better(best, swapped(one, other));
                best = better(best, shuffled(one, other));
            }
        }
        return best != null ? best : new Both(
                Compared.missing(Part.GIVEN_NAME, here.isEmpty()), Compared.missing(Part.FAMILY_NAME, here.isEmpty()));
    }

    private Both straight(Naming one, Naming other) {
        Both both = new Both(given(one.given(), other.given(), 0), family(one.family(), other.family(), 0));
        if (!"same".equals(both.given().how()) || !"same".equals(both.family().how())) {
            return both;
        }
        double share = both.given().commonness();
        double beside = Math.max(
                frequencies.givenBeside(one.given().words().getFirst(), one.family().joined(), share),
                frequencies.givenBeside(other.given().words().getFirst(), other.family().joined(), share));
        return new Both(Compared.as(weights.grade(Part.GIVEN_NAME, "same"), beside), both.family());
    }

    private static Both better(Both best, Both next) {
        return next != null && next.saysMoreThan(best) ? next : best;
    }

    /** Only where both slots agree crosswise: half a swap is chance. */
    private Both swapped(Naming one, Naming other) {
        if (one.given().isEmpty() || one.family().isEmpty() || other.given().isEmpty() || other.family().isEmpty()) {
            return null;
        }
        String first = NameGrades.level(one.given(), other.family());
        if (first.equals("differs") || first.equals("far")) {
            return null;
        }
        String last = NameGrades.level(one.family(), other.given());
        boolean close = !last.equals("differs") && !last.equals("far") && !(first.equals("initial") && last.equals("initial"));
        if (!close) {
            return null;
        }
        Both oneWay = new Both(given(one.given(), other.family(), weights.swapped()), family(one.family(), other.given(), 0));
        Both otherWay = new Both(given(one.family(), other.given(), weights.swapped()), family(one.given(), other.family(), 0));
        return lessSure(oneWay, otherWay);
    }

    /** Nobody knows which of the two is the given name, so what is less sure counts as it. */
    private static Both lessSure(Both one, Both other) {
        boolean same = "same".equals(one.given().how());
        if (same != "same".equals(other.given().how())) {
            return same ? other : one;
        }
        return other.saysMoreThan(one) ? one : other;
    }

    /** The same words, but not in the same slots: Mohammed Ibrahim | Khan, Mohammed | Ibrahim Khan. */
    private Both shuffled(Naming one, Naming other) {
        int words = one.given().words().size() + one.family().words().size();
        if (one.given().isEmpty() || other.given().isEmpty() || words < 2
                || words != other.given().words().size() + other.family().words().size()
                || one.given().set().equals(other.given().set()) || !one.bag().equals(other.bag()) || one.words().allMatch(Naming.Slot::isInitial)) {
            return null;
        }
        return new Both(
                Compared.as(weights.grade(Part.GIVEN_NAME, "same"), common(one, other, true), weights.shuffled()),
                Compared.as(weights.grade(Part.FAMILY_NAME, "same"), common(one, other, false), 0));
    }

    private double common(Naming one, Naming other, boolean given) {
        return given
                ? Math.max(frequencies.given(one.given().words()), frequencies.given(other.given().words()))
                : Math.max(frequencies.family(one.family().words()), frequencies.family(other.family().words()));
    }

    /** Whether two given names were told of one side that cannot be read as each other: of two children, perhaps. */
    static boolean disagree(List<Naming> side) {
        return side.size() > 1 && side.stream().filter(NameComparer::isGiven).anyMatch(one -> side.stream()
                .filter(NameComparer::isGiven)
                .anyMatch(other -> APART.contains(NameGrades.level(one.given(), other.given())) && !crosswise(one, other)));
    }

    private static boolean isGiven(Naming name) {
        return name.kind() == Naming.Kind.TOLD && !name.given().isEmpty();
    }

    private static boolean crosswise(Naming one, Naming other) {
        return one.bag().equals(other.bag()) || one.given().joined().equals(other.family().joined());
    }

    Compared given(Naming.Slot one, Naming.Slot other, double rarity) {
        if (one.isEmpty() || other.isEmpty()) {
            return Compared.missing(Part.GIVEN_NAME, one.isEmpty());
        }
        String level = NameGrades.level(one, other);
        double common = switch (level) {
            case "same" -> Math.max(frequencies.given(one.joined()), frequencies.given(other.joined()));
            case "part", "overlap" -> frequencies.given(shared(one, other));
            case "nickname", "spelling" -> 4 * Math.max(frequencies.given(one.joined()), frequencies.given(other.joined()));
            default -> Double.NaN;
        };
        Weights.Grade grade = weights.grade(Part.GIVEN_NAME, level.equals("same") && borneByBrothers(one) ? "prefix" : level);
        return Compared.as(grade, atLeast(common, grade), rarity);
    }

    Compared family(Naming.Slot one, Naming.Slot other, double rarity) {
        if (one.isEmpty() || other.isEmpty()) {
            return Compared.missing(Part.FAMILY_NAME, one.isEmpty());
        }
        String level = NameGrades.level(one, other);
        if (level.equals("nickname")) {
            level = "near";
        } else if ((level.equals("differs") || level.equals("far")) && (ofRespect(one) || ofRespect(other))) {
            level = "of-respect";
        }
        double common = switch (level) {
            case "same" -> Math.max(frequencies.family(one.joined()), frequencies.family(other.joined()));
            case "part", "overlap" -> frequencies.family(shared(one, other));
            case "spelling" -> 4 * Math.max(frequencies.family(one.joined()), frequencies.family(other.joined()));
            default -> Double.NaN;
        };
        Weights.Grade grade = weights.grade(Part.FAMILY_NAME, level);
        return Compared.as(grade, atLeast(common, grade), rarity);
    }

    /** What is not full agreement is never rarer by chance than the table of grades says. */
    private static double atLeast(double common, Weights.Grade grade) {
        boolean full = grade.level().equals("same") || grade.level().equals("prefix") || Double.isNaN(common);
        return full ? common : Math.max(common, grade.strangers() / 8);
    }

    private static Set<String> shared(Naming.Slot one, Naming.Slot other) {
        Set<String> shared = new TreeSet<>(one.set());
        shared.retainAll(other.set());
        return shared;
    }

    private static boolean borneByBrothers(Naming.Slot given) {
        return given.words().size() == 1 && (given.bones().getFirst().equals(BONES_OF_MOHAMMED)
                || BORNE_BY_BROTHERS.contains(given.words().getFirst()));
    }

    private static boolean ofRespect(Naming.Slot family) {
        return NameGrades.OF_RESPECT.containsAll(family.words());
    }
}
