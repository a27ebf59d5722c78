package org.openmash.triage;

import java.util.List;
import org.openmash.thresholds.Band;

/** Cases as the gate sees them; each method changes one thing. */
final class DecisionStandings {
    private DecisionStandings() {}

    static CaseStanding green(int level) {
        return at(level, Band.GREEN);
    }

    static CaseStanding amber() {
        return at(3, Band.AMBER);
    }

    static CaseStanding red() {
        return at(4, Band.RED);
    }

    static CaseStanding unscored() {
        return new CaseStanding(
                null, Band.RED, true, false, false, true, List.of(), false, false, IdentityStanding.SETTLED, DecisionStandings::bandByPoints);
    }

    static CaseStanding at(Integer level, Band band) {
        return new CaseStanding(
                level, band, false, false, false, false, List.of(), false, false, IdentityStanding.SETTLED, DecisionStandings::bandByPoints);
    }

    static CaseStanding withFloor(CaseStanding of, boolean signed) {
        return new CaseStanding(
                of.level(), of.band(), of.unscored(), true, signed, of.safetyAnswerOpen(), of.openQuestions(),
                of.rightToAssessment(), of.openWork(), of.identity(), of.bandByPoints());
    }

    static CaseStanding withOpenQuestions(CaseStanding of, String... questions) {
        return new CaseStanding(
                of.level(), of.band(), of.unscored(), of.levelFourFloor(), of.signedLevelFourDecision(), true,
                List.of(questions), of.rightToAssessment(), of.openWork(), of.identity(), of.bandByPoints());
    }

    static CaseStanding withRightToAssessment(CaseStanding of) {
        return new CaseStanding(
                of.level(), of.band(), of.unscored(), of.levelFourFloor(), of.signedLevelFourDecision(),
                of.safetyAnswerOpen(), of.openQuestions(), true, of.openWork(), of.identity(), of.bandByPoints());
    }

    static CaseStanding withOpenWork(CaseStanding of) {
        return new CaseStanding(
                of.level(), of.band(), of.unscored(), of.levelFourFloor(), of.signedLevelFourDecision(),
                of.safetyAnswerOpen(), of.openQuestions(), of.rightToAssessment(), true, of.identity(), of.bandByPoints());
    }

    static CaseStanding with(CaseStanding of, IdentityStanding identity) {
        return new CaseStanding(
                of.level(), of.band(), of.unscored(), of.levelFourFloor(), of.signedLevelFourDecision(),
                of.safetyAnswerOpen(), of.openQuestions(), of.rightToAssessment(), of.openWork(), identity,
                of.bandByPoints());
    }

    private static Band bandByPoints(int level) {
        return level == 4 ? Band.RED : level == 3 ? Band.AMBER : Band.GREEN;
    }
}
