package org.openmash.thresholds;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/** Conditions over the child: mobility, disability, age, birth to come, who can reach them. */
public sealed interface AboutChild extends Condition {

    /** The child does not move about by themselves. */
    record NotMobile() implements AboutChild {
        @Override
        public Known holds(Situation situation) {
            Mobility mobility = situation.child().mobility();
            return mobility == null || mobility == Mobility.NOT_KNOWN
                    ? Known.UNKNOWN
                    : Known.of(mobility == Mobility.NOT_INDEPENDENT);
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
        public Known holds(Situation situation) {
            Answer disabled = situation.child().disabled();
            if (disabled == null) {
                return situation.unborn() ? Known.FALSE : Known.UNKNOWN;
            }
            return switch (disabled) {
                case YES -> Known.TRUE;
                case NO -> Known.FALSE;
                case NOT_KNOWN -> notKnownCounts && situation.presuming() ? Known.TRUE : Known.UNKNOWN;
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
        public Known holds(Situation situation) {
            ChildFacts child = situation.child();
            if (situation.bornOn() != null) {
                return Known.of(reached(situation, fromMonths) && !reached(situation, underMonths));
            }
            if (estimateCounts && child.ageYears() != null) {
                int youngest = Worse.youngestMonths(child.ageYears());
                int oldest = Worse.oldestMonths(child.ageYears());
                return Known.of(youngest < underMonths && oldest >= fromMonths);
            }
            return !estimateCounts && situation.unborn() ? Known.FALSE : Known.UNKNOWN;
        }

        private static boolean reached(Situation situation, int months) {
            LocalDate born = situation.bornOn();
            return !born.plusMonths(months).isAfter(situation.receivedOn());
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
        public Known holds(Situation situation) {
            ChildFacts child = situation.child();
            boolean undated = child.birthDate() == null && child.ageYears() == null && child.unborn() != Answer.NO;
            return Known.of(situation.unborn() || undated);
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
        public Known holds(Situation situation) {
            LocalDate due = situation.dueOn();
            return due == null
                    ? Known.UNKNOWN
                    : Known.of(!due.isAfter(situation.receivedOn().plusDays(days)));
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
        public Known holds(Situation situation) {
            return situation.accessKnown()
                    ? Known.of(situation.child().accessNow() == Answer.YES)
                    : Known.UNKNOWN;
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
