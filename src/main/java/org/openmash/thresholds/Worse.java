package org.openmash.thresholds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The worrying answers to open questions, each with the facts as they would be with it, all others staying as they
 * are. Assessing those facts tells what the answer could raise the case to.
 */
final class Worse {
    private static final String LATER = "a later answer";
    private static final int MONTHS = 12;
    /** More contacts than any rule counts. */
    private static final int MANY_CONTACTS = 12;

    private static final List<String> WORK = List.of("s17", "s47", "plan", "looked-after", "early-help");

    private Worse() {}

    /** A question that names no code is answered by naming one of these. */
    static List<WorryingAnswer> anyOf(List<String> codes) {
        return codes.stream()
                .map(code -> new WorryingAnswer(code + ": " + Answer.YES.word(), yes(code)))
                .toList();
    }

    static WorryingAnswer yes(String code) {
        return new WorryingAnswer(Answer.YES.word(), facts -> with(facts, told(code, Answer.YES, Map.of())));
    }

    static WorryingAnswer answered(Situation situation, CodeSet codes, String question, Answer worrying) {
        String code = situation.toldOf(codes).stream()
                .map(ToldCode::code)
                .filter(one -> codes.codes().contains(one))
                .findFirst()
                .orElse(codes.codes().getFirst());
        Answer stands = situation.code(situation.catalogue().indexOf(code));
        ToldCode later = told(code, stands == null ? Answer.NO : stands, Map.of(question, worrying));
        return new WorryingAnswer(worrying.word(), facts -> with(facts, later));
    }

    static WorryingAnswer stated(String factor) {
        return new WorryingAnswer(
                Answer.YES.word(),
                facts -> facts.withFactors(and(facts.factors(), told(factor, Answer.YES, Map.of()))));
    }

    private static ToldCode told(String code, Answer answer, Map<String, Answer> answers) {
        return new ToldCode(code, answer, answers, null, null, LATER, null, null);
    }

    private static Facts with(Facts facts, ToldCode told) {
        return facts.withIndicators(and(facts.indicators(), told));
    }

    private static List<ToldCode> and(List<ToldCode> before, ToldCode told) {
        var all = new ArrayList<>(before);
        all.add(told);
        return all;
    }

    private static WorryingAnswer ofChild(String words, UnaryOperator<ChildFacts> worse) {
        return new WorryingAnswer(words, facts -> facts.withChild(worse.apply(facts.child())));
    }

    static WorryingAnswer notMobile() {
        return ofChild(
                Mobility.NOT_INDEPENDENT.word(),
                child -> child.withAnswers(Mobility.NOT_INDEPENDENT, child.disabled(), child.accessNow()));
    }

    static WorryingAnswer disabled() {
        return ofChild(
                Answer.YES.word(), child -> child.withAnswers(child.mobility(), Answer.YES, child.accessNow()));
    }

    static WorryingAnswer access() {
        return ofChild(Answer.YES.word(), child -> child.withAnswers(child.mobility(), child.disabled(), Answer.YES));
    }

    static WorryingAnswer dueNow(Situation situation) {
        LocalDate day = situation.receivedOn();
        return ofChild(day.toString(), child -> child.withDates(child.birthDate(), day));
    }

    /** Born so many months before, or as near to that as an estimated age allows. */
    static WorryingAnswer born(Situation situation, int months) {
        Integer estimate = situation.child().ageYears();
        int age = estimate == null ? months : Math.clamp(months, youngestMonths(estimate), oldestMonths(estimate));
        LocalDate day = situation.receivedOn().minusMonths(age);
        return ofChild(day.toString(), child -> child.withDates(day, child.expectedBirthDate()));
    }

    /** An estimate is read as a year either way. */
    static int youngestMonths(int estimatedYears) {
        return Math.max(0, MONTHS * (estimatedYears - 1));
    }

    static int oldestMonths(int estimatedYears) {
        return Math.max(0, MONTHS * (estimatedYears + 1)) + MONTHS - 1;
    }

    /** A search finds what no search has found so far. */
    static WorryingAnswer history(Catalogue catalogue) {
        return new WorryingAnswer(
                "found: many contacts, open and ended work, a brother or sister harmed",
                facts -> facts.withHistory(joined(facts.history(), found(facts, catalogue), LookUp.FOUND)));
    }

    private static History found(Facts facts, Catalogue catalogue) {
        LocalDate day = facts.receivedOn();
        var codes = new HashSet<String>();
        catalogue.indicators().stream().filter(Indicator::scored).forEach(indicator -> codes.add(indicator.code()));
        var contacts = new ArrayList<ContactFact>();
        for (int n = 0; n < MANY_CONTACTS; n++) {
            contacts.add(new ContactFact("found-" + n, null, day, "agency-" + n, codes, 4, n > 0));
        }
        var work = new ArrayList<InvolvementFact>();
        WORK.forEach(kind -> work.add(new InvolvementFact(kind, day, null, null)));
        WORK.forEach(kind -> work.add(new InvolvementFact(kind, day, day, null)));
        return new History(LookUp.FOUND, contacts, work, List.of(new SiblingFact("found", true, true, true)));
    }

    /** As if one of the children who are only possibly this child were this child. */
    static WorryingAnswer identity(History possible, int number) {
        return new WorryingAnswer("the possible child " + number, facts -> {
            LookUp own = facts.history().lookUp();
            LookUp theirs = possible.lookUp();
            LookUp both = own.complete() ? theirs : own == LookUp.FAILED ? own : theirs.complete() ? own : theirs;
            return facts.withHistory(joined(facts.history(), possible, both));
        });
    }

    private static History joined(History one, History other, LookUp lookUp) {
        var contacts = new ArrayList<>(one.contacts());
        contacts.addAll(other.contacts());
        var work = new ArrayList<>(one.involvements());
        work.addAll(other.involvements());
        var siblings = new ArrayList<>(one.siblings());
        siblings.addAll(other.siblings());
        return new History(lookUp, contacts, work, siblings);
    }
}
