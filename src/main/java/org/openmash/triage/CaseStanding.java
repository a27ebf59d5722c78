package org.openmash.triage;

import java.util.List;
import java.util.function.IntFunction;
import org.openmash.thresholds.Band;

/**
 * What {@link DecisionGate} must know of a case before it lets a decision through.
 *
 * @param level where the case stands; null when unscored
 * @param levelFourFloor a mandatory floor of level 4 stands
 * @param signedLevelFourDecision a decision of level 4 that a second person signed stands on the case
 * @param safetyAnswerOpen where the child is, with whom, who can reach them, or a floor's own question is not known
 * @param openQuestions those questions, in plain words
 * @param rightToAssessment a right that needs no harm (Children Act 1989 ss.17, 17ZA, 66): a manager looks before it ends
 * @param openWork s17, s47, a plan or looked-after is open
 * @param identity what is open about who the child is
 * @param bandByPoints the band that goes with a level by points
 */
record CaseStanding(
        Integer level,
        Band band,
        boolean unscored,
        boolean levelFourFloor,
        boolean signedLevelFourDecision,
        boolean safetyAnswerOpen,
        List<String> openQuestions,
        boolean rightToAssessment,
        boolean openWork,
        IdentityStanding identity,
        IntFunction<Band> bandByPoints) {
    CaseStanding {
        openQuestions = List.copyOf(openQuestions);
    }
}
