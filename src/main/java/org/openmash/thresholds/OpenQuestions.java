package org.openmash.thresholds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What is not known and matters in one scoring: codes answered not known, safety answers, questions that leave a
 * rule open or that it had to presume, an unsearched history, an identity that is only possible.
 */
final class OpenQuestions {
    private static final String IDENTITY = "identity";

    private final List<Rule> rules;
    private final Tally tally;
    private final Situation situation;
    private final Function<Facts, Tally> score;
    private final Map<String, Open> open = new LinkedHashMap<>();
    private final Set<String> floorQuestions = new LinkedHashSet<>();
    private final Set<Integer> presumed = new HashSet<>();

    OpenQuestions(List<Rule> rules, Tally tally, Function<Facts, Tally> score) {
        this.rules = rules;
        this.tally = tally;
        this.situation = tally.situation();
        this.score = score;
        codesNotKnown();
        safetyAnswers();
        for (int r = 0; r < rules.size(); r++) {
            if (rules.get(r) instanceof ScoringRule rule && !tally.ownAnswerSettles(rule)) {
                questionsOf(rule, r);
            }
        }
        identity();
    }

    private void add(Open question) {
        open.merge(question.field(), question, Open::and);
    }

    private void codesNotKnown() {
        for (ToldCode told : situation.facts().indicators()) {
            int index = situation.catalogue().indexOf(told.code());
            if (told.answer() == Answer.NOT_KNOWN && situation.code(index) == Answer.NOT_KNOWN) {
                Indicator indicator = situation.catalogue().indicator(index);
                String question = Words.asQuestion(indicator.words());
                boolean floor = indicator.floor() != null;
                add(Open.told(Words.field(told), question, List.of(Worse.yes(told.code()))).blocking(floor));
                if (floor) {
                    floorQuestions.add(Words.field(told));
                }
            }
        }
    }

    private void safetyAnswers() {
        if (situation.whereaboutsOpen() && !situation.whereaboutsKnown()) {
            add(safety("whereabouts", List.of()));
        }
        if (situation.whereaboutsOpen() && !situation.withWhomKnown()) {
            add(safety("withWhom", List.of()));
        }
        if (situation.accessOpen()) {
            add(safety("accessNow", List.of(Worse.access())));
        }
    }

    private Open safety(String field, List<UnaryOperator<Facts>> worse) {
        return Open.told(field, situation.book().question(field), worse).blocking(true);
    }

    private void questionsOf(ScoringRule rule, int number) {
        Situation asTold = situation.asTold();
        for (int p = 0; p < rule.parts().size(); p++) {
            ScoringRule.Part part = rule.parts().get(p);
            if (part.holds(asTold) == Known.UNKNOWN) {
                boolean fired = tally.fired(number, p);
                if (fired) {
                    presumed.add(number);
                }
                part.when().open(asTold, question -> add(question, part.floor() != null, fired));
            }
        }
    }

    private void add(Open question, boolean ofFloor, boolean fired) {
        add(question.blocking(ofFloor && !fired && question.told()));
        if (ofFloor && question.told()) {
            floorQuestions.add(question.field());
        }
    }

    private void identity() {
        var possible = situation.facts().possibleHistories();
        if (!possible.isEmpty()) {
            var worse = possible.stream().map(Worse::identity).toList();
            add(new Open(IDENTITY, situation.book().question(IDENTITY), false, false, worse));
        }
    }

    /** Whether the rule fired only because something not known reads as the worrying answer. */
    boolean presumed(int rule) {
        return presumed.contains(rule);
    }

    /** The questions of mandatory floors that are not known, whether the floor stands or is held open. */
    Set<String> floorQuestions() {
        return floorQuestions;
    }

    /** The unknowns, those that block closing first, then by what the worst answer could do. */
    List<Unknown> mostImportantFirst() {
        var weighed = new ArrayList<Weighed>();
        open.values().forEach(question -> weighed.add(weigh(question)));
        weighed.sort(Comparator.comparing((Weighed one) -> !one.question.blocksClosing())
                .thenComparing(OpenQuestions::worstFirst));
        return weighed.stream().map(this::unknown).toList();
    }

    private static int worstFirst(Weighed one, Weighed other) {
        return one.worst.above(other.worst) ? -1 : other.worst.above(one.worst) ? 1 : 0;
    }

    private record Weighed(Open question, Tally worst) {}

    private Weighed weigh(Open question) {
        Tally worst = tally;
        for (UnaryOperator<Facts> worse : question.worse()) {
            Tally other = score.apply(worse.apply(situation.facts()));
            worst = other.above(worst) ? other : worst;
        }
        return new Weighed(question, worst);
    }

    private Unknown unknown(Weighed weighed) {
        Open question = weighed.question;
        // A possible child is worth a look also where they would raise no more than the score.
        boolean raises = question.field().equals(IDENTITY)
                ? weighed.worst.above(tally)
                : weighed.worst.answer().above(tally.answer());
        return new Unknown(
                question.field(),
                question.question(),
                raises ? weighed.worst.answer() : null,
                question.blocksClosing());
    }
}
