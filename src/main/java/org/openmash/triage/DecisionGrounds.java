package org.openmash.triage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openmash.Fault;
import org.openmash.Refusal;
import org.openmash.children.ChildIndex;
import org.openmash.children.SideBySide;
import org.openmash.hubs.Hub;
import org.openmash.hubs.practice.Practice;
import org.openmash.hubs.practice.ThresholdSets;
import org.openmash.sql.Sql;
import org.openmash.thresholds.Assessment;
import org.openmash.thresholds.Effect;
import org.openmash.thresholds.Finding;
import org.openmash.thresholds.Headline;
import org.openmash.thresholds.Level;
import org.openmash.thresholds.RuleSetVersion;
import org.openmash.thresholds.Scored;
import org.openmash.thresholds.ThresholdSet;
import org.openmash.thresholds.Unknown;
import org.openmash.thresholds.Unscored;

/** Gathers what the gate must know of a case, and asks it. */
@ApplicationScoped
class DecisionGrounds {
    private static final int ACUTE = 4;

    private final CaseAssessments assessments;
    private final ThresholdSets sets;
    private final ChildIndex index;
    private final SideBySide sideBySide;
    private final Sql sql;

    DecisionGrounds(
            CaseAssessments assessments, ThresholdSets sets, ChildIndex index, SideBySide sideBySide, Sql sql) {
        this.assessments = assessments;
        this.sets = sets;
        this.index = index;
        this.sideBySide = sideBySide;
        this.sql = sql;
    }

    /**
     * Leave for the decision, as the case stands now.
     *
     * @throws Refusal 422 with every missing part and every rule that is not met
     */
    DecisionGate.Leave leave(Hub hub, Case found, Assessment current, List<Decision> decisions, ProposedDecision proposed) {
        DecisionGate.Verdict verdict = DecisionGate.judge(standing(hub, found, current, decisions), proposed);
        List<Fault> unknown = unknownCase(found, proposed);
        if (verdict instanceof DecisionGate.Leave leave && unknown.isEmpty()) {
            return leave;
        }
        List<Fault> faults = new ArrayList<>(unknown);
        String kind = DecisionGate.INCOMPLETE;
        if (verdict instanceof DecisionGate.Refused refused) {
            faults.addAll(0, refused.faults());
            kind = unknown.isEmpty() ? refused.kind() : kind;
        }
        throw Refusal.ruleNotMet(kind, "The decision cannot stand as it is; errors tells what is missing or not met.", faults);
    }

    Assessment current(Case found) {
        return assessments.current(found);
    }

    /** The set that answered, or the one that should have. */
    RuleSetVersion ruleSet(Hub hub, Case found, Assessment current) {
        Practice practice = hub.practice(found.practiceVersion());
        return current.ruleSet() == null
                ? new RuleSetVersion(practice.ruleSetName(), practice.ruleSetVersion())
                : current.ruleSet();
    }

    private CaseStanding standing(Hub hub, Case found, Assessment current, List<Decision> decisions) {
        RuleSetVersion version = ruleSet(hub, found, current);
        ThresholdSet set = sets.find(hub.code(), version.name(), version.version()).orElseGet(sets::starter);
        Urgency urgency = found.urgency();
        Headline headline = current.headline();
        return new CaseStanding(
                urgency.level(),
                urgency.band(),
                urgency.unscored(),
                hasLevelFourFloor(urgency, current),
                DecisionOrder.hasSignedLevelFour(decisions),
                headline.safetyAnswerOpen(),
                openQuestions(current),
                headline.has(Effect.NEEDS_MANAGER_TO_CLOSE),
                headline.openWork(),
                identity(found),
                level -> set.bandOf(Level.of(level)));
    }

    private IdentityStanding identity(Case found) {
        List<UUID> id = List.of(found.id());
        return new IdentityStanding(
                sideBySide.asked(found.id()),
                !index.unresolved(id).isEmpty(),
                found.flags().contains(Case.POSSIBLE_MATCH));
    }

    private static List<String> openQuestions(Assessment current) {
        return switch (current) {
            case Scored scored -> scored.unknowns().stream()
                    .filter(Unknown::blocksClosing)
                    .map(Unknown::question)
                    .distinct()
                    .toList();
            case Unscored failed -> List.of("The scoring failed, so no answer counts as known to be safe.");
        };
    }

    /** A floor that an earlier assessment set stays, whatever the newest one says (R43; floors are never lowered). */
    private static boolean hasLevelFourFloor(Urgency urgency, Assessment current) {
        boolean now = current instanceof Scored scored && scored.findings().stream().anyMatch(DecisionGrounds::isLevelFour);
        boolean mandatoryAcute = urgency.mandatory() && Integer.valueOf(ACUTE).equals(urgency.level());
        boolean explainedByNow = current instanceof Scored scored && scored.mandatory() && scored.level() == Level.L4;
        return now || mandatoryAcute && !explainedByNow;
    }

    private static boolean isLevelFour(Finding finding) {
        return finding.fired() && finding.floor() != null && finding.floor().level() == Level.L4;
    }

    private List<Fault> unknownCase(Case found, ProposedDecision proposed) {
        UUID other = proposed.caseId();
        if (other == null || !DecisionWords.DUPLICATE_EVENT.equals(proposed.reason())) {
            return List.of();
        }
        if (other.equals(found.id())) {
            return List.of(new Fault("caseId", "same-case", "Name the other case that tells of the same event."));
        }
        boolean there = sql.one(
                        "select 1 as one from triage_case where hub = current_setting('openmash.hub') and id = ?",
                        row -> row.number("one"),
                        other)
                .isPresent();
        return there ? List.of() : List.of(new Fault("caseId", "unknown", "There is no such case here."));
    }
}
