package org.openmash.triage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openmash.Refusal;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Hub;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Person;
import org.openmash.hubs.Reading;
import org.openmash.sql.Sql;
import org.openmash.thresholds.Facts;
import org.openmash.worktime.Countdown;

/**
 * An undone link may leave a case standing higher than its facts: the lower answer is shown beside, and takes effect
 * only when a person accepts it with a reason. What agencies told at any time still holds, so a floor that words once
 * set stays, also where they were withdrawn (R43); only the history of another child is let go.
 */
@ApplicationScoped
public class LowerAnswers {
    private final HubScope scope;
    private final Cases cases;
    private final CaseAssessments assessments;
    private final Scoring scoring;
    private final CaseClock clocks;
    private final Reading reading;
    private final Sql sql;
    private final Clock clock;

    public LowerAnswers(
            HubScope scope,
            Cases cases,
            CaseAssessments assessments,
            Scoring scoring,
            CaseClock clocks,
            Reading reading,
            Sql sql,
            Clock clock) {
        this.scope = scope;
        this.cases = cases;
        this.assessments = assessments;
        this.scoring = scoring;
        this.clocks = clocks;
        this.reading = reading;
        this.sql = sql;
        this.clock = clock;
    }

    /** A lower answer that took effect, with the version of its case then. */
    public record Accepted(
            UUID caseId, int assessment, Urgency urgency, Instant dueAt, Person by, Instant at, String reason, long version) {
        @Override
        public String toString() {
            return "Accepted";
        }
    }

    /** @throws Refusal 404 where the case is not there, 412 when stale, 409 where there is no such lower answer */
    public Accepted accept(Caller caller, UUID caseId, long ifMatch, int assessment, String reason) {
        Instant now = clock.instant();
        return scope.in(caller.hub(), () -> {
            Case found = cases.lock(caseId);
            Desk.refuseStale(found, ifMatch, now);
            List<CaseAssessments.Kept> all = assessments.all(caseId);
            refuseUntimely(found, all, assessment);
            Urgency lower = offered(found, all)
                    .orElseThrow(() -> Refusal.of(
                            Refusal.Because.STATE_FORBIDS, "nothing-lower",
                            "The case stands no higher than what was told and what is known of the child."));
            Urgency before = found.urgency();
            found.acceptedLower(lower, countdown(caller.hub(), found, all, lower));
            keep(caller.person(), found, before, reason, now);
            reading.change(caller, "lower-answer-accepted", List.of(caseId), List.of(), reason);
            cases.flush();
            return new Accepted(
                    caseId, assessment, lower, found.countdown().dueAt(), caller.person(), now, reason, found.version());
        });
    }

    private static void refuseUntimely(Case found, List<CaseAssessments.Kept> all, int assessment) {
        if (found.state() != CaseState.WAITING && found.state() != CaseState.CHECKS) {
            throw Refusal.of(
                    Refusal.Because.STATE_FORBIDS, "not-waiting",
                    "The case is " + found.state().word() + "; a lower answer is for a case that waits for its decision.");
        }
        if (all.getLast().number() != assessment) {
            throw Refusal.of(
                            Refusal.Because.STATE_FORBIDS, "not-the-newest-assessment",
                            "A later assessment has taken its place; read the case again.")
                    .with("newest", all.getLast().number());
        }
    }

    /** Where the case would stand by all that was ever told of it and the history as it now is, where that is lower. */
    Optional<Urgency> offered(Case found, List<CaseAssessments.Kept> all) {
        CaseAssessments.Kept newest = all.getLast();
        Urgency standing = found.urgency();
        if (newest.unscoredBecause() != null || newest.ruleSet() == null || newest.urgency().equals(standing)) {
            return Optional.empty();
        }
        ScoringSet set = scoring.named(found.hub(), newest.ruleSet());
        Facts now = assessments.read(newest.facts());
        Urgency lowest = newest.urgency();
        for (CaseAssessments.Kept earlier : all.subList(0, all.size() - 1)) {
            Facts told = assessments.read(earlier.facts()).withHistory(now.history());
            lowest = lowest.raisedBy(scoring.score(set, told).urgency());
        }
        return lowest.unscored() || lowest.equals(standing) || !standing.raisedBy(lowest).equals(standing)
                ? Optional.empty()
                : Optional.of(lowest);
    }

    private Countdown countdown(Hub hub, Case found, List<CaseAssessments.Kept> all, Urgency lower) {
        return clocks.countdown(
                hub.practice(found.practiceVersion()), scoring.named(hub.code(), all.getLast().ruleSet()),
                found.receivedAt(), lower.band());
    }

    private void keep(Person by, Case found, Urgency before, String reason, Instant now) {
        Urgency lower = found.urgency();
        sql.write(
                "insert into lower_answer (case_id, assessment_number, hub, level_before, band_before, level, band, at, "
                        + "by_sub, by_name, by_role, reason) "
                        + "values (?, ?, current_setting('openmash.hub'), ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                found.id(), found.assessmentNumber(), before.level(), before.band().ordinal() + 1, lower.level(),
                lower.band().ordinal() + 1, now, by.sub(), by.name(), by.role(), reason);
    }
}
