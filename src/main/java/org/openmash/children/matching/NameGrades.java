package org.openmash.children.matching;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiPredicate;

/** The grade on which two slots of a name come out: rules of spelling alone, without regard to how common a name is. */
final class NameGrades {
    /** Titles and religious names that systems put into any slot and that families do not share by descent. */
    static final Set<String> OF_RESPECT = Set.of(
            "begum", "bibi", "khatun", "khatoon", "khanum", "khanam", "akhtar", "akhter", "akter", "kaur", "singh", "bano",
            "banu", "sultana", "parveen", "parvin", "miah", "mia", "ul", "bin", "bint", "binti", "ibn", "al", "el", "syed");
    private static final int SHORTEST_WITH_A_SLIP = 3;
    private static final double LIKE = 0.86;

    private NameGrades() {}

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
        if (slip(one.joined(), other.joined()) || any(one, other, NameGrades::slip)) {
            return "near";
        }
        if (initial(one, other) || initial(other, one)) {
            return "initial";
        }
        boolean far = like(one.joined(), other.joined()) || any(one, other, NameGrades::like)
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
