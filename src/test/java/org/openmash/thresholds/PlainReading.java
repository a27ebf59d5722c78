package org.openmash.thresholds;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What each condition means, said once more in the plainest way, over the facts themselves and with nothing
 * remembered: the engine is held against it.
 *
 * @param presuming whether not known reads as the worrying answer where a rule says so
 * @param codes what stands for each code that was mentioned
 */
record PlainReading(ThresholdSet set, Facts facts, boolean presuming, Map<String, Answer> codes) {

    PlainReading(ThresholdSet set, Facts facts) {
        this(set, facts, true, standing(set, facts));
    }

    private static Map<String, Answer> standing(ThresholdSet set, Facts facts) {
        var codes = new HashMap<String, Answer>();
        set.indicators().forEach(indicator -> {
            var told = facts.indicators().stream()
                    .filter(one -> set.indicator(one.code()).equals(indicator))
                    .toList();
            codes.put(indicator.code(), standing(told, ToldCode::answer));
        });
        return codes;
    }

    PlainReading asTold() {
        return new PlainReading(set, facts, false, codes);
    }

    Known holds(Condition condition) {
        return switch (condition) {
            case Condition.All all -> least(all.of());
            case Condition.Any any -> most(any.of());
            case Condition.Presumed presumed ->
                presuming && holds(presumed.of()) == Known.UNKNOWN ? Known.TRUE : holds(presumed.of());
            case AboutConcerns concern -> holds(concern);
            case AboutChild child -> holds(child);
            case AboutHistory history -> holds(history);
            case AboutContacts contacts ->
                informationOnly(yesCodes()) ? Known.FALSE : known(found(contacts), complete());
        };
    }

    private Known least(List<Condition> some) {
        return some.stream().map(this::holds).min(Enum::compareTo).orElse(Known.TRUE);
    }

    private Known most(List<Condition> some) {
        return some.stream().map(this::holds).max(Enum::compareTo).orElse(Known.FALSE);
    }

    private static Known known(boolean found, boolean complete) {
        return found ? Known.TRUE : complete ? Known.FALSE : Known.UNKNOWN;
    }

    private static Known known(Answer answer) {
        return answer == Answer.YES ? Known.TRUE : answer == Answer.NOT_KNOWN ? Known.UNKNOWN : Known.FALSE;
    }

    /** The code of this set that a code is read as. */
    String read(String code) {
        return set.indicator(code).code();
    }

    /** What stands: in one message the most worrying, across messages the later, but never a no over a yes. */
    private static Answer standing(List<ToldCode> told, Function<ToldCode, Answer> answer) {
        Answer stands = null;
        String message = null;
        for (ToldCode one : told) {
            Answer now = answer.apply(one);
            String from = one.from() == null ? "referral" : one.from();
            if (now != null) {
                boolean replaces = stands == null || worry(now) > worry(stands);
                stands = replaces || stands != Answer.YES && !from.equals(message) ? now : stands;
                message = from;
            }
        }
        return stands;
    }

    private static int worry(Answer answer) {
        return answer == Answer.YES ? 3 : answer == Answer.NOT_KNOWN ? 2 : 1;
    }

    Answer code(String code) {
        return codes.get(code);
    }

    Answer factor(String factor) {
        var told = facts.factors().stream().filter(one -> one.code().equals(factor)).toList();
        return standing(told, ToldCode::answer);
    }

    private boolean any(Stream<String> codes, Answer answer) {
        return codes.anyMatch(code -> code(code) == answer);
    }

    Set<String> yesCodes() {
        return codesThatStand(Answer.YES);
    }

    Set<String> codesThatStand(Answer answer) {
        var some = new TreeSet<String>();
        codes.forEach((code, stands) -> {
            if (stands == answer) {
                some.add(code);
            }
        });
        return some;
    }

    private boolean informationOnly(Set<String> codes) {
        return !codes.isEmpty() && codes.stream().noneMatch(code -> set.indicator(code).scored());
    }

    private boolean asked(String question) {
        return yesCodes().stream().anyMatch(code -> set.indicator(code).asks(question));
    }

    private static boolean given(String words) {
        return words != null && !words.isBlank() && !words.strip().equals("not-known");
    }

    boolean whereaboutsOpen() {
        ChildFacts child = facts.child();
        boolean where = given(child.whereabouts()) && !child.whereabouts().strip().equals("missing");
        return asked(Question.WHEREABOUTS) && !(where && given(child.withWhom()));
    }

    boolean accessOpen() {
        Answer access = facts.child().accessNow();
        return asked(Question.ACCESS) && (access == null || access == Answer.NOT_KNOWN);
    }

    private Known holds(AboutConcerns concern) {
        return switch (concern) {
            case AboutConcerns.Told told -> told(told.codes().codes());
            case AboutConcerns.Asked asked -> asked(asked.codes().codes());
            case AboutConcerns.OwnAnswer own -> own(own);
            case AboutConcerns.Stated stated -> known(factor(stated.factor()));
            case AboutConcerns.SomethingScored scored ->
                told(set.indicators().stream().filter(Indicator::scored).map(Indicator::code).toList());
            case AboutConcerns.WordsWithoutCode words -> known(facts.narrativeGiven() && yesCodes().isEmpty(), true);
            case AboutConcerns.WhereaboutsOpen where -> known(whereaboutsOpen(), true);
            case AboutConcerns.AccessOpen access -> known(accessOpen(), true);
        };
    }

    private Known told(List<String> codes) {
        return any(codes.stream(), Answer.YES)
                ? Known.TRUE
                : any(codes.stream(), Answer.NOT_KNOWN) ? Known.UNKNOWN : Known.FALSE;
    }

    private Known asked(List<String> codes) {
        boolean answered = codes.stream().anyMatch(code -> code(code) != null);
        return answered ? told(codes) : Known.UNKNOWN;
    }

    private Known own(AboutConcerns.OwnAnswer own) {
        var told = facts.indicators().stream()
                .filter(one -> own.codes().codes().contains(read(one.code())))
                .toList();
        Answer stands = standing(told, one -> asWorry(one.answers().get(own.question()), own.worrying()));
        return stands == null && own.blankIsOpen() ? Known.UNKNOWN : known(stands);
    }

    private static Answer asWorry(Answer given, Answer worrying) {
        return given == null || given == Answer.NOT_KNOWN ? given : given == worrying ? Answer.YES : Answer.NO;
    }

    private boolean bornLater() {
        LocalDate born = facts.child().birthDate();
        return born != null && born.isAfter(facts.receivedOn());
    }

    private boolean unborn() {
        ChildFacts child = facts.child();
        if (child.birthDate() != null) {
            return bornLater();
        }
        return child.unborn() == Answer.YES
                || child.unborn() == null && child.expectedBirthDate() != null && child.ageYears() == null
                || child.unborn() == Answer.NOT_KNOWN
                        && child.expectedBirthDate() != null
                        && child.ageYears() == null;
    }

    private Known holds(AboutChild condition) {
        ChildFacts child = facts.child();
        return switch (condition) {
            case AboutChild.NotMobile not ->
                child.mobility() == null || child.mobility() == Mobility.NOT_KNOWN
                        ? Known.UNKNOWN
                        : known(child.mobility() == Mobility.NOT_INDEPENDENT, true);
            case AboutChild.Disabled disabled -> disabled(disabled, child.disabled());
            case AboutChild.Age age -> age(age, child);
            case AboutChild.Unborn unborn -> {
                boolean undated = child.birthDate() == null && child.ageYears() == null;
                yield known(unborn() || undated && child.unborn() != Answer.NO, true);
            }
            case AboutChild.DueWithin due -> due(due, child);
            case AboutChild.Access access ->
                child.accessNow() == null ? Known.UNKNOWN : known(child.accessNow());
        };
    }

    private Known disabled(AboutChild.Disabled condition, Answer told) {
        if (told == null) {
            return unborn() ? Known.FALSE : Known.UNKNOWN;
        }
        return told == Answer.NOT_KNOWN && condition.notKnownCounts() && presuming ? Known.TRUE : known(told);
    }

    private Known age(AboutChild.Age age, ChildFacts child) {
        LocalDate day = facts.receivedOn();
        if (child.birthDate() != null && !bornLater()) {
            boolean old = !child.birthDate().plusMonths(age.fromMonths()).isAfter(day);
            return known(old && child.birthDate().plusMonths(age.underMonths()).isAfter(day), true);
        }
        if (age.estimateCounts() && child.ageYears() != null) {
            int youngest = Math.max(0, 12 * (child.ageYears() - 1));
            int oldest = Math.max(0, 12 * (child.ageYears() + 1)) + 11;
            return known(youngest < age.underMonths() && oldest >= age.fromMonths(), true);
        }
        return !age.estimateCounts() && unborn() ? Known.FALSE : Known.UNKNOWN;
    }

    private Known due(AboutChild.DueWithin due, ChildFacts child) {
        LocalDate on = bornLater() ? child.birthDate() : child.expectedBirthDate();
        return on == null
                ? Known.UNKNOWN
                : known(!on.isAfter(facts.receivedOn().plusDays(due.days())), true);
    }

    private boolean complete() {
        LookUp lookUp = facts.history().lookUp();
        return lookUp == LookUp.FOUND || lookUp == LookUp.SEARCHED_AND_NOTHING;
    }

    private Known holds(AboutHistory condition) {
        LocalDate day = facts.receivedOn();
        var siblings = facts.history().siblings();
        return switch (condition) {
            case AboutHistory.LookUpFailed failed -> known(facts.history().lookUp() == LookUp.FAILED, true);
            case AboutHistory.WorkOpen open ->
                work(open.kinds(), work -> work.to() == null || work.to().isAfter(day));
            case AboutHistory.WorkEver ever ->
                work(ever.kinds(), work -> work.from() == null || !work.from().isAfter(day));
            case AboutHistory.WorkEnded ended ->
                work(ended.kinds(), work -> within(work.to(), day.minusMonths(ended.withinMonths())));
            case AboutHistory.SiblingHarmed harmed ->
                known(siblings.stream().anyMatch(SiblingFact::lookedAfterOrHarmed), complete());
            case AboutHistory.SiblingRed red ->
                known(
                        siblings.stream()
                                .anyMatch(one -> one.redAndNotFinallyDecided() || one.standingDecisionLevel4()),
                        complete());
        };
    }

    private Known work(Set<String> kinds, Predicate<InvolvementFact> which) {
        boolean found = facts.history().involvements().stream()
                .anyMatch(work -> kinds.contains(work.kind()) && which.test(work));
        return known(found, complete());
    }

    private boolean within(LocalDate date, LocalDate since) {
        return date != null && !date.isBefore(since) && !date.isAfter(facts.receivedOn());
    }

    private List<ContactFact> contacts(LocalDate since, boolean aboutThisChild) {
        return facts.history().contacts().stream()
                .filter(contact -> contact.aboutThisChild() == aboutThisChild)
                .filter(contact -> within(contact.receivedOn(), since))
                .filter(contact -> !informationOnly(contact.indicators()))
                .toList();
    }

    private boolean found(AboutContacts condition) {
        LocalDate day = facts.receivedOn();
        return switch (condition) {
            case AboutContacts.ReferralBefore before ->
                contacts(day.minusMonths(before.withinMonths()), true).stream()
                        .anyMatch(one -> one.decidedLevel() != null && one.decidedLevel() >= facts.referralLevel());
            case AboutContacts.Contacts counts ->
                1 + otherEvents(contacts(day.minusDays(counts.days()), true)) >= counts.atLeast();
            case AboutContacts.Agencies agencies -> agencies(agencies);
            case AboutContacts.SameCategory same ->
                set.indicators().stream().anyMatch(indicator -> reached(same, indicator.scoringCategory()));
            case AboutContacts.HouseholdContact household ->
                !contacts(day.minusMonths(household.withinMonths()), false).isEmpty();
        };
    }

    private int otherEvents(List<ContactFact> contacts) {
        return (int) contacts.stream()
                .map(ContactFact::eventId)
                .filter(event -> facts.eventId() == null || !facts.eventId().equals(event))
                .distinct()
                .count();
    }

    private boolean reached(AboutContacts.SameCategory same, String category) {
        boolean now = yesCodes().stream().anyMatch(code -> set.categoryOf(code).equals(category));
        var before = contacts(facts.receivedOn().minusMonths(same.months()), true).stream()
                .filter(contact -> contact.indicators().stream().anyMatch(code -> set.categoryOf(code).equals(category)))
                .toList();
        int events = now
                ? 1 + otherEvents(before)
                : (int) before.stream().map(ContactFact::eventId).distinct().count();
        return events >= same.atLeast();
    }

    private record Telling(String agency, String event) {}

    /** Tries every choice of agencies, each with an event of its own. */
    private boolean agencies(AboutContacts.Agencies agencies) {
        Stream<Telling> before = contacts(facts.receivedOn().minusDays(agencies.days()), true).stream()
                .map(contact -> new Telling(contact.agency(), Objects.requireNonNullElse(contact.eventId(), "this")));
        Telling now = new Telling(facts.agency(), Objects.requireNonNullElse(facts.eventId(), "this"));
        var told = Stream.concat(Stream.of(now), before)
                .filter(one -> one.agency != null)
                .distinct()
                .toList();
        return chosen(told, agencies.atLeast());
    }

    private static boolean chosen(List<Telling> left, int wanted) {
        return wanted <= 0
                || left.stream().anyMatch(one -> chosen(
                        left.stream()
                                .filter(other -> !other.agency.equals(one.agency) && !other.event.equals(one.event))
                                .toList(),
                        wanted - 1));
    }
}
