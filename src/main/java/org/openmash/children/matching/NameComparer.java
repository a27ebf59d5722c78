package org.openmash.children.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * Compares names slot by slot, told in the right slots, in swapped ones, or with their words in other places; of all
 * ways in which two children are called the one that says most for their being one counts.
 */
final class NameComparer {
    /** Titles and religious names that systems put into any slot and that families do not share by descent. */
    static final Set<String> OF_RESPECT = Set.of(
            "begum", "bibi", "khatun", "khatoon", "khanum", "khanam", "akhtar", "akhter", "akter", "kaur", "singh", "bano",
            "banu", "sultana", "parveen", "parvin", "miah", "mia", "ul", "bin", "bint", "binti", "ibn", "al", "el", "syed");
    /** The bones of forenames that brothers or sisters may all bear, with a second name of their own in daily use. */
    private static final Set<String> BORNE_BY_BROTHERS = Set.of("mmd", "Abdl", "Sid", "sid", "sd", "mary");
    private static final Set<String> APART = Set.of("near", "far", "differs", "overlap");
    private static final int SHORTEST_WITH_A_SLIP = 3;
    private static final double LIKE = 0.86;

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
        String first = level(one.given(), other.family());
        if (first.equals("differs") || first.equals("far")) {
            return null;
        }
        String last = level(one.family(), other.given());
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
                .anyMatch(other -> APART.contains(level(one.given(), other.given())) && !crosswise(one, other)));
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
        String level = level(one, other);
        double common = switch (level) {
            case "same" -> Math.max(frequencies.given(one.joined()), frequencies.given(other.joined()));
            case "part", "overlap" -> frequencies.given(shared(one, other));
            case "nickname", "spelling" -> 4 * Math.max(frequencies.given(one.joined()), frequencies.given(other.joined()));
            default -> Double.NaN;
        };
        Weights.Grade grade = weights.grade(Part.GIVEN_NAME, level.equals("same") && bornebyBrothers(one) ? "prefix" : level);
        return Compared.as(grade, atLeast(common, grade), rarity);
    }

    Compared family(Naming.Slot one, Naming.Slot other, double rarity) {
        if (one.isEmpty() || other.isEmpty()) {
            return Compared.missing(Part.FAMILY_NAME, one.isEmpty());
        }
        String level = level(one, other);
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

    private static boolean bornebyBrothers(Naming.Slot given) {
        return given.words().size() == 1 && BORNE_BY_BROTHERS.contains(given.bones().getFirst());
    }

    private static boolean ofRespect(Naming.Slot family) {
        return OF_RESPECT.containsAll(family.words());
    }

    static String level(Naming.Slot one, Naming.Slot other) {
        if (one.joined().equals(other.joined()) || one.set().size() > 1 && one.set().equals(other.set())) {
            return one.isInitial() || other.isInitial() ? "initial" : "same";
        }
        if (one.words().size() == 1 && other.words().size() == 1) {
            return likeWords(one, other);
        }
        Set<String> shared = new HashSet<>(one.set());
        shared.retainAll(other.set());
        shared.removeIf(Naming.Slot::isInitial);
        if (!shared.isEmpty() && (shared.size() > 1 || !OF_RESPECT.containsAll(shared))) {
            return within(one, other) || within(other, one) ? "part" : "overlap";
        }
        return likeWords(one, other);
    }

    private static boolean within(Naming.Slot less, Naming.Slot more) {
        return more.set().containsAll(less.set()) || more.set().containsAll(
                less.words().stream().filter(word -> word.length() > 1 && !OF_RESPECT.contains(word)).toList());
    }

    private static String likeWords(Naming.Slot one, Naming.Slot other) {
        if (any(one, other, (word, beside) -> Nicknames.shipped().related(word, beside))) {
            return "nickname";
        }
        if (soundsAlike(one, other)) {
            return "spelling";
        }
        if (slip(one.joined(), other.joined()) || any(one, other, NameComparer::slip)) {
            return "near";
        }
        if (initial(one, other) || initial(other, one)) {
            return "initial";
        }
        boolean far = like(one.joined(), other.joined()) || any(one, other, NameComparer::like)
                || longEnough(one.joined(), other.joined(), 5) && Spelling.edits(one.joined(), other.joined(), 2) <= 2
                || misread(one.joined(), other.joined());
        return far ? "far" : "differs";
    }

    /** Read off paper: each letter in its place, not all of them right. */
    private static boolean misread(String one, String other) {
        if (one.length() != other.length() || one.length() < 5) {
            return false;
        }
        int wrong = 0;
        for (int i = 0; i < one.length(); i++) {
            wrong += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return 5 * wrong <= 2 * one.length();
    }

    private static boolean like(String one, String other) {
        return one.length() > 2 && other.length() > 2 && Spelling.likeness(one, other) >= LIKE;
    }

    private static boolean any(Naming.Slot one, Naming.Slot other, BiPredicate<String, String> alike) {
        for (String word : one.words()) {
            for (String beside : other.words()) {
                boolean telling = (one.words().size() == 1 || !OF_RESPECT.contains(word))
                        && (other.words().size() == 1 || !OF_RESPECT.contains(beside));
                if (telling && alike.test(word, beside)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean soundsAlike(Naming.Slot one, Naming.Slot other) {
        if (one.code().equals(other.code())) {
            return one.code().length() > 1;
        }
        for (int i = 0; i < one.codes().size(); i++) {
            for (int j = 0; j < other.codes().size(); j++) {
                boolean alike = one.codes().get(i).length() > 2 && one.codes().get(i).equals(other.codes().get(j))
                        || one.bones().get(i).length() > 2 && one.bones().get(i).equals(other.bones().get(j))
                                && Math.abs(one.codes().get(i).length() - other.codes().get(j).length()) < 3;
                if (alike) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean slip(String one, String other) {
        return longEnough(one, other, SHORTEST_WITH_A_SLIP) && Spelling.edits(one, other, 1) <= 1;
    }

    private static boolean longEnough(String one, String other, int least) {
        return Math.max(one.length(), other.length()) >= least && Math.min(one.length(), other.length()) >= least - 1;
    }

    private static boolean initial(Naming.Slot less, Naming.Slot more) {
        return less.isInitial() && more.joined().startsWith(less.words().getFirst());
    }
}
