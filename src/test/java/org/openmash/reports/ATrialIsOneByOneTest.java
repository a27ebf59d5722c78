package org.openmash.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.FactWords;
import org.openmash.thresholds.SiblingFact;
import org.openmash.thresholds.Level;
import org.openmash.thresholds.ThresholdSet;

/** A trial over stored rows says of every case what scoring the facts one by one says, brothers and sisters included. */
class ATrialIsOneByOneTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int REFERRALS = 1_000;
    private static final String CODE = "neglect-basic-care";

    private final List<PastCase> cases = new PastCaseload(SEED).referrals(REFERRALS, Drafts.STARTER);

    private static ThresholdSet draft(List<Consumer<ObjectNode>> changes) {
        return Drafts.with(document -> changes.forEach(change -> change.accept(document)));
    }

    private TrialReading trial(ThresholdSet draft) {
        return trial(draft, cases);
    }

    private static TrialReading trial(ThresholdSet draft, List<PastCase> cases) {
        FactWords words = Drafts.words();
        NeverAsked asked = NeverAsked.between(draft, Drafts.STARTER);
        TrialReading reading = new TrialReading(
                draft,
                words,
                name -> new TrialReading.Then(asked, Explanation.between(draft, Drafts.STARTER)),
                !asked.none(),
                new HourOfWeek(ZoneId.of("Europe/London")));
        cases.forEach(one -> reading.first(one.row(words, "starter 1")));
        cases.stream()
                .filter(one -> !one.siblings().cases().isEmpty())
                .forEach(one -> reading.second(one.row(words, "starter 1")));
        return reading;
    }

    /** Each case by itself: first with no sibling's case read as red, then with those that the draft makes red. */
    private Map<UUID, Integer> oneByOne(Function<Facts, Integer> answer) {
        Map<UUID, Map<String, Set<UUID>>> children = children();
        Set<UUID> red = new HashSet<>();
        cases.forEach(one -> {
            if (TrialCounts.bandOf(answer.apply(withSiblings(one, children, Set.of()))) == 1) {
                red.add(one.id());
            }
        });
        Map<UUID, Integer> answers = new HashMap<>();
        cases.forEach(one -> answers.put(one.id(), answer.apply(withSiblings(one, children, red))));
        return answers;
    }

    private Map<UUID, Map<String, Set<UUID>>> children() {
        Map<UUID, Map<String, Set<UUID>>> children = new HashMap<>();
        Map<UUID, Integer> seen = new HashMap<>();
        cases.forEach(one -> {
            int number = seen.merge(one.referral(), 1, Integer::sum) - 1;
            children.computeIfAbsent(one.referral(), key -> new HashMap<>())
                    .put(new UUID(7, number).toString(), Set.of(one.id()));
        });
        return children;
    }

    private static Facts withSiblings(PastCase one, Map<UUID, Map<String, Set<UUID>>> children, Set<UUID> red) {
        List<SiblingFact> siblings = one.facts().history().siblings().stream()
                .map(sibling -> {
                    Set<UUID> open = new HashSet<>(children.get(one.referral()).getOrDefault(sibling.id(), Set.of()));
                    sibling.openCases().forEach(id -> open.add(UUID.fromString(id)));
                    open.remove(one.id());
                    boolean isRed = open.isEmpty()
                            ? sibling.redAndNotFinallyDecided()
                            : open.stream().anyMatch(red::contains);
                    return new SiblingFact(
                            sibling.id(),
                            isRed,
                            sibling.standingDecisionLevel4(),
                            sibling.lookedAfterOrHarmed(),
                            sibling.openCases());
                })
                .toList();
        return one.facts().withHistory(one.facts().history().withSiblings(siblings));
    }

    private void agrees(TrialReading reading, ThresholdSet draft, Function<Facts, Integer> asUnknown) {
        Map<UUID, Integer> expected = oneByOne(asUnknown);
        int[] moves = new int[TrialCounts.MOVES];
        Map<UUID, Integer> movers = new TreeMap<>();
        cases.forEach(one -> {
            int to = expected.get(one.id());
            moves[one.told() * TrialCounts.ANSWERS + to]++;
            if (to != one.told()) {
                movers.put(one.id(), to);
            }
        });
        Map<UUID, Integer> moved = new TreeMap<>();
        reading.takeMoved().forEach(one -> moved.put(one.caseId(), one.to()));
        assertEquals(movers, moved, "seed " + SEED);
        assertArrayEquals(moves, reading.asUnknown().moves(), "seed " + SEED);
        assertTrue(!movers.isEmpty(), "nothing moved, so nothing was shown; seed " + SEED);
    }

    @Test
    void aDraftThatRaisesOneCode() {
        ThresholdSet draft = draft(List.of(document -> Drafts.raise(document, CODE)));
        TrialReading reading = trial(draft);
        agrees(reading, draft, facts -> PastCase.answer(draft.outcome(facts)));
        assertNull(reading.asHarmless());
        assertTrue(reading.neverAsked().isEmpty());
    }

    @Test
    void anOpenCaseOfASiblingThatIsReadOnlyLater() {
        ThresholdSet draft = draft(List.of(document -> Drafts.raise(document, CODE)));
        TrialReading reading = trial(draft, cases.reversed());
        assertTrue(reading.open().length > 0, "no case hung on one that was read later; seed " + SEED);
        agrees(reading, draft, facts -> PastCase.answer(draft.outcome(facts)));
    }

    @Test
    void aDraftThatCountsReferralsFromAnotherLevel() {
        ThresholdSet draft = draft(List.of(document -> document.put("referralLevel", 1)));
        TrialReading reading = trial(draft);
        agrees(reading, draft, facts -> PastCase.answer(draft.outcome(facts.withReferralLevel(Level.L1))));
    }

    @Test
    void aDraftThatAsksWhatHistoryWasNeverAsked() {
        ThresholdSet draft = draft(List.of(
                document -> Drafts.ask(document, CODE, "is-it-so"), document -> Drafts.addCode(document, "new-worry")));
        TrialReading reading = trial(draft);
        NeverAsked asked = NeverAsked.between(draft, Drafts.STARTER);
        assertEquals(
                Set.of("is-it-so", "new-worry"),
                Set.copyOf(asked.all().stream().map(NeverAsked.Named::code).toList()));
        agrees(reading, draft, facts -> PastCase.answer(draft.outcome(asked.notKnown(facts))));
        Map<UUID, Integer> harmless = oneByOne(facts -> asked.harmless(facts).stream()
                .map(way -> PastCase.answer(draft.outcome(way)))
                .reduce((one, other) -> TrialReading.isRise(other, one) ? other : one)
                .orElseThrow());
        int[] moves = new int[TrialCounts.MOVES];
        cases.forEach(one -> moves[one.told() * TrialCounts.ANSWERS + harmless.get(one.id())]++);
        assertArrayEquals(moves, reading.asHarmless().moves(), "seed " + SEED);
        assertEquals(
                Set.of(cases.size()), Set.copyOf(reading.neverAsked().values()));
    }

    @Test
    void theSetOfThatDayMovesNobodyWhoseSiblingsStandAsTold() {
        TrialReading reading = trial(Drafts.STARTER);
        Map<UUID, Integer> expected = oneByOne(facts -> PastCase.answer(Drafts.STARTER.outcome(facts)));
        long movers = cases.stream().filter(one -> expected.get(one.id()) != one.told()).count();
        assertEquals(movers, reading.takeMoved().size(), "seed " + SEED);
        assertTrue(cases.stream()
                .filter(one -> one.siblings().cases().isEmpty())
                .allMatch(one -> expected.get(one.id()) == one.told()));
    }
}
