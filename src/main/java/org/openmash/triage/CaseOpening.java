package org.openmash.triage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openmash.children.Birth;
import org.openmash.children.Candidate;
import org.openmash.children.Recognition;
import org.openmash.children.ToldIdentity;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Hub;
import org.openmash.hubs.practice.Practice;
import org.openmash.referrals.Addition;
import org.openmash.referrals.Referral;
import org.openmash.referrals.ReferredChild;
import org.openmash.sql.Sql;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.History;
import org.openmash.thresholds.RuleSetVersion;
import org.openmash.worktime.Countdown;

/** Opens one case for each child of a referral, and takes in what is told of it later. */
@ApplicationScoped
public class CaseOpening {
    static final String NEW_INFORMATION = "new-information";
    private static final Birth NOT_TOLD = new Birth(null, null, null, null);

    private final Cases cases;
    private final CaseScorer scorer;
    private final Scoring scoring;
    private final CaseAssessments assessments;
    private final CaseClock clocks;
    private final CaseEvents events;
    private final Rescoring rescoring;
    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;

    public CaseOpening(
            Cases cases,
            CaseScorer scorer,
            Scoring scoring,
            CaseAssessments assessments,
            CaseClock clocks,
            CaseEvents events,
            Rescoring rescoring,
            Sql sql,
            ObjectMapper json,
            Clock clock) {
        this.cases = cases;
        this.scorer = scorer;
        this.scoring = scoring;
        this.assessments = assessments;
        this.clocks = clocks;
        this.events = events;
        this.rescoring = rescoring;
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /**
     * By when the sender is owed a decision, from the sender's own answers alone: the earlier of clocks A and B of the
     * band they give, of several children the earliest. It shows no more than the sender already said.
     */
    public Instant ownDueBy(Hub hub, Referral referral, Map<UUID, ToldIdentity> identities) {
        Practice practice = hub.practiceAt(referral.receivedAt());
        ScoringSet set = scoring.inForce(hub, referral.receivedAt());
        List<FactFinder.Message> messages = FactFinder.messages(referral, List.of());
        return referral.children().stream()
                .map(child -> scoring.score(
                        set,
                        FactFinder.facts(
                                referral,
                                messages,
                                child.key(),
                                birth(identities.get(child.caseId())),
                                referral.id().toString(),
                                set.referralLevel(practice),
                                History.none(),
                                List.of())))
                .map(score -> clocks.countdown(
                        practice, set, referral.receivedAt(), score.headline().band()))
                .map(Countdown::dueAt)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private static Birth birth(ToldIdentity told) {
        return told == null
                ? NOT_TOLD
                : new Birth(told.dateOfBirth(), told.expectedDateOfBirth(), told.ageYears(), told.unborn());
    }

    /** In the open transaction: one case per child, with its assessment, its countdown and its event. */
    public void open(Caller caller, Referral referral, Map<UUID, UUID> children, Map<UUID, Recognition> recognitions) {
        open(caller, referral, referral.children(), List.of(), children, recognitions);
    }

    private void open(
            Caller caller,
            Referral referral,
            List<ReferredChild> newChildren,
            List<Addition> additions,
            Map<UUID, UUID> children,
            Map<UUID, Recognition> recognitions) {
        Instant now = clock.instant();
        Practice practice = caller.hub().practiceAt(referral.receivedAt());
        ScoringSet set = scoring.inForce(caller.hub(), referral.receivedAt());
        List<CaseScorer.Result> results = scorer.score(newChildren.stream()
                .map(child -> toScore(referral, additions, child, children, recognitions, practice, set))
                .toList());
        Map<UUID, ReferredChild> byCase = new HashMap<>();
        newChildren.forEach(child -> byCase.put(child.caseId(), child));
        List<Case> opened = new ArrayList<>();
        for (CaseScorer.Result result : results) {
            Urgency urgency = result.score().urgency();
            Countdown countdown = clocks.countdown(practice, set, referral.receivedAt(), urgency.band());
            Case made = new Case(referral, byCase.get(result.scored().caseId()), urgency, countdown, practice, caller.hub());
            made.note(result.marks());
            opened.add(made);
        }
        cases.persist(opened);
        cases.flush();
        assessments.keep(
                results.stream()
                        .map(result -> new CaseAssessments.Made(
                                result.scored().caseId(), 1, "received", result.facts(), result.score()))
                        .toList(),
                now);
        events.received(opened, referral, ruleSets(results), now);
        rescoring.householdsOfRed(caller.hub(), results, now);
    }

    private static CaseScorer.ToScore toScore(
            Referral referral,
            List<Addition> additions,
            ReferredChild child,
            Map<UUID, UUID> children,
            Map<UUID, Recognition> recognitions,
            Practice practice,
            ScoringSet set) {
        Recognition recognition = recognitions.get(child.caseId());
        return new CaseScorer.ToScore(
                child.caseId(),
                child.key(),
                children.get(child.caseId()),
                referral.id(),
                recognition instanceof Recognition.Possible possible
                        ? possible.candidates().stream().map(Candidate::childId).toList()
                        : List.of(),
                referral,
                additions,
                practice,
                set,
                recognition instanceof Recognition.Unresolved);
    }

    private static Map<UUID, CaseEvents.RuleSetName> ruleSets(List<CaseScorer.Result> results) {
        Map<UUID, CaseEvents.RuleSetName> named = new HashMap<>();
        for (CaseScorer.Result result : results) {
            RuleSetVersion set = result.scored().set().version();
            named.put(result.scored().caseId(), new CaseEvents.RuleSetName(set.name(), set.version()));
        }
        return named;
    }

    /**
     * In the open transaction: later information is scored at once and shown as new; children named for the first time
     * get cases of their own. On a case that was closed it reads as outstanding again, and a rise opens it anew.
     *
     * @param newChildren the children that this addition named first, by case
     */
    public void added(
            Caller caller,
            Referral referral,
            Addition addition,
            Map<UUID, UUID> newChildren,
            Map<UUID, Recognition> recognitions) {
        List<UUID> existing = cases.idsOfReferral(referral.id());
        List<Case> told = rescoring.rescoreAll(caller.hub(), existing, "addition " + addition.number(), true);
        told.forEach(one -> one.tellsNews(NEW_INFORMATION));
        cases.flush();
        if (!newChildren.isEmpty()) {
            List<ReferredChild> first = referral.children().stream()
                    .filter(child -> newChildren.containsKey(child.caseId()))
                    .toList();
            open(caller, referral, first, rescoring.additionsOf(referral.id()), newChildren, recognitions);
        }
        events.addedTo(told, addition);
    }

    /** In the open transaction: the sender took it back; the hub still decides, and sees that it was. */
    public void withdrawn(Caller caller, Referral referral) {
        List<Case> told = cases.lockAll(cases.idsOfReferral(referral.id()));
        told.forEach(one -> one.tellsNews(NEW_INFORMATION));
        cases.flush();
        events.withdrawn(told, clock.instant());
    }

    /** Where the cases of these referrals stand, by case. */
    public Map<UUID, Standing> standings(Collection<UUID> referralIds) {
        Instant now = clock.instant();
        Map<UUID, Standing> standings = new LinkedHashMap<>();
        sql.list(
                        "select c.id, c.referral_id, c.state, c.due_at, c.held_until, d.outcome, d.decided_by_name, d.content, "
                                + "coalesce(d.second_at, d.decided_at) as final_at from triage_case c left join decision d "
                                + "on d.hub = c.hub and d.case_id = c.id and d.status = 'final' where c.hub = "
                                + "current_setting('openmash.hub') and c.referral_id = any(?) order by c.id, d.number",
                        row -> new Standing(
                                row.id("id"),
                                row.id("referral_id"),
                                shownState(row.text("state"), row.instant("held_until"), now),
                                row.instant("due_at"),
                                row.text("outcome"),
                                row.instant("final_at"),
                                feedback(row.text("content")),
                                row.text("decided_by_name")),
                        (Object) referralIds.toArray(UUID[]::new))
                .forEach(standing -> standings.put(standing.caseId(), standing));
        return standings;
    }

    private static String shownState(String state, Instant heldUntil, Instant now) {
        boolean held = heldUntil != null && heldUntil.isAfter(now);
        return held && state.equals(CaseState.WAITING.word()) ? CaseState.CLAIMED_WORD : state;
    }

    private String feedback(String content) {
        if (content == null) {
            return null;
        }
        try {
            JsonNode words = json.readTree(content).get("feedback");
            return words == null || words.isNull() ? null : words.textValue();
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A stored decision that cannot be read", damaged);
        }
    }
}
