package org.openmash.thresholds.checking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.openmash.thresholds.AboutConcerns;
import org.openmash.thresholds.AboutContacts;
import org.openmash.thresholds.AboutHistory;
import org.openmash.thresholds.Answer;
import org.openmash.thresholds.Condition;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.Indicator;
import org.openmash.thresholds.Known;
import org.openmash.thresholds.LookUp;
import org.openmash.thresholds.ThresholdSet;
import org.openmash.thresholds.ToldCode;

/**
 * The ways to meet one atom by telling a little more. None of them tells more than it must, and together they are
 * all that there are.
 */
final class Ways {
    /** What the hub's own record knows work by. */
    private static final Set<String> WORK = Set.of("s17", "s47", "plan", "looked-after", "early-help");
    /** More than any sensible rule counts; a count beyond it is left open. */
    private static final int MOST_CONTACTS = 60;

    private final ThresholdSet set;
    private final Function<Facts, Function<Condition, Known>> readings;
    private final List<Indicator> scored;
    private final List<Indicator> oneOfEachCategory;

    Ways(ThresholdSet set, Function<Facts, Function<Condition, Known>> readings) {
        this.set = set;
        this.readings = readings;
        this.scored = set.indicators().stream()
                .filter(Indicator::scored)
                .sorted(Comparator.comparingInt(Indicator::points).thenComparing(Indicator::code))
                .toList();
        var categories = new HashSet<String>();
        this.oneOfEachCategory = set.indicators().stream()
                .filter(indicator -> categories.add(indicator.scoringCategory()))
                .toList();
    }

    /** More contacts than are told here, however many the rule counts. */
    static boolean isBeyondCounting(Atom atom) {
        return switch (atom.leaf()) {
            case AboutContacts.Contacts counts -> counts.atLeast() > MOST_CONTACTS;
            case AboutContacts.Agencies counts -> counts.atLeast() > MOST_CONTACTS;
            case AboutContacts.SameCategory counts -> counts.atLeast() > MOST_CONTACTS;
            default -> false;
        };
    }

    List<Facts> of(Atom atom, Facts facts) {
        return switch (atom.leaf()) {
            case AboutConcerns concern -> concern(concern, atom.presumed(), facts);
            case AboutHistory history -> orNotSearched(atom.presumed(), history(history, facts), facts);
            case AboutContacts contacts -> orNotSearched(atom.presumed(), counted(contacts, facts), facts);
            default -> List.of();
        };
    }

    private static List<Facts> orNotSearched(boolean presumed, List<Facts> found, Facts facts) {
        if (!presumed) {
            return found;
        }
        var ways = new ArrayList<>(found);
        ways.add(Telling.lookUp(facts, LookUp.NOT_SEARCHED));
        return ways;
    }

    private List<Facts> concern(AboutConcerns concern, boolean presumed, Facts facts) {
        return switch (concern) {
            case AboutConcerns.Told told -> codes(told.codes().codes(), presumed, facts);
            case AboutConcerns.Asked asked -> codes(asked.codes().codes(), presumed, facts);
            case AboutConcerns.OwnAnswer own -> own(own, presumed, facts);
            case AboutConcerns.Stated stated ->
                answers(presumed, answer -> Telling.factor(facts, stated.factor(), answer));
            case AboutConcerns.SomethingScored any -> codes(codes(scored), presumed, facts);
            case AboutConcerns.WordsWithoutCode words -> List.of(Telling.narrative(facts));
            case AboutConcerns.WhereaboutsOpen open -> codes(asking(set::asksWhereabouts), false, facts);
            case AboutConcerns.AccessOpen open -> codes(asking(set::asksAccess), false, facts);
        };
    }

    private List<String> asking(Predicate<String> question) {
        return codes(set.indicators()).stream().filter(question).toList();
    }

    private static List<String> codes(List<Indicator> indicators) {
        return indicators.stream().map(Indicator::code).toList();
    }

    private static List<Facts> answers(boolean presumed, Function<Answer, Facts> told) {
        return presumed
                ? List.of(told.apply(Answer.YES), told.apply(Answer.NOT_KNOWN))
                : List.of(told.apply(Answer.YES));
    }

    private static List<Facts> codes(List<String> codes, boolean presumed, Facts facts) {
        return codes.stream()
                .flatMap(code -> answers(presumed, answer -> Telling.code(facts, code, answer)).stream())
                .toList();
    }

    /** A code that stands as it is told carries the answer; else one is told, worrying first, then without worry. */
    private static List<Facts> own(AboutConcerns.OwnAnswer own, boolean presumed, Facts facts) {
        var ways = new ArrayList<Facts>();
        var standing = facts.indicators().stream()
                .filter(told -> own.codes().codes().contains(told.code()))
                .toList();
        for (Answer given : presumed ? List.of(own.worrying(), Answer.NOT_KNOWN) : List.of(own.worrying())) {
            Map<String, Answer> answer = Map.of(own.question(), given);
            standing.forEach(told -> ways.add(Telling.code(facts, told.code(), told.answer(), answer)));
            if (standing.isEmpty()) {
                own.codes().codes().forEach(code -> ways.add(Telling.code(facts, code, Answer.YES, answer)));
                own.codes().codes().forEach(code -> ways.add(Telling.code(facts, code, Answer.NO, answer)));
            }
        }
        return ways;
    }

    private List<Facts> history(AboutHistory history, Facts facts) {
        return switch (history) {
            case AboutHistory.WorkOpen work -> work(work.kinds(), kind -> Telling.openWork(facts, kind));
            case AboutHistory.WorkEver work -> work(work.kinds(), kind -> Telling.pastWork(facts, kind));
            case AboutHistory.WorkEnded work -> work(
                    work.kinds(),
                    kind -> Telling.endedWork(facts, kind, Telling.DAY.minusMonths(work.withinMonths())));
            case AboutHistory.SiblingHarmed harmed -> List.of(Telling.sibling(facts, false, false, true));
            case AboutHistory.SiblingRed red ->
                List.of(Telling.sibling(facts, true, false, false), Telling.sibling(facts, false, true, false));
            case AboutHistory.LookUpFailed failed -> List.of(Telling.lookUp(facts, LookUp.FAILED));
        };
    }

    private static List<Facts> work(Set<String> kinds, Function<String, Facts> told) {
        return kinds.stream().filter(WORK::contains).sorted().map(told).toList();
    }

    /** A notice alone is not raised by counting, so it is told beside a concern. */
    private List<Facts> counted(AboutContacts contacts, Facts facts) {
        if (!onlyNotices(facts)) {
            return contacts(contacts, facts);
        }
        return codes(scored).stream()
                .map(code -> Telling.code(facts, code, Answer.YES))
                .flatMap(told -> met(new Atom(contacts, false), told)
                        ? List.of(told).stream()
                        : contacts(contacts, told).stream())
                .toList();
    }

    private boolean onlyNotices(Facts facts) {
        return set.informationOnly(Set.copyOf(yes(facts)));
    }

    private static List<String> yes(Facts facts) {
        return facts.indicators().stream()
                .filter(told -> told.answer() == Answer.YES)
                .map(ToldCode::code)
                .distinct()
                .toList();
    }

    private List<Facts> contacts(AboutContacts contacts, Facts facts) {
        return switch (contacts) {
            case AboutContacts.ReferralBefore before ->
                List.of(Telling.referral(facts, Telling.DAY.minusMonths(before.withinMonths())));
            case AboutContacts.Contacts counts ->
                again(counts.atLeast(), contacts, facts, Telling.DAY.minusDays(counts.days()), n -> Telling.AGENCY);
            case AboutContacts.Agencies counts ->
                again(counts.atLeast(), contacts, facts, Telling.DAY.minusDays(counts.days()), n -> "agency-" + n);
            case AboutContacts.SameCategory counts -> sameCategory(counts, facts);
            case AboutContacts.HouseholdContact other ->
                List.of(Telling.householdContact(facts, Telling.DAY.minusMonths(other.withinMonths())));
        };
    }

    /** Earlier contacts, one after another, until there are enough. */
    private List<Facts> again(
            int atLeast, Condition wanted, Facts facts, LocalDate on, IntFunction<String> agency) {
        return until(atLeast, wanted, facts, (told, n) -> Telling.contact(told, on, agency.apply(n), Set.of()));
    }

    private List<Facts> until(
            int atLeast, Condition wanted, Facts facts, BiFunction<Facts, Integer, Facts> once) {
        Atom atom = new Atom(wanted, false);
        Facts told = facts;
        for (int n = 1; n <= Math.min(atLeast, MOST_CONTACTS) && !met(atom, told); n++) {
            told = once.apply(told, n);
        }
        return met(atom, told) ? List.of(told) : List.of();
    }

    private List<Facts> sameCategory(AboutContacts.SameCategory counts, Facts facts) {
        LocalDate on = Telling.DAY.minusMonths(counts.months());
        var codes = new ArrayList<>(yes(facts));
        oneOfEachCategory.forEach(indicator -> codes.add(indicator.code()));
        return codes.stream()
                .flatMap(code -> until(
                        counts.atLeast(),
                        counts,
                        facts,
                        (told, n) -> Telling.contact(told, on, Telling.AGENCY, Set.of(code))).stream())
                .toList();
    }

    private boolean met(Atom atom, Facts facts) {
        return atom.met(readings.apply(facts));
    }
}
