package org.openmash.thresholds;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * The facts of one child as one set reads them: codes folded by the answers' own order, dates as days, words as
 * numbers. Filled from facts or from their bytes, and used again for the next child.
 *
 * <p>Of two answers in one message the more worrying stands, a later message replaces a blank or not known, and a
 * later no never removes a yes.
 */
final class Sheet {
    private static final byte BLANK = 0;
    private static final byte NO = 1;
    private static final byte NOT_KNOWN = 2;
    private static final byte YES = 3;
    private static final int NOT_RECKONED = -1;

    private final RuleBook book;
    private final Told codes;
    private final Told factors;
    private final boolean[] confirmed;
    final long[] yes;
    final long[] notKnown;
    final long[] yesCategories;
    final OwnAnswers own = new OwnAnswers();
    final Contacts contacts;
    final Work work = new Work();

    int day;
    int referralLevel;
    boolean narrative;
    boolean lookUpComplete;
    boolean lookUpFailed;
    boolean siblingRed;
    boolean siblingHarmed;
    boolean birthGiven;
    int birth;
    boolean dueGiven;
    int due;
    boolean yearsGiven;
    int years;
    Answer unborn;
    Answer disabled;
    Answer access;
    Mobility mobility;
    boolean whereaboutsKnown;
    boolean withWhomKnown;

    private int ageMonths;
    private int windowMonths;
    private int windowStart;

    Sheet(RuleBook book) {
        this.book = book;
        Catalogue catalogue = book.catalogue();
        this.codes = new Told(catalogue.size());
        this.factors = new Told(catalogue.factors().size());
        this.confirmed = new boolean[catalogue.factors().size()];
        this.yes = catalogue.noCodes();
        this.notKnown = catalogue.noCodes();
        this.yesCategories = new long[(catalogue.categories() + Long.SIZE - 1) / Long.SIZE];
        this.contacts = new Contacts(catalogue.categories());
    }

    /** Ready for the facts of another child. */
    void clear(int receivedOn) {
        day = receivedOn;
        codes.clear();
        factors.clear();
        Arrays.fill(confirmed, false);
        Arrays.fill(yes, 0);
        Arrays.fill(notKnown, 0);
        Arrays.fill(yesCategories, 0);
        own.size = 0;
        contacts.size = 0;
        work.size = 0;
        siblingRed = false;
        siblingHarmed = false;
        ageMonths = NOT_RECKONED;
        windowMonths = NOT_RECKONED;
    }

    void code(int index, Answer answer, int message) {
        codes.say(index, answer, message);
    }

    void factor(int index, Answer answer, int message, boolean confirms) {
        factors.say(index, answer, message);
        confirmed[index] |= confirms && answer == Answer.YES;
    }

    /** After the last code: the bits of what stands. */
    void settle() {
        for (int i = 0; i < codes.size; i++) {
            int index = codes.said[i];
            if (codes.states[index] == YES) {
                CodeSet.add(yes, index);
                CodeSet.add(yesCategories, book.catalogue().category(index));
            } else if (codes.states[index] == NOT_KNOWN) {
                CodeSet.add(notKnown, index);
            }
        }
    }

    /** What stands for a code; null where nobody mentioned it. */
    Answer code(int index) {
        return answer(codes.states[index]);
    }

    /** What stands for a factor; null where nobody stated it. */
    Answer factor(int index) {
        return answer(factors.states[index]);
    }

    boolean confirmed(int factor) {
        return confirmed[factor];
    }

    /** Factors that somebody spoke of, by place. */
    int factorsSaid() {
        return factors.size;
    }

    int factorSaid(int place) {
        return factors.said[place];
    }

    boolean anyMentioned(CodeSet set) {
        for (int i = 0; i < codes.size; i++) {
            if (set.has(codes.said[i])) {
                return true;
            }
        }
        return false;
    }

    boolean anyYes() {
        for (long word : yes) {
            if (word != 0) {
                return true;
            }
        }
        return false;
    }

    boolean accessKnown() {
        return access != null && access != Answer.NOT_KNOWN;
    }

    boolean whereaboutsOpen() {
        return !(whereaboutsKnown && withWhomKnown) && book.asksWhereabouts(yes);
    }

    boolean accessOpen() {
        return !accessKnown() && book.asksAccess(yes);
    }

    /** True where a contact tells of no concern: such a contact is neither counted nor raised by counting. */
    boolean informationOnly() {
        return !book.scored(yes) && anyYes();
    }

    boolean born() {
        return birthGiven && birth <= day;
    }

    boolean bornLater() {
        return birthGiven && birth > day;
    }

    /** Born after the day of receipt, told to be unborn, or nothing but a due date was given. */
    boolean unborn() {
        boolean dueDateAlone = dueGiven && !yearsGiven;
        return bornLater()
                || !birthGiven && (unborn == Answer.YES || unborn != Answer.NO && dueDateAlone);
    }

    boolean dueKnown() {
        return bornLater() || dueGiven;
    }

    /** The day of a birth to come, as it was expected or as it then came. */
    int dueOn() {
        return bornLater() ? birth : due;
    }

    /** Whole months of age; a child born on the 31st is a month older on the last day of any month. */
    int ageMonths() {
        if (ageMonths == NOT_RECKONED) {
            LocalDate from = LocalDate.ofEpochDay(birth);
            LocalDate to = LocalDate.ofEpochDay(day);
            int months = (int) (to.getYear() * 12L + to.getMonthValue() - from.getYear() * 12L - from.getMonthValue());
            boolean complete = Math.min(from.getDayOfMonth(), to.lengthOfMonth()) <= to.getDayOfMonth();
            ageMonths = complete ? months : months - 1;
        }
        return ageMonths;
    }

    /** The first day of a window of so many months that ends with the day of receipt. */
    int monthsBefore(int months) {
        if (windowMonths != months) {
            windowMonths = months;
            windowStart = (int) LocalDate.ofEpochDay(day).minusMonths(months).toEpochDay();
        }
        return windowStart;
    }

    /** What stands for a question that these codes ask, where {@code worrying} is the answer that cannot be undone. */
    Answer own(CodeSet set, int question, Answer worrying) {
        byte state = BLANK;
        int message = -1;
        for (int i = 0; i < own.size; i++) {
            if (own.questions[i] == question && set.has(own.codes[i])) {
                Answer given = own.answers[i];
                byte weight = given == Answer.NOT_KNOWN ? NOT_KNOWN : given == worrying ? YES : NO;
                state = later(state, weight, own.messages[i] == message);
                message = own.messages[i];
            }
        }
        return answer(state);
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

    /** What was said of each of a list of codes, and which of them anything was said of. */
    private static final class Told {
        private final byte[] states;
        private final int[] messages;
        private final int[] said;
        private int size;

        Told(int codes) {
            states = new byte[codes];
            messages = new int[codes];
            said = new int[codes];
        }

        void say(int index, Answer answer, int message) {
            byte before = states[index];
            if (before == BLANK) {
                said[size++] = index;
            }
            states[index] = later(before, weight(answer), before != BLANK && messages[index] == message);
            messages[index] = message;
        }

        void clear() {
            for (int i = 0; i < size; i++) {
                states[said[i]] = BLANK;
            }
            size = 0;
        }
    }

    /** Answers to the questions of codes, in the order told. */
    static final class OwnAnswers {
        private int[] codes = new int[8];
        private int[] questions = new int[8];
        private int[] messages = new int[8];
        private Answer[] answers = new Answer[8];
        private int size;

        void add(int code, int question, Answer answer, int message) {
            if (size == codes.length) {
                codes = Arrays.copyOf(codes, 2 * size);
                questions = Arrays.copyOf(questions, 2 * size);
                messages = Arrays.copyOf(messages, 2 * size);
                answers = Arrays.copyOf(answers, 2 * size);
            }
            codes[size] = code;
            questions[size] = question;
            answers[size] = answer;
            messages[size++] = message;
        }
    }

    /** Work with the child, as far as a condition reads its kind. */
    static final class Work {
        static final int NO_DAY = Integer.MIN_VALUE;

        private int[] kinds = new int[8];
        private int[] from = new int[8];
        private int[] to = new int[8];
        private int size;

        void add(int kind, int fromDay, int toDay) {
            if (size == kinds.length) {
                kinds = Arrays.copyOf(kinds, 2 * size);
                from = Arrays.copyOf(from, 2 * size);
                to = Arrays.copyOf(to, 2 * size);
            }
            kinds[size] = kind;
            from[size] = fromDay;
            to[size++] = toDay;
        }

        boolean any() {
            return size > 0;
        }

        boolean openOn(long[] some, int day) {
            for (int i = 0; i < size; i++) {
                if (in(some, kinds[i]) && (to[i] == NO_DAY || to[i] > day)) {
                    return true;
                }
            }
            return false;
        }

        boolean begunBy(long[] some, int day) {
            for (int i = 0; i < size; i++) {
                if (in(some, kinds[i]) && (from[i] == NO_DAY || from[i] <= day)) {
                    return true;
                }
            }
            return false;
        }

        boolean endedWithin(long[] some, int since, int until) {
            for (int i = 0; i < size; i++) {
                if (in(some, kinds[i]) && to[i] != NO_DAY && to[i] >= since && to[i] <= until) {
                    return true;
                }
            }
            return false;
        }

        private static boolean in(long[] some, int kind) {
            return kind < Long.SIZE * some.length && CodeSet.has(some, kind);
        }
    }
}
