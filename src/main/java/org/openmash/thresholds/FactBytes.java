package org.openmash.thresholds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Facts in few bytes, for trials of a draft over all past cases. Dated events alone are written, never what a set
 * draws from them, and no free words: of who is with the child and who confirms a fact only whether it was told.
 */
public final class FactBytes {
    static final int VERSION = 1;
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    static final String GIVEN = "given";

    /** Of the first byte after the version. */
    static final int NARRATIVE = 1;

    static final int AGENCY = 2;
    static final int POSSIBLE = 4;

    /** Of a told code, above its answer. */
    static final int OWN_ANSWERS = 4;

    static final int ADDED = 8;
    static final int ON = 16;
    static final int CONFIRMED = 32;

    /** Of a contact, above the kinds of its two ids. */
    static final int SAME_ID = 3;

    static final int ABOUT_THIS_CHILD = 16;
    static final int FROM_AGENCY = 32;
    static final int DECIDED = 64;
    static final int DATED = 128;

    /** Of a sibling, above the kind of the id. */
    static final int RED = 4;

    static final int LEVEL_4 = 8;
    static final int HARMED = 16;

    static final String REFERRAL = "referral";

    private FactBytes() {}

    public static byte[] written(Facts facts, FactWords words) {
        return new Writer(facts.receivedOn(), new ByteSink(words)).written(facts);
    }

    /**
     * The facts of these bytes.
     *
     * @throws IllegalArgumentException where they are no facts that were written here
     */
    public static Facts read(byte[] facts, FactWords words) {
        try {
            return new Reader(new ByteSource().of(facts), words).read();
        } catch (IndexOutOfBoundsException tooShort) {
            throw new IllegalArgumentException("facts that end too early", tooShort);
        }
    }

    static void refuseOther(int version) {
        if (version != VERSION) {
            throw new IllegalArgumentException("facts written in a form of another version: " + version);
        }
    }

    private record Writer(LocalDate day, ByteSink to) {

        byte[] written(Facts facts) {
            to.octet(VERSION);
            to.octet((facts.narrativeGiven() ? NARRATIVE : 0)
                    | (facts.agency() == null ? 0 : AGENCY)
                    | (facts.possibleHistories().isEmpty() ? 0 : POSSIBLE)
                    | ByteSink.kindOfId(facts.eventId()) << 3);
            to.signed(FIRST_DAY.until(day, java.time.temporal.ChronoUnit.DAYS));
            to.number(facts.referralLevel());
            if (facts.agency() != null) {
                to.word(facts.agency());
            }
            to.id(facts.eventId(), ByteSink.kindOfId(facts.eventId()));
            child(facts.child());
            told(facts.indicators());
            told(facts.factors());
            history(facts.history());
            if (!facts.possibleHistories().isEmpty()) {
                to.number(facts.possibleHistories().size());
                facts.possibleHistories().forEach(this::history);
            }
            return to.bytes();
        }

        private void child(ChildFacts child) {
            boolean where = Situation.given(child.whereabouts());
            to.octet((child.birthDate() == null ? 0 : 1)
                    | (child.expectedBirthDate() == null ? 0 : 2)
                    | (child.ageYears() == null ? 0 : 4)
                    | (where ? 8 : 0)
                    | (Situation.given(child.withWhom()) ? 16 : 0)
                    | number(child.mobility()) << 5);
            to.octet(number(child.unborn()) | number(child.disabled()) << 2 | number(child.accessNow()) << 4);
            if (child.birthDate() != null) {
                to.date(child.birthDate(), day);
            }
            if (child.expectedBirthDate() != null) {
                to.date(child.expectedBirthDate(), day);
            }
            if (child.ageYears() != null) {
                to.signed(child.ageYears());
            }
            if (where) {
                to.word(child.whereabouts().strip());
            }
        }

        private void told(List<ToldCode> told) {
            to.number(told.size());
            for (ToldCode one : told) {
                String message = Situation.from(one);
                boolean added = !message.equals(REFERRAL);
                to.word(one.code());
                to.octet(number(one.answer())
                        | (one.answers().isEmpty() ? 0 : OWN_ANSWERS)
                        | (added ? ADDED : 0)
                        | (one.on() == null ? 0 : ON)
                        | (one.confirmedBy() == null || one.confirmedBy().isBlank() ? 0 : CONFIRMED));
                if (added) {
                    to.word(message);
                }
                if (!one.answers().isEmpty()) {
                    own(one.answers());
                }
                if (one.on() != null) {
                    to.date(one.on(), day);
                }
            }
        }

        private void own(Map<String, Answer> answers) {
            to.number(answers.size());
            answers.forEach((question, answer) -> {
                to.number((long) to.numberOf(question) << 2 | number(answer));
            });
        }

        private void history(History history) {
            to.octet(history.lookUp().ordinal());
            to.number(history.contacts().size());
            history.contacts().forEach(this::contact);
            to.number(history.involvements().size());
            history.involvements().forEach(this::work);
            to.number(history.siblings().size());
            history.siblings().forEach(this::sibling);
        }

        private void contact(ContactFact contact) {
            boolean same = contact.id() != null && contact.id().equals(contact.eventId());
            int id = ByteSink.kindOfId(contact.id());
            int event = same ? SAME_ID : ByteSink.kindOfId(contact.eventId());
            to.octet(id
                    | event << 2
                    | (contact.aboutThisChild() ? ABOUT_THIS_CHILD : 0)
                    | (contact.agency() == null ? 0 : FROM_AGENCY)
                    | (contact.decidedLevel() == null ? 0 : DECIDED)
                    | (contact.receivedOn() == null ? 0 : DATED));
            to.id(contact.id(), id);
            to.id(contact.eventId(), same ? ByteSink.NO_ID : event);
            if (contact.receivedOn() != null) {
                to.date(contact.receivedOn(), day);
            }
            if (contact.agency() != null) {
                to.word(contact.agency());
            }
            if (contact.decidedLevel() != null) {
                to.number(contact.decidedLevel());
            }
            to.number(contact.indicators().size());
            contact.indicators().stream().mapToInt(to::numberOf).sorted().forEach(to::number);
        }

        private void work(InvolvementFact work) {
            int kind = work.kind() == null ? 0 : to.numberOf(work.kind()) + 1;
            to.number((long) kind << 2 | (work.from() == null ? 0 : 1) | (work.to() == null ? 0 : 2));
            if (work.from() != null) {
                to.date(work.from(), day);
            }
            if (work.to() != null) {
                to.date(work.to(), day);
            }
        }

        private void sibling(SiblingFact sibling) {
            int id = ByteSink.kindOfId(sibling.id());
            to.octet(id
                    | (sibling.redAndNotFinallyDecided() ? RED : 0)
                    | (sibling.standingDecisionLevel4() ? LEVEL_4 : 0)
                    | (sibling.lookedAfterOrHarmed() ? HARMED : 0));
            to.id(sibling.id(), id);
            to.ids(sibling.openCases());
        }

        /** 0 for a blank, else the place in the list of answers and one more. */
        private static int number(Enum<?> answer) {
            return answer == null ? 0 : answer.ordinal() + 1;
        }
    }

    private static final class Reader {
        private final ByteSource from;
        private final FactWords words;
        private LocalDate day;

        Reader(ByteSource from, FactWords words) {
            this.from = from;
            this.words = words;
        }

        Facts read() {
            refuseOther(from.octet());
            int what = from.octet();
            day = FIRST_DAY.plusDays(from.signed());
            int referralLevel = from.number();
            String agency = (what & AGENCY) == 0 ? null : word();
            String event = from.id(what >> 3 & 3, words);
            ChildFacts child = child();
            List<ToldCode> indicators = list(this::told);
            List<ToldCode> factors = list(this::told);
            History history = history();
            List<History> possible = (what & POSSIBLE) == 0 ? List.of() : list(this::history);
            return new Facts(
                    day,
                    agency,
                    event,
                    referralLevel,
                    indicators,
                    factors,
                    child,
                    (what & NARRATIVE) != 0,
                    history,
                    possible);
        }

        private String word() {
            return words.word(from.number());
        }

        private <T> List<T> list(Supplier<T> one) {
            int size = from.number();
            var list = new ArrayList<T>(size);
            for (int i = 0; i < size; i++) {
                list.add(one.get());
            }
            return list;
        }

        private ChildFacts child() {
            int what = from.octet();
            int answers = from.octet();
            return new ChildFacts(
                    date(what & 1),
                    date(what & 2),
                    (what & 4) == 0 ? null : from.signed(),
                    answer(answers & 3),
                    (what >> 5 & 3) == 0 ? null : Mobility.values()[(what >> 5 & 3) - 1],
                    answer(answers >> 2 & 3),
                    (what & 8) == 0 ? null : word(),
                    (what & 16) == 0 ? null : GIVEN,
                    answer(answers >> 4 & 3));
        }

        private LocalDate date(int given) {
            return given == 0 ? null : from.date(day);
        }

        private static Answer answer(int number) {
            return number == 0 ? null : Answer.values()[number - 1];
        }

        private ToldCode told() {
            String code = word();
            int what = from.octet();
            String message = (what & ADDED) == 0 ? null : word();
            Map<String, Answer> own = (what & OWN_ANSWERS) == 0 ? Map.of() : own();
            LocalDate on = date(what & ON);
            String confirmed = (what & CONFIRMED) == 0 ? null : GIVEN;
            return new ToldCode(code, answer(what & 3), own, null, null, message, on, confirmed);
        }

        private Map<String, Answer> own() {
            var own = new LinkedHashMap<String, Answer>();
            for (int left = from.number(); left > 0; left--) {
                int one = from.number();
                own.put(words.word(one >> 2), answer(one & 3));
            }
            return own;
        }

        private History history() {
            LookUp lookUp = LookUp.values()[from.octet()];
            List<ContactFact> contacts = list(this::contact);
            List<InvolvementFact> work = list(this::work);
            return new History(lookUp, contacts, work, list(this::sibling));
        }

        private ContactFact contact() {
            int what = from.octet();
            String id = from.id(what & 3, words);
            int event = what >> 2 & 3;
            String eventId = event == SAME_ID ? id : from.id(event, words);
            LocalDate on = date(what & DATED);
            String agency = (what & FROM_AGENCY) == 0 ? null : word();
            Integer level = (what & DECIDED) == 0 ? null : from.number();
            Set<String> codes = new HashSet<>(list(this::word));
            return new ContactFact(id, eventId, on, agency, codes, level, (what & ABOUT_THIS_CHILD) != 0);
        }

        private InvolvementFact work() {
            int what = from.number();
            String kind = what >> 2 == 0 ? null : words.word((what >> 2) - 1);
            return new InvolvementFact(kind, date(what & 1), date(what & 2), null);
        }

        private SiblingFact sibling() {
            int what = from.octet();
            String id = from.id(what & 3, words);
            return new SiblingFact(id, (what & RED) != 0, (what & LEVEL_4) != 0, (what & HARMED) != 0, from.ids(words));
        }
    }
}
