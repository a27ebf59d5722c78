package org.openmash.thresholds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Builds the facts of an invented child. Unless a test says otherwise the child is eight, moves about, is not
 * disabled, is at home with a parent, nobody can reach them, and a search of the history found nothing.
 */
final class ToldFacts {
    static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private LocalDate receivedOn = DAY;
    private String agency = "school";
    private String eventId;
    private int referralLevel = 3;
    private boolean narrative = true;
    private final List<ToldCode> indicators = new ArrayList<>();
    private final List<ToldCode> factors = new ArrayList<>();
    private LocalDate born = DAY.minusYears(8);
    private LocalDate due;
    private Integer ageYears;
    private Answer unborn;
    private Mobility mobility = Mobility.INDEPENDENT;
    private Answer disabled = Answer.NO;
    private String whereabouts = "home";
    private String withWhom = "mother";
    private Answer access = Answer.NO;
    private LookUp lookUp = LookUp.SEARCHED_AND_NOTHING;
    private final List<ContactFact> contacts = new ArrayList<>();
    private final List<InvolvementFact> work = new ArrayList<>();
    private final List<SiblingFact> siblings = new ArrayList<>();
    private final List<History> possible = new ArrayList<>();

    static ToldFacts told(String... codes) {
        var told = new ToldFacts();
        for (String code : codes) {
            told.says(code, Answer.YES);
        }
        return told;
    }

    ToldFacts says(String code, Answer answer) {
        return in("referral", code, answer);
    }

    /** In a message of its own: "referral", "addition 1". */
    ToldFacts in(String message, String code, Answer answer) {
        String field = "concerns[" + indicators.size() + "]";
        indicators.add(new ToldCode(code, answer, Map.of(), field, null, message, null, null));
        return this;
    }

    ToldFacts answering(String code, String question, Answer answer) {
        return answering("referral", code, question, answer);
    }

    ToldFacts answering(String message, String code, String question, Answer answer) {
        String field = "concerns[" + indicators.size() + "]";
        indicators.add(new ToldCode(code, Answer.YES, Map.of(question, answer), field, null, message, null, null));
        return this;
    }

    ToldFacts states(String factor, Answer answer) {
        String field = "factors[" + factors.size() + "]";
        factors.add(new ToldCode(factor, answer, Map.of(), field, null, "referral", null, null));
        return this;
    }

    ToldFacts states(String factor) {
        return states(factor, Answer.YES);
    }

    ToldFacts confirmed(String factor, LocalDate on, String by) {
        factors.add(new ToldCode(factor, Answer.YES, Map.of(), null, null, "referral", on, by));
        return this;
    }

    ToldFacts receivedOn(LocalDate date) {
        receivedOn = date;
        return this;
    }

    ToldFacts agency(String code) {
        agency = code;
        return this;
    }

    ToldFacts event(String id) {
        eventId = id;
        return this;
    }

    ToldFacts referralLevel(int level) {
        referralLevel = level;
        return this;
    }

    ToldFacts withoutNarrative() {
        narrative = false;
        return this;
    }

    ToldFacts born(LocalDate date) {
        born = date;
        return this;
    }

    ToldFacts ofMonths(int months) {
        return born(receivedOn.minusMonths(months));
    }

    ToldFacts ofYears(int years) {
        return born(receivedOn.minusYears(years));
    }

    ToldFacts withoutBirthDate() {
        return born(null);
    }

    ToldFacts about(Integer years) {
        ageYears = years;
        return withoutBirthDate();
    }

    ToldFacts unborn(LocalDate expected) {
        unborn = Answer.YES;
        due = expected;
        mobility = null;
        disabled = null;
        return withoutBirthDate();
    }

    ToldFacts unborn(Answer answer) {
        unborn = answer;
        return this;
    }

    ToldFacts due(LocalDate expected) {
        due = expected;
        return this;
    }

    ToldFacts mobility(Mobility answer) {
        mobility = answer;
        return this;
    }

    ToldFacts disabled(Answer answer) {
        disabled = answer;
        return this;
    }

    ToldFacts at(String where, String with) {
        whereabouts = where;
        withWhom = with;
        return this;
    }

    ToldFacts access(Answer answer) {
        access = answer;
        return this;
    }

    ToldFacts safetyNotKnown() {
        return at("not-known", null).access(Answer.NOT_KNOWN);
    }

    ToldFacts lookUp(LookUp how) {
        lookUp = how;
        return this;
    }

    ToldFacts contact(LocalDate on, String from, String... codes) {
        return contact(null, on, from, codes);
    }

    ToldFacts contact(String event, LocalDate on, String from, String... codes) {
        return add(new ContactFact("c" + contacts.size(), event, on, from, Set.of(codes), null, true));
    }

    ToldFacts notice(LocalDate on, String from) {
        return add(new ContactFact(
                "c" + contacts.size(), null, on, from, Set.of("information-only"), null, true));
    }

    ToldFacts decided(LocalDate on, Integer level) {
        return add(new ContactFact("c" + contacts.size(), null, on, agency, Set.of(), level, true));
    }

    ToldFacts sibling(LocalDate on) {
        return add(new ContactFact("c" + contacts.size(), null, on, agency, Set.of(), null, false));
    }

    ToldFacts add(ContactFact contact) {
        contacts.add(contact);
        lookUp = lookUp.complete() ? LookUp.FOUND : lookUp;
        return this;
    }

    ToldFacts work(String kind, LocalDate from, LocalDate to) {
        work.add(new InvolvementFact(kind, from, to, null));
        return this;
    }

    ToldFacts siblingFact(boolean red, boolean levelFour, boolean lookedAfter) {
        siblings.add(new SiblingFact("s" + siblings.size(), red, levelFour, lookedAfter));
        return this;
    }

    ToldFacts possibly(History history) {
        possible.add(history);
        return this;
    }

    History history() {
        return new History(lookUp, contacts, work, siblings);
    }

    Facts facts() {
        var child = new ChildFacts(born, due, ageYears, unborn, mobility, disabled, whereabouts, withWhom, access);
        return new Facts(
                receivedOn, agency, eventId, referralLevel, indicators, factors, child, narrative, history(), possible);
    }

    /** Points by rule, as an example lists them. */
    static Map<String, Integer> points(Object... pairs) {
        var points = new TreeMap<String, Integer>();
        for (int i = 0; i < pairs.length; i += 2) {
            points.put((String) pairs[i], (Integer) pairs[i + 1]);
        }
        return points;
    }

    /** Floors by rule, as an example lists them. */
    static Map<String, String> floors(String... pairs) {
        var floors = new TreeMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            floors.put(pairs[i], pairs[i + 1]);
        }
        return floors;
    }
}
