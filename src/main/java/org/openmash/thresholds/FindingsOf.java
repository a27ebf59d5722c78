package org.openmash.thresholds;

import java.util.ArrayList;
import java.util.List;

/** Renders a tally: every indicator, every rule of the set, then the two rules that are the engine's own. */
final class FindingsOf {
    private final List<Rule> rules;
    private final Tally tally;
    private final Outcome outcome;
    private final Situation situation;
    private final OpenQuestions open;
    private final IfPossible possible;

    FindingsOf(List<Rule> rules, Tally tally, Outcome outcome, OpenQuestions open, IfPossible possible) {
        this.rules = rules;
        this.tally = tally;
        this.outcome = outcome;
        this.situation = tally.situation();
        this.open = open;
        this.possible = possible;
    }

    List<Finding> all() {
        var findings = new ArrayList<Finding>();
        situation.catalogue().indicators().forEach(indicator -> findings.add(of(indicator)));
        for (int r = 0; r < rules.size(); r++) {
            findings.add(
                    switch (rules.get(r)) {
                        case ScoringRule rule -> of(rule, r);
                        case ProtectiveRule rule -> of(rule, r);
                    });
        }
        findings.add(unknownFloorQuestion());
        findings.add(scoreFailed());
        return findings;
    }

    private Finding of(Indicator indicator) {
        int index = situation.catalogue().indexOf(indicator.code());
        Answer stands = situation.code(index);
        if (stands == null) {
            return situation.book().unmentioned(index);
        }
        return new Finding(
                indicator.code(),
                indicator.words(),
                outcome(stands),
                tally.counted(index),
                null,
                why(indicator, index, stands),
                indicator.source(),
                evidence(index));
    }

    private static Finding.Outcome outcome(Answer stands) {
        return stands == Answer.YES
                ? Finding.Outcome.FIRED
                : stands == Answer.NOT_KNOWN ? Finding.Outcome.UNKNOWN : Finding.Outcome.NOT_FIRED;
    }

    private String why(Indicator indicator, int index, Answer stands) {
        return switch (stands) {
            case NO -> "Answered no.";
            case NOT_KNOWN -> "Answered not known, which is not no.";
            case YES ->
                tally.counted(index) < indicator.points()
                        ? "Half of " + indicator.points() + ": a further code of " + indicator.scoringCategory() + "."
                        : "Whole: the highest code of " + indicator.scoringCategory() + ".";
        };
    }

    private List<Evidence> evidence(int index) {
        return situation.facts().indicators().stream()
                .filter(told -> told.answer() != null
                        && situation.catalogue().indexOf(told.code()) == index)
                .map(Words::told)
                .toList();
    }

    private Finding of(ScoringRule rule, int number) {
        Known known = outcome.fired(number) ? Known.TRUE : outcome.unknown(number) ? Known.UNKNOWN : Known.FALSE;
        if (possible.wouldFire(rule.id())) {
            return leftOpen(rule, number, known);
        }
        return of(rule, number, known);
    }

    /** The other child's history is not quoted: whether it is this child's is what nobody knows. */
    private Finding leftOpen(ScoringRule rule, int number, Known known) {
        Finding own = of(rule, number, known);
        var evidence = new ArrayList<Evidence>(own.evidence());
        evidence.add(new Evidence(OpenQuestions.IDENTITY, "possible", Situation.HISTORY));
        return new Finding(
                own.rule(),
                own.title(),
                Finding.Outcome.UNKNOWN,
                own.points(),
                own.floor(),
                "Open because of a possible match: it would fire if a child who is only possibly this child is this child."
                        + " It counts nothing until a person has answered. " + rule.why(),
                own.source(),
                evidence,
                possible.couldRaiseTo(rule.id()));
    }

    private Finding of(ScoringRule rule, int number, Known known) {
        var evidence = new ArrayList<Evidence>();
        int points = 0;
        LevelAndBand floor = null;
        for (int p = 0; p < rule.parts().size(); p++) {
            ScoringRule.Part part = rule.parts().get(p);
            boolean fired = tally.fired(number, p);
            if (fired || known == Known.UNKNOWN && outcome.unknown(number, p)) {
                part.when().evidence(situation, evidence::add);
            }
            points += fired ? part.points() : 0;
            floor = fired && part.floor() != null ? part.floor().raisedBy(floor) : floor;
        }
        if (known == Known.TRUE && evidence.isEmpty()) {
            concerns(evidence);
        }
        return new Finding(
                rule.id(),
                rule.title(),
                outcome(known),
                points,
                floor,
                why(rule, number, known),
                rule.source(),
                evidence.stream().distinct().toList());
    }

    /** Whatever was told, for a rule that asks only for a concern of any kind. */
    private void concerns(List<Evidence> into) {
        situation.facts().indicators().stream()
                .filter(told -> told.answer() == Answer.YES || told.answer() == Answer.NOT_KNOWN)
                .filter(told -> situation.catalogue().indicator(told.code()).scored())
                .map(Words::told)
                .forEach(into::add);
    }

    private static Finding.Outcome outcome(Known known) {
        return switch (known) {
            case TRUE -> Finding.Outcome.FIRED;
            case FALSE -> Finding.Outcome.NOT_FIRED;
            case UNKNOWN -> Finding.Outcome.UNKNOWN;
        };
    }

    private String why(ScoringRule rule, int number, Known known) {
        if (known == Known.UNKNOWN) {
            return "Open: something that it asks is not known. " + rule.why();
        }
        if (known == Known.FALSE) {
            return tally.ownAnswerSettles(rule)
                    ? "The child's own answer stands as high already."
                    : "What was told does not meet it.";
        }
        return open.presumed(number) ? rule.why() + " Not known reads here as the worrying answer." : rule.why();
    }

    private Finding of(ProtectiveRule rule, int number) {
        boolean counts = outcome.fired(number);
        String blocked = tally.blockedBy(number);
        String why = counts
                ? rule.why()
                : blocked == null ? "No protective fact counts." : "Shown and not counted: " + blocked + ".";
        return new Finding(
                rule.id(),
                rule.title(),
                counts ? Finding.Outcome.FIRED : Finding.Outcome.NOT_FIRED,
                -tally.protection(number),
                null,
                why,
                rule.source(),
                rule.protections().stream()
                        .flatMap(one -> situation.toldOfFactor(one.factor()).stream())
                        .map(Words::told)
                        .toList());
    }

    private Finding unknownFloorQuestion() {
        var fields = open.floorQuestions();
        return new Finding(
                EngineRule.UNKNOWN_FLOOR_QUESTION.id(),
                EngineRule.UNKNOWN_FLOOR_QUESTION.title(),
                fields.isEmpty() ? Finding.Outcome.NOT_FIRED : Finding.Outcome.FIRED,
                0,
                null,
                fields.isEmpty()
                        ? "No question of a mandatory floor is open."
                        : "A mandatory floor's own question is not known: the floor stands where its rule says so,"
                                + " and otherwise the case is not closed without action.",
                EngineRule.UNKNOWN_FLOOR_QUESTION.source(),
                fields.stream()
                        .map(field -> Words.ofChild(field, Answer.NOT_KNOWN.word()))
                        .toList());
    }

    private static Finding scoreFailed() {
        return new Finding(
                EngineRule.SCORE_FAILED.id(),
                EngineRule.SCORE_FAILED.title(),
                Finding.Outcome.NOT_FIRED,
                0,
                null,
                "The scoring came to its end.",
                EngineRule.SCORE_FAILED.source(),
                List.of());
    }
}
