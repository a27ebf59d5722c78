package org.openmash.triage;

import java.util.ArrayList;
import java.util.List;
import org.openmash.Fault;
import org.openmash.thresholds.Band;

/**
 * Says whether a proposed decision may stand on a case: leave, with whether a second person must sign and why, or every
 * refusal at once. It holds what oversight at the front door rests on: a rationale for every outcome, nothing closed
 * while a level-4 floor or a safety question is open, and a second pair of eyes on what matters most (Working Together
 * 2023 chapter 3; Ofsted's front-door commentary of 2017 looks for both on the record).
 */
final class DecisionGate {
    /** The kind of a refusal for parts that are missing. */
    static final String INCOMPLETE = "decision-gate";

    /** The part of the gate that says who the child is, and the kind of its refusal. */
    static final String IDENTITY_CONFIRMED = "identity-confirmed";

    private static final int CHILD_IN_NEED = 3;

    private final CaseStanding standing;
    private final ProposedDecision proposed;
    private final DecisionOutcome outcome;

    private DecisionGate(CaseStanding standing, ProposedDecision proposed) {
        this.standing = standing;
        this.proposed = proposed;
        this.outcome = DecisionOutcome.of(proposed.outcome()).orElse(null);
    }

    /** What the gate says. */
    sealed interface Verdict permits Leave, Refused {}

    /**
     * It may stand.
     *
     * @param signOffBecause why a second person must sign it first, in stable words; empty where none must
     */
    record Leave(List<String> signOffBecause) implements Verdict {
        boolean needsSignOff() {
            return !signOffBecause.isEmpty();
        }
    }

    /**
     * It may not.
     *
     * @param kind the rule that is not met; {@link #INCOMPLETE} where anything is missing
     * @param faults every missing part and every rule that is not met
     */
    record Refused(String kind, List<Fault> faults) implements Verdict {}

    static Verdict judge(CaseStanding standing, ProposedDecision proposed) {
        DecisionGate gate = new DecisionGate(standing, proposed);
        List<Fault> missing = gate.missing();
        List<Fault> forbidden = gate.forbidden();
        if (missing.isEmpty() && forbidden.isEmpty()) {
            return new Leave(gate.signOffBecause());
        }
        String kind = missing.isEmpty() ? forbidden.getFirst().code() : INCOMPLETE;
        List<Fault> all = new ArrayList<>(missing);
        all.addAll(forbidden);
        return new Refused(kind, List.copyOf(all));
    }

    private List<Fault> missing() {
        List<Fault> missing = new ArrayList<>();
        require(missing, "outcome", outcome, "Which outcome?");
        require(missing, "level", proposed.level(), "Which level, from 1 to 4?");
        if (outcome != null) {
            outcome.parts().stream()
                    .filter(part -> !part.isGiven(proposed))
                    .map(DecisionPart::missing)
                    .forEach(missing::add);
        }
        requireWhatTheReasonAsks(missing);
        requireRationale(missing);
        requireBasis(missing);
        if (differsFromScore()) {
            require(
                    missing,
                    "differsFromScore",
                    proposed.differsFromScore(),
                    "Level or outcome is not what the score points to: why?");
        }
        requireRoutes(missing);
        return missing;
    }

    private void requireWhatTheReasonAsks(List<Fault> missing) {
        if (!isNoFurtherAction()) {
            return;
        }
        if (DecisionWords.NEED_MET.equals(proposed.reason())) {
            require(missing, "service", proposed.service(), "Which service meets the need already?");
        }
        if (DecisionWords.DUPLICATE_EVENT.equals(proposed.reason())) {
            require(missing, "caseId", proposed.caseId(), "Which case tells of the same event?");
        }
    }

    private void requireRationale(List<Fault> missing) {
        ProposedDecision.Rationale why = proposed.rationale() == null
                ? new ProposedDecision.Rationale(null, null, null, null, null, null, null)
                : proposed.rationale();
        require(missing, "rationale.threshold", why.threshold(), "Why this level, and not the one above or below?");
        require(missing, "rationale.history", why.history(), "What does the history say?");
        require(missing, "rationale.evidenceFor", why.evidenceFor(), "What speaks for it, and from whom?");
        require(missing, "rationale.evidenceAgainst", why.evidenceAgainst(), "What speaks against it, and from whom?");
        require(
                missing,
                "rationale.childsView",
                why.childsView() != null && DecisionPart.isGiven(why.childsView()) ? why.childsView() : why.childsViewDueBy(),
                "What does the child say, or how is life for them? Not yet heard: childsViewDueBy, a date.");
        require(missing, "rationale.dissent", why.dissent(), "Who sees it otherwise? \"none\" if nobody does.");
    }

    private void requireBasis(List<Fault> missing) {
        String kind = proposed.basisKind();
        require(missing, "informationBasis.kind", kind, "On what ground is information shared?");
        if (kind != null && !kind.equals(DecisionWords.AGREEMENT)) {
            require(missing, "informationBasis.reason", proposed.informationBasis().reason(), "Why without agreement?");
        }
    }

    private void requireRoutes(List<Fault> missing) {
        List<ProposedDecision.Route> routes = proposed.routes() == null ? List.of() : proposed.routes();
        for (int i = 0; i < routes.size(); i++) {
            String at = "routes[" + i + "].";
            require(missing, at + "route", routes.get(i).route(), "Which route?");
            require(missing, at + "toldAt", routes.get(i).toldAt(), "When were they told?");
            require(missing, at + "to", routes.get(i).to(), "Who was told?");
        }
    }

    private static void require(List<Fault> missing, String field, Object value, String ask) {
        if (!DecisionPart.isGiven(value)) {
            missing.add(DecisionPart.missing(field, ask));
        }
    }

    private boolean differsFromScore() {
        if (standing.unscored() || proposed.level() == null) {
            return false;
        }
        boolean outcomeDiffers = outcome != null && !outcome.fits(proposed.level());
        return !proposed.level().equals(standing.level()) || outcomeDiffers;
    }

    private List<Fault> forbidden() {
        List<Fault> forbidden = new ArrayList<>();
        if (outcome != null
                && outcome.needsAgreement()
                && proposed.basisKind() != null
                && !proposed.basisKind().equals(DecisionWords.AGREEMENT)) {
            forbidden.add(new Fault(
                    "informationBasis.kind",
                    "agreement-needed",
                    "This is an offer to the family: it goes ahead with their agreement only."));
        }
        if (isNoFurtherAction() && !isAboutNoWorryOfItsOwn()) {
            forbidClosing(forbidden);
        }
        if (closes()) {
            forbidClosingAStranger(forbidden);
        }
        return forbidden;
    }

    /** Ends the hub's look at the child below the level of a child in need; protection does not wait for a name. */
    private boolean closes() {
        return outcome != null && outcome.isBelowChildInNeed() && !(isNoFurtherAction() && isAboutNoWorryOfItsOwn());
    }

    private void forbidClosingAStranger(List<Fault> forbidden) {
        IdentityStanding identity = standing.identity();
        if (identity.couldReachHigherBand() && identity.unanswered() > 0) {
            forbidden.add(new Fault(
                    "identity",
                    IDENTITY_CONFIRMED,
                    "Is this child one on record? It could raise the case to a higher band: answer for each possible match"
                            + " first, same, not the same, or not sure."));
        }
        if (identity.isAskedAgain() && (proposed.identity() == null || !DecisionPart.isGiven(proposed.identity().reason()))) {
            forbidden.add(new Fault(
                    "identity.reason",
                    IDENTITY_CONFIRMED,
                    identity.unresolved()
                            ? "Nobody could look for this child on record: not-sure, and why it can be closed even so?"
                            : "Asked again: are you still not sure who this child is, and why can it be closed even so?"));
        }
    }

    private void forbidClosing(List<Fault> forbidden) {
        if (standing.levelFourFloor() && !standing.signedLevelFourDecision()) {
            forbidden.add(new Fault(
                    "outcome",
                    "level-4-floor-stands",
                    "A mandatory level-4 rule stands: decide it at level 4, signed; only such a decision can be followed by no further action."));
        }
        if (standing.safetyAnswerOpen()) {
            List<String> open = standing.openQuestions().isEmpty()
                    ? List.of("A safety answer is not known: find it out first.")
                    : standing.openQuestions();
            open.forEach(question -> forbidden.add(new Fault("outcome", "safety-answer-not-known", question)));
        }
    }

    private List<String> signOffBecause() {
        int level = proposed.level();
        List<String> because = new ArrayList<>();
        note(because, standing.band() == Band.RED, "red");
        note(because, isNoFurtherAction() && standing.band() == Band.AMBER, "no-further-action-on-amber");
        note(because, isNoFurtherAction() && standing.rightToAssessment(), "right-to-assessment");
        note(because, isNoFurtherAction() && isAboutNoWorryOfItsOwn(), proposed.reason());
        note(because, standing.openWork() && isBelowChildInNeed(level), "below-level-3-with-open-work");
        note(because, level == CHILD_IN_NEED && goesOnWithoutAgreement(), "without-agreement-at-level-3");
        note(because, standing.band().moreUrgentThan(standing.bandByPoints().apply(level)), "band-lower-than-the-case");
        note(because, closes() && standing.identity().isAskedAgain() && standing.identity().couldReachHigherBand(), "not-sure-who");
        note(because, outcome == DecisionOutcome.TRANSFER_TO_AUTHORITY, "transfer");
        note(because, proposed.hasRoute(DecisionWords.LADO), DecisionWords.LADO);
        return List.copyOf(because);
    }

    private static void note(List<String> because, boolean holds, String word) {
        if (holds) {
            because.add(word);
        }
    }

    private boolean isNoFurtherAction() {
        return outcome == DecisionOutcome.NO_FURTHER_ACTION;
    }

    /** The contact names another child, or an event that another case already looks at. */
    private boolean isAboutNoWorryOfItsOwn() {
        return DecisionWords.WRONG_CHILD.equals(proposed.reason()) || DecisionWords.DUPLICATE_EVENT.equals(proposed.reason());
    }

    private boolean isBelowChildInNeed(int level) {
        return level < CHILD_IN_NEED || outcome.isBelowChildInNeed();
    }

    private boolean goesOnWithoutAgreement() {
        return DecisionWords.AGREEMENT_OVERRIDDEN.equals(proposed.basisKind())
                || DecisionWords.NOT_ASKED_UNSAFE.equals(proposed.basisKind());
    }
}
