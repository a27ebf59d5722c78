package org.openmash.thresholds;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/** Conditions over the child: mobility, disability, age, birth to come, who can reach them. */
public sealed interface AboutChild extends Condition {

    /** The condition with numbers in place of the words of one set. */
    Atom atom(Vocabulary words);

    /** The child does not move about by themselves. */
    record NotMobile() implements AboutChild {
        @Override
        public Atom atom(Vocabulary words) {
            return Atom.asked(
                    (sheet, presuming) -> sheet.mobility == null || sheet.mobility == Mobility.NOT_KNOWN
                            ? Known.UNKNOWN
                            : Known.of(sheet.mobility == Mobility.NOT_INDEPENDENT),
                    words.needs(Vocabulary.Part.MOBILITY));
        }

        @Override
        public void evidence(Situation situation, Consumer<Evidence> into) {
            Mobility mobility = situation.child().mobility();
            into.accept(Words.ofChild("mobility", mobility == null ? Answer.NOT_KNOWN.word() : mobility.word()));
        }

        @Override
        public void open(Situation situation, Consumer<Open> into) {
            if (holds(situation) == Known.UNKNOWN) {
                into.accept(Words.open(situation, "mobility", Worse.notMobile()));
            }
        }
    }

    /** The child is disabled; a blank is open, and is not asked of an unborn child. */
    record Disabled(boolean notKnownCounts) implements AboutChild {
        @Override
        public Atom atom(Vocabulary words) {
            return Atom.asked(this::holds, words.needs(Vocabulary.Part.DISABLED));
        }

        private Known holds(Sheet sheet, boolean presuming) {
            if (sheet.disabled == null) {
                return sheet.unborn() ? Known.FALSE : Known.UNKNOWN;
            }
            return switch (sheet.disabled) {
                case YES -> Known.TRUE;
                case NO -> Known.FALSE;
                case NOT_KNOWN -> notKnownCounts && presuming ? Known.TRUE : Known.UNKNOWN;
            };
        }

        @Override
        public void evidence(Situation situation, Consumer<Evidence> into) {
            into.accept(Words.ofChild("disabled", Words.word(situation.child().disabled())));
        }

        @Override
        public void open(Situation situation, Consumer<Open> into) {
            if (holds(situation) == Known.UNKNOWN) {
                into.accept(Words.open(situation, "disabled", Worse.disabled()));
            }
        }
    }

    /**
     * The child's age in whole months, from one and under another, on the day of receipt.
     *
     * @param estimateCounts an estimated age is read as a year either way, the youngest counting
     */
    record Age(int fromMonths, int underMonths, boolean estimateCounts) implements AboutChild {
        @Override
        public Atom atom(Vocabulary words) {
            return Atom.asked((sheet, presuming) -> holds(sheet), null);
        }

        private Known holds(Sheet sheet) {
            if (sheet.born()) {
                return Known.of(sheet.ageMonths() >= fromMonths && sheet.ageMonths() < underMonths);
            }
            if (estimateCounts && sheet.yearsGiven) {
                int youngest = Worse.youngestMonths(sheet.years);
                int oldest = Worse.oldestMonths(sheet.years);
                return Known.of(youngest < underMonths && oldest >= fromMonths);
            }
            return !estimateCounts && sheet.unborn() ? Known.FALSE : Known.UNKNOWN;
        }

        @Override
        public void evidence(Situation situation, Consumer<Evidence> into) {
            ChildFacts child = situation.child();
            LocalDate born = situation.bornOn();
            if (born != null) {
                into.accept(new Evidence("dateOfBirth", Words.age(born, situation.receivedOn()), "clock"));
            } else if (child.ageYears() != null) {
                into.accept(Words.ofChild("ageYears", "about " + child.ageYears()));
            } else {
                into.accept(Words.ofChild("dateOfBirth", Answer.NOT_KNOWN.word()));
            }
        }

        @Override
        public void open(Situation situation, Consumer<Open> into) {
            if (holds(situation) == Known.UNKNOWN) {
                into.accept(Words.open(situation, "dateOfBirth", Worse.born(situation, fromMonths)));
            }
        }
    }

    /** The child is not born yet; one of whom no date at all is known is read as unborn, unless told otherwise. */
    record Unborn() implements AboutChild {
        @Override
        public Atom atom(Vocabulary words) {
            return Atom.unasked((sheet, presuming) -> Known.of(sheet.unborn() || undated(sheet)), null);
        }

        private static boolean undated(Sheet sheet) {
            return !sheet.birthGiven && !sheet.yearsGiven && sheet.unborn != Answer.NO;
        }

        @Override
        public void evidence(Situation situation, Consumer<Evidence> into) {
            Answer told = situation.child().unborn();
            into.accept(Words.ofChild("unborn", told == null ? "no birth date was told" : told.word()));
        }

        @Override
        public void open(Situation situation, Consumer<Open> into) {
            // Read as unborn already where it is not known.
        }
    }

    /** The birth is due within so many days, or its date has passed. */
    record DueWithin(int days) implements AboutChild {
        @Override
        public Atom atom(Vocabulary words) {
            return Atom.asked(
                    (sheet, presuming) -> sheet.dueKnown() ? Known.of(sheet.dueOn() <= sheet.day + days) : Known.UNKNOWN,
                    null);
        }

        @Override
        public void evidence(Situation situation, Consumer<Evidence> into) {
            LocalDate due = situation.dueOn();
            into.accept(
                    due == null
                            ? Words.ofChild("expectedDateOfBirth", Answer.NOT_KNOWN.word())
                            : new Evidence(
                                    "expectedDateOfBirth",
                                    "due in " + ChronoUnit.DAYS.between(situation.receivedOn(), due) + " days",
                                    "clock"));
        }

        @Override
        public void open(Situation situation, Consumer<Open> into) {
            if (holds(situation) == Known.UNKNOWN) {
                into.accept(Words.open(situation, "expectedDateOfBirth", Worse.dueNow(situation)));
            }
        }
    }

    /** The person said to be responsible can reach the child now. */
    record Access() implements AboutChild {
        @Override
        public Atom atom(Vocabulary words) {
            return Atom.asked(
                    (sheet, presuming) -> sheet.accessKnown() ? Known.of(sheet.access == Answer.YES) : Known.UNKNOWN,
                    words.needs(Vocabulary.Part.ACCESS));
        }

        @Override
        public void evidence(Situation situation, Consumer<Evidence> into) {
            into.accept(Words.ofChild("accessNow", Words.word(situation.child().accessNow())));
        }

        @Override
        public void open(Situation situation, Consumer<Open> into) {
            if (holds(situation) == Known.UNKNOWN) {
                into.accept(Words.open(situation, "accessNow", Worse.access()));
            }
        }
    }

}
