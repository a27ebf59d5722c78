package org.openmash.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openmash.thresholds.Answer;
import org.openmash.thresholds.ChildFacts;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.Indicator;
import org.openmash.thresholds.Question;
import org.openmash.thresholds.ThresholdSet;
import org.openmash.thresholds.ToldCode;

/**
 * What a draft asks that the set of that day did not: codes, factors, and questions of a code. Nobody could have
 * answered, so a trial reads each both as not known and as the answer that worries least.
 */
final class NeverAsked {
    private static final String FROM = "never asked";

    /**
     * One of them by name.
     *
     * @param kind {@code indicator}, {@code factor} or {@code question}
     * @param of the indicator that asks the question; null for the others
     */
    record Named(String kind, String code, String of, String words) {}

    private final List<Named> all;
    private final List<String> indicators;
    private final List<String> factors;
    private final Map<String, List<String>> questions;

    private NeverAsked(List<Named> all) {
        this.all = all;
        this.indicators = codes(all, "indicator");
        this.factors = codes(all, "factor");
        this.questions = all.stream()
                .filter(named -> named.kind().equals("question"))
                .collect(Collectors.groupingBy(
                        Named::of, LinkedHashMap::new, Collectors.mapping(Named::code, Collectors.toList())));
    }

    private static List<String> codes(List<Named> all, String kind) {
        return all.stream().filter(named -> named.kind().equals(kind)).map(Named::code).toList();
    }

    static NeverAsked nothing() {
        return new NeverAsked(List.of());
    }

    static NeverAsked between(ThresholdSet draft, ThresholdSet then) {
        Map<String, Indicator> known = then.indicators().stream()
                .collect(Collectors.toMap(Indicator::code, indicator -> indicator));
        Set<String> factors = then.factors().stream().map(factor -> factor.code()).collect(Collectors.toSet());
        List<Named> found = new ArrayList<>();
        for (Indicator indicator : draft.indicators()) {
            Indicator before = known.get(indicator.code());
            if (before == null) {
                found.add(new Named("indicator", indicator.code(), null, indicator.words()));
            } else {
                indicator.asks().stream()
                        .filter(question -> question.kind() != Question.Kind.TEXT && !before.asks(question.code()))
                        .map(question -> new Named("question", question.code(), indicator.code(), question.words()))
                        .forEach(found::add);
            }
        }
        draft.factors().stream()
                .filter(factor -> !factor.derived() && !factors.contains(factor.code()))
                .map(factor -> new Named("factor", factor.code(), null, factor.words()))
                .forEach(found::add);
        return new NeverAsked(List.copyOf(found));
    }

    boolean none() {
        return all.isEmpty();
    }

    List<Named> all() {
        return all;
    }

    /** Whether the facts could come out otherwise had it been asked: a new code may always have been answered. */
    boolean matterFor(Facts facts) {
        return !indicators.isEmpty()
                || !factors.isEmpty()
                || !questions.isEmpty()
                        && facts.indicators().stream().anyMatch(told -> questions.containsKey(told.code()));
    }

    /** Each of them answered, and the answer was that nobody knows. */
    Facts notKnown(Facts facts) {
        List<ToldCode> told = answered(facts, Answer.NOT_KNOWN);
        told.addAll(toldNotKnown(indicators, facts.indicators()));
        List<ToldCode> stated = new ArrayList<>(facts.factors());
        stated.addAll(toldNotKnown(factors, facts.factors()));
        return facts.withIndicators(told).withFactors(stated);
    }

    /** Ways to answer all of them harmlessly; which word of a question is harmless, its rules decide. */
    List<Facts> harmless(Facts facts) {
        Facts safe = facts.withChild(withCommonAnswers(facts));
        return List.of(
                safe.withIndicators(answered(facts, Answer.NO)), safe.withIndicators(answered(facts, Answer.YES)));
    }

    private static List<ToldCode> toldNotKnown(List<String> codes, List<ToldCode> already) {
        Set<String> told = already.stream().map(ToldCode::code).collect(Collectors.toCollection(HashSet::new));
        return codes.stream()
                .filter(code -> !told.contains(code))
                .map(code -> new ToldCode(code, Answer.NOT_KNOWN, Map.of(), null, null, FROM, null, null))
                .toList();
    }

    private List<ToldCode> answered(Facts facts, Answer answer) {
        List<ToldCode> all = new ArrayList<>();
        for (ToldCode told : facts.indicators()) {
            List<String> asked = questions.get(told.code());
            all.add(asked == null ? told : with(told, asked, answer));
        }
        return all;
    }

    private static ToldCode with(ToldCode told, List<String> asked, Answer answer) {
        Map<String, Answer> answers = new HashMap<>(told.answers());
        asked.forEach(question -> answers.putIfAbsent(question, answer));
        return new ToldCode(
                told.code(),
                told.answer(),
                answers,
                told.field(),
                told.words(),
                told.from(),
                told.on(),
                told.confirmedBy());
    }

    /** Where a code newly asks where the child is, or who can reach them, and nobody said. */
    private ChildFacts withCommonAnswers(Facts facts) {
        ChildFacts child = facts.child();
        boolean whereabouts = asks(facts, Question.WHEREABOUTS) && child.whereabouts() == null;
        boolean access = asks(facts, Question.ACCESS) && child.accessNow() == null;
        if (!whereabouts && !access) {
            return child;
        }
        return new ChildFacts(
                child.birthDate(),
                child.expectedBirthDate(),
                child.ageYears(),
                child.unborn(),
                child.mobility(),
                child.disabled(),
                whereabouts ? "school" : child.whereabouts(),
                whereabouts && child.withWhom() == null ? "given" : child.withWhom(),
                access ? Answer.NO : child.accessNow());
    }

    private boolean asks(Facts facts, String question) {
        return facts.indicators().stream()
                .anyMatch(told -> questions.getOrDefault(told.code(), List.of()).contains(question));
    }
}
