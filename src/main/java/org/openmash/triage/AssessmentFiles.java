package org.openmash.triage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openmash.Refusal;
import org.openmash.children.ChildIndex;
import org.openmash.children.ShownChild;
import org.openmash.hubs.Agency;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Hub;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Reading;
import org.openmash.referrals.Addition;
import org.openmash.referrals.Referral;
import org.openmash.referrals.Referrals;
import org.openmash.thresholds.Level;

/** Explains one assessment in full, rendered by its own version of its own set, and records that it was read. */
@ApplicationScoped
public class AssessmentFiles {
    private final HubScope scope;
    private final Cases cases;
    private final CaseAssessments assessments;
    private final CaseSets sets;
    private final Decisions decisions;
    private final Referrals referrals;
    private final ChildIndex index;
    private final Reading reading;
    private final Clock clock;

    public AssessmentFiles(
            HubScope scope,
            Cases cases,
            CaseAssessments assessments,
            CaseSets sets,
            Decisions decisions,
            Referrals referrals,
            ChildIndex index,
            Reading reading,
            Clock clock) {
        this.scope = scope;
        this.cases = cases;
        this.assessments = assessments;
        this.sets = sets;
        this.decisions = decisions;
        this.referrals = referrals;
        this.index = index;
        this.reading = reading;
        this.clock = clock;
    }

    /** @throws Refusal 404 where this hub has no such case, or the case no such assessment */
    public AssessmentFile open(Caller caller, UUID caseId, int number) {
        return scope.in(caller.hub(), () -> {
            AssessmentFile file = file(caller.hub(), caseId, number);
            reading.byStaffOrAuditor(caller, "assessment-read", List.of(caseId), List.of());
            return file;
        });
    }

    /** In the open transaction; whoever asks records the look. */
    AssessmentFile file(Hub hub, UUID caseId, int number) {
        return file(hub, cases.get(caseId), assessments.kept(caseId, number), clock.instant());
    }

    private AssessmentFile file(Hub hub, Case found, CaseAssessments.Kept kept, Instant now) {
        Referral referral = referrals.byId(found.referralId()).orElseThrow();
        ShownChild shown = index.shown(List.of(found.id())).get(found.id());
        return new AssessmentFile(
                found.id(),
                found.reference(),
                found.childReference(),
                QueueItems.child(shown, now),
                kept.number(),
                kept.number() == found.assessmentNumber(),
                kept.ruleSet() == null ? null : sets.part(hub, kept.ruleSet(), found.receivedAt()),
                meaning(hub, kept),
                assessments.shown(hub.code(), kept, sets.inForce(hub, now)),
                sources(hub, referral),
                decisionsOn(found.id(), kept.number()));
    }

    private AssessmentFile.Meaning meaning(Hub hub, CaseAssessments.Kept kept) {
        Integer level = kept.urgency().level();
        if (level == null || kept.ruleSet() == null) {
            return null;
        }
        return sets.find(hub, kept.ruleSet())
                .map(set -> set.levels().get(Level.of(level).ordinal()))
                .map(AssessmentFile.Meaning::of)
                .orElse(null);
    }

    private List<AssessmentFile.Source> sources(Hub hub, Referral referral) {
        List<AssessmentFile.Source> sources = new ArrayList<>();
        sources.add(new AssessmentFile.Source(
                FactFinder.REFERRAL,
                referral.agency(),
                name(hub, referral.agency()),
                referral.agencyKind(),
                referral.channel(),
                referral.sentBy(),
                null,
                referral.receivedAt()));
        for (Addition addition : referrals.additions(List.of(referral.id()))) {
            sources.add(new AssessmentFile.Source(
                    FactFinder.nameOf(addition),
                    addition.agency(),
                    name(hub, addition.agency()),
                    hub.agency(addition.agency()).map(Agency::kind).orElse(null),
                    addition.channel(),
                    addition.by(),
                    addition.toldBy(),
                    addition.receivedAt()));
        }
        return sources;
    }

    private static String name(Hub hub, String agency) {
        return hub.agency(agency).map(Agency::name).orElse(agency);
    }

    private List<DecisionView> decisionsOn(UUID caseId, int number) {
        return decisions.ofCase(caseId).stream()
                .filter(decision -> decision.assessmentNumber() == number)
                .map(decision -> DecisionView.of(decision, decisions.sentWith(decision)))
                .toList();
    }
}
