package org.openmash.reports.scrutiny;

import java.util.Locale;
import org.openmash.triage.DecisionOutcome;

/** How a person's decision stands to what the score pointed to then. It says that they differ, not who was right. */
enum Answered {
    AGREED, RAISED, LOWERED, OTHER_OUTCOME, UNSCORED, UNDECIDED;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @param told the level of the score; null where there was none
     * @param decided the level decided; null where nobody has decided
     */
    static Answered of(Integer told, Integer decided, String outcome) {
        if (decided == null) {
            return UNDECIDED;
        }
        if (told == null) {
            return UNSCORED;
        }
        if (!decided.equals(told)) {
            return decided > told ? RAISED : LOWERED;
        }
        boolean fits = DecisionOutcome.of(outcome).map(one -> one.fits(decided)).orElse(false);
        return fits ? AGREED : OTHER_OUTCOME;
    }
}
