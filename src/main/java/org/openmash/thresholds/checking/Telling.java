package org.openmash.thresholds.checking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openmash.thresholds.Answer;
import org.openmash.thresholds.ChildFacts;
import org.openmash.thresholds.ContactFact;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.History;
import org.openmash.thresholds.InvolvementFact;
import org.openmash.thresholds.LookUp;
import org.openmash.thresholds.Mobility;
import org.openmash.thresholds.SiblingFact;
import org.openmash.thresholds.ToldCode;

/**
 * An invented referral, told bit by bit. It begins with a child of eight about whom nothing is a worry: at home with a
 * parent, able to move about, not disabled, reached by nobody, and a search of the history found nothing.
 */
final class Telling {
    /** Thursday, the day before a Good Friday. */
    static final LocalDate DAY = LocalDate.of(2027, 3, 25);

    static final String AGENCY = "agency-0";
    private static final int LONG_AGO_YEARS = 10;
    private static final int DECIDED = 4;

    private Telling() {}

    static Facts nothing() {
        return about(safeChild());
    }

    static Facts about(ChildFacts child) {
        return new Facts(DAY, AGENCY, null, 0, List.of(), List.of(), child, false, History.none(), List.of());
    }

    static ChildFacts safeChild() {
        return new ChildFacts(
                DAY.minusYears(8), null, null, null, Mobility.INDEPENDENT, Answer.NO, "home", "a parent", Answer.NO);
    }

    static Facts code(Facts facts, String code, Answer answer) {
        return code(facts, code, answer, Map.of());
    }

    static Facts code(Facts facts, String code, Answer answer, Map<String, Answer> own) {
        String field = "concerns[" + facts.indicators().size() + "]";
        return facts.withIndicators(
                and(facts.indicators(), new ToldCode(code, answer, own, field, null, null, null, null)));
    }

    /** Stated as firmly as can be: with who confirms it, and when. */
    static Facts factor(Facts facts, String factor, Answer answer) {
        String field = "factors[" + facts.factors().size() + "]";
        return facts.withFactors(and(
                facts.factors(), new ToldCode(factor, answer, Map.of(), field, null, null, DAY, "another person")));
    }

    static Facts narrative(Facts facts) {
        return new Facts(
                facts.receivedOn(),
                facts.agency(),
                facts.eventId(),
                facts.referralLevel(),
                facts.indicators(),
                facts.factors(),
                facts.child(),
                true,
                facts.history(),
                facts.possibleHistories());
    }

    static Facts lookUp(Facts facts, LookUp how) {
        History known = facts.history();
        return facts.withHistory(new History(how, known.contacts(), known.involvements(), known.siblings()));
    }

    private static History found(
            History known, List<ContactFact> contacts, List<InvolvementFact> work, List<SiblingFact> siblings) {
        LookUp how = known.lookUp().complete() ? LookUp.FOUND : known.lookUp();
        return new History(how, contacts, work, siblings);
    }

    static Facts openWork(Facts facts, String kind) {
        return work(facts, new InvolvementFact(kind, DAY.minusMonths(3), null, null));
    }

    static Facts pastWork(Facts facts, String kind) {
        LocalDate from = DAY.minusYears(LONG_AGO_YEARS);
        return work(facts, new InvolvementFact(kind, from, from.plusYears(1), null));
    }

    static Facts endedWork(Facts facts, String kind, LocalDate on) {
        return work(facts, new InvolvementFact(kind, DAY.minusYears(LONG_AGO_YEARS), on, null));
    }

    private static Facts work(Facts facts, InvolvementFact work) {
        History known = facts.history();
        return facts.withHistory(
                found(known, known.contacts(), and(known.involvements(), work), known.siblings()));
    }

    static Facts sibling(Facts facts, boolean red, boolean levelFour, boolean harmed) {
        History known = facts.history();
        String id = "sibling-" + known.siblings().size();
        var sibling = new SiblingFact(id, red, levelFour, harmed);
        return facts.withHistory(
                found(known, known.contacts(), known.involvements(), and(known.siblings(), sibling)));
    }

    /** An earlier contact, by the same agency as now unless another is named. */
    static Facts contact(Facts facts, LocalDate on, String agency, Set<String> codes) {
        return contact(facts, on, agency, codes, null, true);
    }

    static Facts referral(Facts facts, LocalDate on) {
        return contact(facts, on, AGENCY, Set.of(), DECIDED, true);
    }

    static Facts householdContact(Facts facts, LocalDate on) {
        return contact(facts, on, AGENCY, Set.of(), null, false);
    }

    private static Facts contact(
            Facts facts, LocalDate on, String agency, Set<String> codes, Integer decided, boolean aboutThisChild) {
        History known = facts.history();
        String id = "contact-" + known.contacts().size();
        var contact = new ContactFact(id, null, on, agency, codes, decided, aboutThisChild);
        return facts.withHistory(
                found(known, and(known.contacts(), contact), known.involvements(), known.siblings()));
    }

    private static <T> List<T> and(List<T> before, T one) {
        var all = new ArrayList<>(before);
        all.add(one);
        return all;
    }
}
