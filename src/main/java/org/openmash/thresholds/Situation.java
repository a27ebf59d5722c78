package org.openmash.thresholds;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The facts of one child, read once by the answers' own order: of two in one message the more worrying stands,
 * a later message replaces a blank or not known, and a later no never removes a yes.
 */
final class Situation {
    static final String HISTORY = "history";

    private static final byte BLANK = 0;
    private static final byte NO = 1;
    private static final byte NOT_KNOWN = 2;
    private static final byte YES = 3;

    private final RuleBook book;
    private final Facts facts;
    private final long[] yes;
    private final long[] notKnown;
    private final byte[] codes;
    private final byte[] factors;
    private final boolean presuming;

    private Situation(Situation other, boolean presuming) {
        this.book = other.book;
        this.facts = other.facts;
        this.yes = other.yes;
        this.notKnown = other.notKnown;
        this.codes = other.codes;
        this.factors = other.factors;
        this.presuming = presuming;
    }

    Situation(RuleBook book, Facts facts) {
        this.book = book;
        this.facts = facts;
        this.presuming = true;
        Catalogue catalogue = book.catalogue();
        this.codes = new byte[catalogue.size()];
        this.factors = new byte[catalogue.factors().size()];
        this.yes = catalogue.noCodes();
        this.notKnown = catalogue.noCodes();
        fold(facts.indicators(), codes, false);
        fold(facts.factors(), factors, true);
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] == YES) {
                CodeSet.add(yes, i);
            } else if (codes[i] == NOT_KNOWN) {
                CodeSet.add(notKnown, i);
            }
        }
    }

    private void fold(List<ToldCode> told, byte[] states, boolean ofFactors) {
        String[] message = new String[states.length];
        for (ToldCode one : told) {
            int index = ofFactors
                    ? book.catalogue().factorIndexOrNone(one.code())
                    : book.catalogue().indexOf(one.code());
            if (index >= 0 && one.answer() != null) {
                String from = from(one);
                states[index] = later(states[index], weight(one.answer()), from.equals(message[index]));
                message[index] = from;
            }
        }
    }

    private static byte later(byte before, byte now, boolean sameMessage) {
        return sameMessage || before == YES ? (byte) Math.max(before, now) : now;
    }

    private static byte weight(Answer answer) {
        return switch (answer) {
            case YES -> YES;
            case NOT_KNOWN -> NOT_KNOWN;
            case NO -> NO;
        };
    }

    private static Answer answer(byte state) {
        return switch (state) {
            case YES -> Answer.YES;
            case NOT_KNOWN -> Answer.NOT_KNOWN;
            case NO -> Answer.NO;
            default -> null;
        };
    }

    static String from(ToldCode told) {
        return told.from() == null ? "referral" : told.from();
    }

    /** The same facts, with nothing read as the worrying answer because it is not known. */
    Situation asTold() {
        return new Situation(this, false);
    }

    boolean presuming() {
        return presuming;
    }

    Facts facts() {
        return facts;
    }

    Catalogue catalogue() {
        return book.catalogue();
    }

    RuleBook book() {
        return book;
    }

    ChildFacts child() {
        return facts.child();
    }

    LocalDate receivedOn() {
        return facts.receivedOn();
    }

    long[] yes() {
        return yes;
    }

    long[] notKnown() {
        return notKnown;
    }

    /** What stands for a code; null where nobody mentioned it. */
    Answer code(int index) {
        return answer(codes[index]);
    }

    /** What stands for a factor; null where nobody stated it. */
    Answer factor(int index) {
        return answer(factors[index]);
    }

    boolean anyYes() {
        for (long word : yes) {
            if (word != 0) {
                return true;
            }
        }
        return false;
    }

    /** Everything that was said of these codes, in order of receipt. */
    List<ToldCode> toldOf(CodeSet set) {
        return facts.indicators().stream()
                .filter(one -> one.answer() != null && set.has(catalogue().indexOf(one.code())))
                .toList();
    }

    List<ToldCode> toldOfFactor(String factor) {
        return facts.factors().stream()
                .filter(one -> one.answer() != null && one.code().equals(factor))
                .toList();
    }

    /** What stands for a question that these codes ask, where {@code worrying} is the answer that cannot be undone. */
    Answer own(CodeSet set, String question, Answer worrying) {
        byte state = BLANK;
        String message = null;
        for (ToldCode one : facts.indicators()) {
            Answer given = one.answers().get(question);
            if (given != null && set.has(catalogue().indexOf(one.code()))) {
                byte weight = given == Answer.NOT_KNOWN ? NOT_KNOWN : given == worrying ? YES : NO;
                state = later(state, weight, from(one).equals(message));
                message = from(one);
            }
        }
        return answer(state);
    }

    /** The birth date of a child who was born on the day of receipt; null where it is not known. */
    LocalDate bornOn() {
        LocalDate born = child().birthDate();
        return born == null || born.isAfter(receivedOn()) ? null : born;
    }

    /** The day of a birth to come, as it was expected or as it then came; null where it is not known. */
    LocalDate dueOn() {
        return bornLater() ? child().birthDate() : child().expectedBirthDate();
    }

    private boolean bornLater() {
        return child().birthDate() != null && child().birthDate().isAfter(receivedOn());
    }

    /** Born after the day of receipt, told to be unborn, or nothing but a due date was given. */
    boolean unborn() {
        ChildFacts child = child();
        boolean told = child.unborn() == Answer.YES || child.unborn() != Answer.NO && dueDateAlone(child);
        return bornLater() || child.birthDate() == null && told;
    }

    private static boolean dueDateAlone(ChildFacts child) {
        return child.expectedBirthDate() != null && child.ageYears() == null;
    }

    boolean whereaboutsKnown() {
        String where = child().whereabouts();
        return given(where) && !where.strip().equals("missing");
    }

    boolean withWhomKnown() {
        return given(child().withWhom());
    }

    static boolean given(String words) {
        return words != null && !words.isBlank() && !words.strip().equals("not-known");
    }

    boolean accessKnown() {
        return child().accessNow() != null && child().accessNow() != Answer.NOT_KNOWN;
    }

    boolean whereaboutsOpen() {
        return book.asksWhereabouts(yes) && !(whereaboutsKnown() && withWhomKnown());
    }

    boolean accessOpen() {
        return book.asksAccess(yes) && !accessKnown();
    }

    /** True where a contact tells of no concern: such a contact is neither counted nor raised by counting. */
    boolean informationOnly() {
        return anyYes() && !book.scored(yes);
    }

    boolean sameEvent(ContactFact contact) {
        return facts.eventId() != null && Objects.equals(facts.eventId(), contact.eventId());
    }
}
