package org.openmash.thresholds.wording;

import java.util.ArrayList;
import java.util.List;
import org.openmash.thresholds.AboutChild;
import org.openmash.thresholds.AboutConcerns;
import org.openmash.thresholds.AboutContacts;
import org.openmash.thresholds.AboutHistory;
import org.openmash.thresholds.Condition;
import org.openmash.thresholds.ThresholdSet;

/**
 * A condition as a clause that follows "where", with what becomes of it when it is not known. Every kind of condition
 * has its words here: a new one does not compile without.
 */
final class ConditionWords {
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x");
    private static final int LETTERS = 26;
    private static final String PRESUMED = "not known reads as yes";
    private static final String WITH_THIS_ONE = "this contact among them";

    private final ThresholdSet set;

    ConditionWords(ThresholdSet set) {
        this.set = set;
    }

    /** A clause, and what is said in brackets behind it. */
    private record Clause(String words, List<String> notes) {
        Clause(String words, String... notes) {
            this(words, List.of(notes));
        }

        Clause and(String note) {
            var all = new ArrayList<>(notes);
            all.add(note);
            return new Clause(words, all);
        }

        String text() {
            return notes.isEmpty() ? words : words + " (" + String.join("; ", notes) + ")";
        }
    }

    String of(Condition condition) {
        return of(condition, 0, true);
    }

    /**
     * @param apart whether the clause stands by itself, or as an item of a list, so that its end is plain
     */
    private String of(Condition condition, int depth, boolean apart) {
        return switch (condition) {
            case Condition.All all -> several(all.of(), ", and ", "all of these hold", depth, apart);
            case Condition.Any any -> several(any.of(), ", or ", "one of these holds", depth, apart);
            case Condition.Presumed presumed -> presumed(presumed.of(), depth, apart);
            case AboutConcerns concerns -> clause(concerns).text();
            case AboutChild child -> clause(child).text();
            case AboutHistory history -> clause(history).text();
            case AboutContacts contacts -> clause(contacts).text();
        };
    }

    private String presumed(Condition of, int depth, boolean apart) {
        return switch (of) {
            case Condition.All all -> of(all, depth, apart) + " [in all of this, " + PRESUMED + "]";
            case Condition.Any any -> of(any, depth, apart) + " [in all of this, " + PRESUMED + "]";
            case Condition.Presumed presumed -> presumed(presumed.of(), depth, apart);
            case AboutConcerns concerns -> clause(concerns).and(PRESUMED).text();
            case AboutChild child -> clause(child).and(PRESUMED).text();
            case AboutHistory history -> clause(history).and(PRESUMED).text();
            case AboutContacts contacts -> clause(contacts).and(PRESUMED).text();
        };
    }

    private static boolean composite(Condition condition) {
        return switch (condition) {
            case Condition.All all -> true;
            case Condition.Any any -> true;
            case Condition.Presumed presumed -> composite(presumed.of());
            case AboutConcerns concerns -> false;
            case AboutChild child -> false;
            case AboutHistory history -> false;
            case AboutContacts contacts -> false;
        };
    }

    /** Plain clauses come first and what is nested last, so that nothing follows a list that could belong to it. */
    private String several(List<Condition> conditions, String join, String holds, int depth, boolean apart) {
        if (conditions.isEmpty()) {
            return join.equals(", and ") ? "nothing more is asked" : "nothing at all meets this";
        }
        if (conditions.size() == 1) {
            return of(conditions.getFirst(), depth, apart);
        }
        var ordered = new ArrayList<>(conditions.stream().filter(one -> !composite(one)).toList());
        boolean oneNested = conditions.size() - ordered.size() <= 1;
        conditions.stream().filter(ConditionWords::composite).forEach(ordered::add);
        return apart && oneNested ? inARow(ordered, join, depth) : listed(ordered, holds, depth);
    }

    private String inARow(List<Condition> conditions, String join, int depth) {
        var row = new StringBuilder();
        for (Condition condition : conditions) {
            row.append(row.isEmpty() ? "" : join).append(of(condition, depth, false));
        }
        return row.toString();
    }

    private String listed(List<Condition> conditions, String holds, int depth) {
        var list = new StringBuilder(holds).append(": ");
        for (int i = 0; i < conditions.size(); i++) {
            list.append(i == 0 ? "" : "; ")
                    .append('(').append(mark(i, depth)).append(") ")
                    .append(of(conditions.get(i), depth + 1, true));
        }
        return list.toString();
    }

    /** (1), then (a), then (i): a list inside a list is never taken for the one around it. */
    private static String mark(int number, int depth) {
        return switch (depth % 3) {
            case 0 -> String.valueOf(number + 1);
            case 1 -> letter(number);
            default -> number < ROMAN.size() ? ROMAN.get(number) : "i" + (number + 1);
        };
    }

    private static String letter(int number) {
        String first = number < LETTERS ? "" : letter(number / LETTERS - 1);
        return first + (char) ('a' + number % LETTERS);
    }

    private Clause clause(AboutConcerns condition) {
        return switch (condition) {
            case AboutConcerns.Told told -> new Clause(Lists.oneOf(told.codes().codes()) + " is told");
            case AboutConcerns.Asked asked ->
                new Clause(
                        Lists.oneOf(asked.codes().codes()) + " is told",
                        "asked as " + asked.field(),
                        "known only where one was answered and none is not known");
            case AboutConcerns.OwnAnswer own -> own(own);
            case AboutConcerns.Stated stated -> new Clause("the factor " + stated.factor() + " is stated");
            case AboutConcerns.SomethingScored scored -> new Clause("a code that tells of a concern is told");
            case AboutConcerns.WordsWithoutCode words -> new Clause("there is a narrative and no code is told");
            case AboutConcerns.WhereaboutsOpen open ->
                new Clause("where the child is, or with whom, is not known and a told code asks it");
            case AboutConcerns.AccessOpen open ->
                new Clause("whether the person said to be responsible can reach the child is not known and a told code "
                        + "asks it");
        };
    }

    private Clause own(AboutConcerns.OwnAnswer own) {
        String question = own.codes().codes().stream()
                .flatMap(code -> set.indicator(code).asks().stream())
                .filter(asked -> asked.code().equals(own.question()))
                .findFirst()
                .map(asked -> " \"" + asked.words() + "\"")
                .orElse("");
        String words = "the question " + own.question() + question + " is answered " + own.worrying().word() + " for "
                + Lists.oneOf(own.codes().codes());
        return new Clause(words, own.blankIsOpen() ? "left blank, it is not known" : "left blank, it does not count");
    }

    private static Clause clause(AboutChild condition) {
        return switch (condition) {
            case AboutChild.NotMobile mobile -> new Clause("the child does not move about by themselves");
            case AboutChild.Disabled disabled ->
                new Clause(
                        "the child is disabled",
                        disabled.notKnownCounts()
                                ? "answered not known, it counts; left blank, it stays open"
                                : "answered not known or left blank, it stays open");
            case AboutChild.Age age -> age(age);
            case AboutChild.Unborn unborn ->
                new Clause("the child is not born yet", "a child without any date or age reads as unborn");
            case AboutChild.DueWithin due ->
                new Clause("the birth is due within " + Lists.count(due.days(), "day"), "a date that has passed "
                        + "counts");
            case AboutChild.Access access -> new Clause("the person said to be responsible can reach the child");
        };
    }

    private static Clause age(AboutChild.Age age) {
        String under = "under " + Lists.count(age.underMonths(), "month") + " old";
        String from = age.fromMonths() == 0 ? "" : "at least " + Lists.count(age.fromMonths(), "month") + " and ";
        return new Clause(
                "the child is " + from + under,
                age.estimateCounts() ? "an estimated age counts a year either way" : "by the date of birth");
    }

    private static Clause clause(AboutHistory condition) {
        return switch (condition) {
            case AboutHistory.WorkOpen work -> new Clause(Lists.kinds(work.kinds()) + " is open");
            case AboutHistory.WorkEver work -> new Clause("there was " + Lists.kinds(work.kinds()) + " before");
            case AboutHistory.WorkEnded work ->
                new Clause(Lists.kinds(work.kinds()) + " ended within " + Lists.count(work.withinMonths(), "month"));
            case AboutHistory.SiblingHarmed harmed ->
                new Clause("a brother or sister is in care, was removed, died or was harmed by abuse");
            case AboutHistory.SiblingRed red ->
                new Clause(
                        "another child of the household has a red case that is not finally decided",
                        "or one decided at level 4");
            case AboutHistory.LookUpFailed failed -> new Clause("the look-up of the history failed");
        };
    }

    private static Clause clause(AboutContacts condition) {
        return switch (condition) {
            case AboutContacts.ReferralBefore before ->
                new Clause("an earlier contact was decided as a referral within "
                        + Lists.count(before.withinMonths(), "month"));
            case AboutContacts.Contacts contacts ->
                new Clause(
                        "there are at least " + Lists.count(contacts.atLeast(), "contact") + " about this child within "
                                + Lists.count(contacts.days(), "day"),
                        WITH_THIS_ONE);
            case AboutContacts.Agencies agencies ->
                new Clause(
                        "at least " + agencies.atLeast() + " agencies told of different events within "
                                + Lists.count(agencies.days(), "day"),
                        WITH_THIS_ONE);
            case AboutContacts.SameCategory same ->
                new Clause(
                        "at least " + Lists.count(same.atLeast(), "contact") + " about this child share a category "
                                + "within "
                                + Lists.count(same.months(), "month"),
                        WITH_THIS_ONE);
            case AboutContacts.HouseholdContact household ->
                new Clause("another child of the household was told of within "
                        + Lists.count(household.withinMonths(), "month"));
        };
    }
}
