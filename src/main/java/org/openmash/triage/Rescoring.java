package org.openmash.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openmash.children.ChildIndex;
import org.openmash.children.ChildrenChanged;
import org.openmash.children.Family;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Hub;
import org.openmash.hubs.Hubs;
import org.openmash.hubs.practice.Practice;
import org.openmash.referrals.Addition;
import org.openmash.referrals.Referral;
import org.openmash.referrals.ReferredChild;
import org.openmash.referrals.Referrals;
import org.openmash.thresholds.Facts;

/**
 * Scores cases again when what is known changes: later information, a link, open work, a same-event mark, a brother or
 * sister. The earlier assessment stays; a rise applies at once, a fall is only shown.
 */
@ApplicationScoped
class Rescoring {
    private final Cases cases;
    private final CaseScorer scorer;
    private final Scoring scoring;
    private final CaseAssessments assessments;
    private final CaseClock clocks;
    private final Referrals referrals;
    private final ChildIndex index;
    private final Hubs hubs;
    private final Clock clock;

    Rescoring(
            Cases cases,
            CaseScorer scorer,
            Scoring scoring,
            CaseAssessments assessments,
            CaseClock clocks,
            Referrals referrals,
            ChildIndex index,
            Hubs hubs,
            Clock clock) {
        this.cases = cases;
        this.scorer = scorer;
        this.scoring = scoring;
        this.assessments = assessments;
        this.clocks = clocks;
        this.referrals = referrals;
        this.index = index;
        this.hubs = hubs;
        this.clock = clock;
    }

    /** A link, its undoing or a list of involvements changed what is known of children: in the same transaction. */
    void childrenChanged(@Observes ChildrenChanged changed) {
        Set<UUID> caseIds = new HashSet<>();
        index.families(changed.childIds()).values().forEach(family -> caseIds.addAll(casesOf(family, true)));
        rescoreAll(hubs.get(changed.hub()), caseIds, changed.cause(), false);
    }

    /** A decision on one case bears on the other open cases of the child and of the household. */
    void household(Caller caller, UUID caseId, String cause) {
        Set<UUID> others = familyCases(List.of(caseId));
        others.remove(caseId);
        rescoreAll(caller.hub(), others, cause, false);
    }

    /** A mark on these contacts bears on every open case of their children. */
    void rescoreFamily(Hub hub, Collection<UUID> caseIds, String cause) {
        rescoreAll(hub, familyCases(caseIds), cause, false);
    }

    /** These cases, and every case of their children and of the households. */
    Set<UUID> familyCases(Collection<UUID> caseIds) {
        Set<UUID> all = new HashSet<>(caseIds);
        index.families(new HashSet<>(index.childOf(caseIds).values()))
                .values()
                .forEach(family -> all.addAll(casesOf(family, true)));
        return all;
    }

    /** New red cases bear on brothers and sisters whose cases were open before. */
    void householdsOfRed(Hub hub, List<CaseScorer.Result> results, Instant now) {
        List<UUID> red = results.stream()
                .filter(CaseScorer.Result::isRed)
                .map(result -> result.scored().childId())
                .toList();
        if (red.isEmpty() || results.stream().allMatch(result -> result.facts().history().siblings().isEmpty())) {
            return;
        }
        Set<UUID> others = new HashSet<>();
        index.families(red).values().forEach(family -> others.addAll(casesOf(family, false)));
        results.forEach(result -> others.remove(result.scored().caseId()));
        rescoreAll(hub, others, "sibling", false);
    }

    private static Set<UUID> casesOf(Family family, boolean withOwn) {
        Set<UUID> found = withOwn ? new HashSet<>(family.cases()) : new HashSet<>();
        family.siblings().forEach(sibling -> found.addAll(sibling.cases()));
        return found;
    }

    List<Addition> additionsOf(UUID referralId) {
        return referrals.additions(List.of(referralId));
    }

    /**
     * Scores the cases anew, in one batch.
     *
     * @param alsoDecided whether cases that are decided or closed are scored too; a rise opens them again
     * @return the cases asked for that were looked at, locked
     */
    List<Case> rescoreAll(Hub hub, Collection<UUID> caseIds, String cause, boolean alsoDecided) {
        List<Case> locked = cases.lockAll(caseIds).stream()
                .filter(one -> alsoDecided || one.state().isOpen())
                .toList();
        if (locked.isEmpty()) {
            return locked;
        }
        Instant now = clock.instant();
        Map<UUID, CaseAssessments.Before> before = assessments.before(locked.stream().map(Case::id).toList());
        List<CaseAssessments.Made> made = new ArrayList<>();
        Map<UUID, Case> byId = locked.stream().collect(Collectors.toMap(Case::id, one -> one));
        List<CaseScorer.Result> rose = new ArrayList<>();
        for (CaseScorer.Result result : scorer.score(toScore(hub, locked, before))) {
            Case one = byId.get(result.scored().caseId());
            one.note(result.marks());
            if (isAsBefore(result.facts(), before.get(one.id()).facts()) && !one.urgency().unscored()) {
                continue;
            }
            // A red case that was decided and is open again bears on the household anew.
            boolean wasRed = one.urgency().band() == org.openmash.thresholds.Band.RED && one.state().isOpen();
            if (apply(hub, one, result) && !wasRed) {
                rose.add(result);
            }
            one.mayReach(result.marks().couldReach());
            made.add(new CaseAssessments.Made(
                    one.id(), one.assessmentNumber(), cause, result.facts(), result.score()));
        }
        cases.flush();
        assessments.keep(made, now);
        if (!cause.equals("sibling")) {
            householdsOfRed(hub, rose, now);
        }
        return locked;
    }

    /** A case of a brother or sister that opens or ends is no news by itself: only what rules read of it is. */
    private boolean isAsBefore(Facts now, String before) {
        return assessments.written(now).equals(before)
                || Histories.withoutOpenCases(now).equals(Histories.withoutOpenCases(assessments.read(before)));
    }

    private boolean apply(Hub hub, Case one, CaseScorer.Result result) {
        Urgency urgency = result.score().urgency();
        Urgency higher = one.urgency().raisedBy(urgency);
        Practice practice = hub.practice(one.practiceVersion());
        return one.assessedAgain(
                urgency, clocks.countdown(practice, result.scored().set(), one.receivedAt(), higher.band()));
    }

    /** A case is scored by its own set for all its life; one that never had any, by the set of its day. */
    private ScoringSet own(Hub hub, Case one, CaseAssessments.Before before) {
        return before.own() == null ? scoring.inForce(hub, one.receivedAt()) : scoring.named(hub.code(), before.own());
    }

    private List<CaseScorer.ToScore> toScore(Hub hub, List<Case> locked, Map<UUID, CaseAssessments.Before> before) {
        List<UUID> referralIds = locked.stream().map(Case::referralId).distinct().toList();
        List<UUID> caseIds = locked.stream().map(Case::id).toList();
        Map<UUID, Referral> byId =
                referrals.byIds(referralIds).stream().collect(Collectors.toMap(Referral::id, referral -> referral));
        Map<UUID, List<Addition>> additions =
                referrals.additions(referralIds).stream().collect(Collectors.groupingBy(Addition::referralId));
        Map<UUID, UUID> children = index.childOf(caseIds);
        Map<UUID, List<UUID>> candidates = index.candidatesOf(caseIds);
        Set<UUID> unresolved = index.unresolved(caseIds);
        return locked.stream()
                .map(one -> {
                    Referral referral = byId.get(one.referralId());
                    return new CaseScorer.ToScore(
                            one.id(),
                            key(referral, one.id()),
                            children.get(one.id()),
                            one.eventId(),
                            candidates.getOrDefault(one.id(), List.of()),
                            referral,
                            additions.getOrDefault(one.referralId(), List.of()),
                            hub.practice(one.practiceVersion()),
                            own(hub, one, before.get(one.id())),
                            unresolved.contains(one.id()));
                })
                .toList();
    }

    private static String key(Referral referral, UUID caseId) {
        return referral.children().stream()
                .filter(child -> child.caseId().equals(caseId))
                .map(ReferredChild::key)
                .findFirst()
                .orElseThrow();
    }
}
