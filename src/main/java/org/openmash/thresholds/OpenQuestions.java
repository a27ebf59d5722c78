package org.openmash.thresholds;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What is not known and matters in one scoring: codes answered not known, safety answers, questions that leave a
 * rule open or that it had to presume, an unsearched history, an identity that is only possible.
 */
final class OpenQuestions {
    static final String IDENTITY = "identity";
    /** Home, school, hospital, with the referrer, missing, elsewhere. */
    private static final int PLACES = 6;

    private final List<Rule> rules;
    private final Tally tally;
    private final Situation situation;
    private final Function<Facts, Tally> score;
    private final Map<String, Open> open = new LinkedHashMap<>();
    private final Set<String> floorQuestions = new LinkedHashSet<>();
    private final Set<Integer> presumed = new HashSet<>();
    private List<Weighed> weighed;

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
        open.merge(question.key(), question, Open::and);
    }

    private void codesNotKnown() {
        for (ToldCode told : situation.facts().indicators()) {
            int index = situation.catalogue().indexOf(told.code());
            if (told.answer() == Answer.NOT_KNOWN && situation.code(index) == Answer.NOT_KNOWN) {
                Indicator indicator = situation.catalogue().indicator(index);
                String question = Words.asQuestion(indicator.words());
                boolean floor = indicator.floor() != null;
                add(Open.told(Words.field(told), question, List.of(Worse.yes(told.code())))
                        .in(told)
                        .blocking(floor));
                if (floor) {
                    floorQuestions.add(Words.field(told));
                }
            }
        }
    }

    private void safetyAnswers() {
        if (situation.whereaboutsOpen() && !situation.whereaboutsKnown()) {
            add(safety("whereabouts", List.of()).withHarmless(PLACES));
        }
        if (situation.whereaboutsOpen() && !situation.withWhomKnown()) {
            add(safety("withWhom", List.of()));
        }
        if (situation.accessOpen()) {
            add(safety("accessNow", List.of(Worse.access())));
        }
    }

    private Open safety(String field, List<WorryingAnswer> worse) {
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
        List<WorryingAnswer> worse = IfPossible.answers(situation.facts());
        if (!worse.isEmpty()) {
            add(new Open(IDENTITY, null, situation.book().question(IDENTITY), null, false, false, worse, 1));
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

    /** One question, its worst answer (null where every answer would lower or there is none), and the score with it. */
    private record Weighed(Open question, WorryingAnswer worst, Tally then, int raising) {}

    /** The unknowns, those that block closing first, then by what the worst answer could do. */
    List<Unknown> mostImportantFirst() {
        return weighed().stream().map(this::unknown).toList();
    }

    private List<Weighed> weighed() {
        if (weighed == null) {
            weighed = open.values().stream()
                    .map(this::weigh)
                    .sorted(Comparator.comparing((Weighed one) -> !one.question.blocksClosing())
                            .thenComparing(OpenQuestions::worstFirst)
                            .thenComparing(one -> -one.raising))
                    .toList();
        }
        return weighed;
    }

    private static int worstFirst(Weighed one, Weighed other) {
        return one.then.above(other.then) ? -1 : other.then.above(one.then) ? 1 : 0;
    }

    private Weighed weigh(Open question) {
        WorryingAnswer worst = null;
        Tally then = null;
        int raising = 0;
        for (WorryingAnswer answer : question.worse()) {
            Tally other = score.apply(answer.apply(situation.facts()));
            raising += other.above(tally) ? 1 : 0;
            if (then == null || other.above(then)) {
                worst = answer;
                then = other;
            }
        }
        // What would only lower the case is no answer to seek.
        return then == null || tally.above(then)
                ? new Weighed(question, null, tally, 0)
                : new Weighed(question, worst, then, raising);
    }

    private Unknown unknown(Weighed weighed) {
        Open question = weighed.question;
        // A possible child is worth a look also where they would raise no more than the score.
        boolean raises = question.field().equals(IDENTITY)
                ? weighed.then.above(tally)
                : weighed.then.answer().above(tally.answer());
        return new Unknown(
                question.field(),
                question.from(),
                question.question(),
                weighed.worst == null ? null : weighed.worst.words(),
                raises ? weighed.then.answer() : null,
                weighed.then.score() - tally.score(),
                new Unknown.Answers(question.worse().size() + question.harmless(), weighed.raising),
                question.blocksClosing(),
                WhoMayKnow.of(question, situation.catalogue()));
    }

    /** Every unknown answered at once in the worst way that is stated for it. */
    AllUnknowns together() {
        Facts facts = situation.facts();
        for (Weighed one : weighed()) {
            facts = one.worst == null ? facts : one.worst.apply(facts);
        }
        Tally then = score.apply(facts);
        boolean raises = then.answer().above(tally.answer());
        return new AllUnknowns(raises ? then.answer() : null, then.score() - tally.score());
    }
}
