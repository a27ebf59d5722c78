package org.openmash.thresholds;

import java.util.List;
import java.util.function.Consumer;

/**
 * What a rule asks of the facts. Conditions are three-valued and there is no "not" among them: each is true where
 * there is reason to worry, so that no unknown can make a child look safer.
 */
public sealed interface Condition permits AboutConcerns, AboutChild, AboutHistory, AboutContacts,
                Condition.All, Condition.Any, Condition.Presumed {

    /** What the situation makes of it; each condition of a set is looked at once. */
    default Known holds(Situation situation) {
        return situation.known(this);
    }

    /** The answers that it looked at. */
    void evidence(Situation situation, Consumer<Evidence> into);

    /** The questions that leave it open. */
    void open(Situation situation, Consumer<Open> into);

    /** Every one of these. */
    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }

        @Override
        public void evidence(Situation situation, Consumer<Evidence> into) {
            of.forEach(condition -> condition.evidence(situation, into));
        }

        @Override
        public void open(Situation situation, Consumer<Open> into) {
            if (holds(situation) == Known.UNKNOWN) {
                of.forEach(condition -> condition.open(situation, into));
            }
        }
    }

    /** At least one of these. */
    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }

        @Override
        public void evidence(Situation situation, Consumer<Evidence> into) {
            Known result = holds(situation);
            of.stream()
                    .filter(condition -> condition.holds(situation) == result)
                    .forEach(condition -> condition.evidence(situation, into));
        }

        @Override
        public void open(Situation situation, Consumer<Open> into) {
            if (holds(situation) == Known.UNKNOWN) {
                of.forEach(condition -> condition.open(situation, into));
            }
        }
    }

    /** True where it is not known: the rule itself says that not known reads as the worrying answer. */
    record Presumed(Condition of) implements Condition {
        @Override
        public void evidence(Situation situation, Consumer<Evidence> into) {
            of.evidence(situation, into);
        }

        @Override
        public void open(Situation situation, Consumer<Open> into) {
            of.open(situation, into);
        }
    }
}
