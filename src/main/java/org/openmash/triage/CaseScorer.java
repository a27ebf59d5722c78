package org.openmash.triage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openmash.children.Birth;
import org.openmash.children.ChildIndex;
import org.openmash.children.ShownChild;
import org.openmash.hubs.practice.Practice;
import org.openmash.referrals.Addition;
import org.openmash.referrals.Referral;
import org.openmash.thresholds.Band;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.History;
import org.openmash.thresholds.LookUp;
import org.openmash.thresholds.SiblingFact;

/**
 * Scores cases with all that the hub knows. Brothers and sisters are scored first without each other; then a red one
 * among them bears on the rest (in one pass: the rule for siblings makes nobody red).
 */
@ApplicationScoped
class CaseScorer {
    private static final Birth NOT_TOLD = new Birth(null, null, null, null);
    private static final String OWN_HISTORY = "history";
    /** The word of the timeline's source of imported history. */
    private static final String IMPORTED_HISTORY = "imported-history";

    private final ChildIndex index;
    private final Histories histories;
    private final Scoring scoring;
    private final CaseMarking marking;

    CaseScorer(ChildIndex index, Histories histories, Scoring scoring, CaseMarking marking) {
        this.index = index;
        this.histories = histories;
        this.scoring = scoring;
        this.marking = marking;
    }

    /**
     * One case to score.
     *
     * @param set what the case is scored by
     * @param lookUpFailed the child could not be looked for: the history is not known, which is not nothing
     */
    record ToScore(
            UUID caseId,
            String childKey,
            UUID childId,
            UUID eventId,
            List<UUID> candidates,
            Referral referral,
            List<Addition> additions,
            Practice practice,
            ScoringSet set,
            boolean lookUpFailed) {
        Histories.Subject subject() {
            return new Histories.Subject(caseId, referral.id(), childId, referral.receivedAt(), candidates);
        }
    }

    /** A case scored. */
    record Result(ToScore scored, Facts facts, Score score, CaseMarks marks) {
        boolean isRed() {
            return score.headline().band() == Band.RED;
        }
    }

    List<Result> score(List<ToScore> cases) {
        List<UUID> ids = cases.stream().map(ToScore::caseId).toList();
        boolean anyLookUp = cases.stream().anyMatch(one -> !one.lookUpFailed());
        Map<UUID, ShownChild> children = index.shown(ids);
        Histories.LookedUp known = anyLookUp
                ? histories.lookUp(cases.stream().filter(one -> !one.lookUpFailed()).map(ToScore::subject).toList())
                : Histories.LookedUp.nothing();
        Map<UUID, Boolean> red = new HashMap<>();
        List<Result> first = new ArrayList<>();
        for (ToScore one : cases) {
            Result result = score(one, cases, children, known, Map.of());
            first.add(result);
            red.put(one.caseId(), result.isRed());
        }
        if (!red.containsValue(true) || cases.size() == 1) {
            return first;
        }
        return first.stream()
                .map(result -> result.isRed() ? result : score(result.scored(), cases, children, known, red))
                .toList();
    }

    private Result score(
            ToScore one,
            List<ToScore> all,
            Map<UUID, ShownChild> children,
            Histories.LookedUp known,
            Map<UUID, Boolean> red) {
        Histories.Found found = one.lookUpFailed()
                ? new Histories.Found(failed(one, all, red), List.of(), null)
                : histories.draw(one.subject(), known.readBy(one.set()), red);
        History history = searched(found.history(), one.practice().absentSources());
        ShownChild child = children.get(one.caseId());
        List<FactFinder.Message> messages = FactFinder.messages(one.referral(), one.additions());
        Facts facts = FactFinder.facts(
                one.referral(),
                messages,
                one.childKey(),
                child == null ? NOT_TOLD : child.birth(),
                one.eventId().toString(),
                one.set().referralLevel(one.practice()),
                history,
                found.possible());
        Score score = scoring.score(one.set(), facts);
        boolean hasSiblings = one.referral().children().size() > 1;
        CaseMarks marks = marking.marks(
                one.set(), facts, score, messages, one.childKey(), hasSiblings, child != null && child.restricted());
        return new Result(one, facts, score, marks);
    }

    /** What a hub has declared it lacks was never searched: what was found counts, and what was not is not nothing. */
    private static History searched(History found, Set<String> absent) {
        if (absent.contains(OWN_HISTORY)) {
            return new History(LookUp.NOT_SEARCHED, List.of(), found.involvements(), found.siblings());
        }
        return absent.contains(IMPORTED_HISTORY) && found.lookUp().complete()
                ? new History(LookUp.NOT_SEARCHED, found.contacts(), found.involvements(), found.siblings())
                : found;
    }

    /** Children of one message are brothers and sisters until shown otherwise, also where nothing can be looked up. */
    private static History failed(ToScore one, List<ToScore> all, Map<UUID, Boolean> red) {
        return History.failed()
                .withSiblings(all.stream()
                        .filter(other -> !other.caseId().equals(one.caseId())
                                && other.referral().id().equals(one.referral().id()))
                        .map(other -> new SiblingFact(
                                other.childId().toString(),
                                red.getOrDefault(other.caseId(), false),
                                false,
                                false,
                                List.of(other.caseId().toString())))
                        .toList());
    }
}
