package org.openmash.triage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openmash.hubs.practice.ThresholdSets;
import org.openmash.referrals.Told;
import org.openmash.thresholds.Answer;
import org.openmash.thresholds.Band;
import org.openmash.thresholds.Effect;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.LevelAndBand;
import org.openmash.thresholds.ThresholdSet;
import org.openmash.thresholds.ToldCode;

/** Reads from the facts what a row of the queue shows besides the score: the main concern and the marks. */
@ApplicationScoped
class CaseMarking {
    private static final Map<String, String> MARK_OF_CODE = Map.of(
            "missing-now", "missing",
            "missing-education", "missing-education",
            "home-education-notice", "home-educated",
            "home-education-with-concern", "home-educated");
    private static final Map<String, String> MARK_OF_EFFECT = Map.of(
            Effect.RESTRICT_ADDRESS, "restricted",
            "showRepeat", "repeat",
            "showSeveralAgencies", "several-agencies",
            "showHousehold", "household");

    private final ThresholdSets sets;

    CaseMarking(ThresholdSets sets) {
        this.sets = sets;
    }

    CaseMarks marks(
            ScoringSet by, Facts facts, Score score, List<FactFinder.Message> messages, String childKey,
            boolean hasSiblings, boolean restricted) {
        // Words are shown by the starter catalogue where the case's own set cannot be found.
        ThresholdSet set = by.isThere() ? by.set() : sets.starter();
        List<String> codes = yesCodes(facts);
        Set<String> marks = new TreeSet<>();
        codes.stream().map(MARK_OF_CODE::get).filter(java.util.Objects::nonNull).forEach(marks::add);
        score.headline().effects().stream()
                .map(MARK_OF_EFFECT::get)
                .filter(java.util.Objects::nonNull)
                .forEach(marks::add);
        if (hasSiblings) {
            marks.add("sibling");
        }
        if (restricted) {
            marks.add("restricted");
        }
        return new CaseMarks(
                codes,
                set.informationOnly(Set.copyOf(codes)),
                mainConcern(codes, set),
                leavesAt(messages, childKey),
                marks,
                couldReach(by, facts));
    }

    private static Band couldReach(ScoringSet by, Facts facts) {
        LevelAndBand highest = by.isThere() ? by.set().ifPossible(facts).highest() : null;
        return highest == null ? null : highest.band();
    }

    private static List<String> yesCodes(Facts facts) {
        return List.copyOf(facts.indicators().stream()
                .filter(told -> told.answer() == Answer.YES)
                .map(ToldCode::code)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static String mainConcern(List<String> codes, ThresholdSet set) {
        return codes.stream()
                .max(Comparator.comparingInt((String code) -> set.indicator(code).points())
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(null);
    }

    private static Instant leavesAt(List<FactFinder.Message> messages, String childKey) {
        List<Told.ChildAnswers> answers = new ArrayList<>();
        messages.forEach(message -> message.told().children().stream()
                .filter(child -> child.key().equals(childKey))
                .forEach(answers::add));
        return FactFinder.latest(answers, Told.ChildAnswers::leavesAt);
    }
}
