package org.openmash.thresholds;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * The facts of one child as one set reads them: codes folded by the answers' own order, dates as days, words as
 * numbers. Filled from facts or from their bytes, and used again for the next child.
 */
final class Sheet {
    private static final int NOT_RECKONED = -1;

    private final RuleBook book;
    private final Standing codes;
    private final Standing factors;
    private final boolean[] confirmed;
    final long[] yes;
    final long[] notKnown;
    final long[] yesCategories;
    final OwnAnswers own = new OwnAnswers();
    final Contacts contacts;
    final WorkKnown work = new WorkKnown();

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
        this.codes = new Standing(catalogue.size());
        this.factors = new Standing(catalogue.factors().size());
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
        own.clear();
        contacts.clear();
        work.clear();
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
        for (int i = 0; i < codes.said(); i++) {
            int index = codes.said(i);
            if (codes.of(index) == Answer.YES) {
                CodeSet.add(yes, index);
                CodeSet.add(yesCategories, book.catalogue().category(index));
            } else if (codes.of(index) == Answer.NOT_KNOWN) {
                CodeSet.add(notKnown, index);
            }
        }
    }

    /** What stands for a code; null where nobody mentioned it. */
    Answer code(int index) {
        return codes.of(index);
    }

    /** What stands for a factor; null where nobody stated it. */
    Answer factor(int index) {
        return factors.of(index);
    }

    boolean confirmed(int factor) {
        return confirmed[factor];
    }

    /** Factors that somebody spoke of, by place. */
    int factorsSaid() {
        return factors.said();
    }

    int factorSaid(int place) {
        return factors.said(place);
    }

    boolean anyMentioned(CodeSet set) {
        for (int i = 0; i < codes.said(); i++) {
            if (set.has(codes.said(i))) {
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
}
