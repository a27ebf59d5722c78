package org.openmash.thresholds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Answers an open question as a person would who reads no more than the unknown says: its field, its message, and the
 * answer meant. It knows the fields of a message and nothing of rules.
 */
final class Answering {
    private static final String ANSWERS = ".answers.";

    private Answering() {}

    /** The facts once the unknown is answered so. */
    static Facts with(ThresholdSet set, Facts facts, Unknown unknown, String answer) {
        ChildFacts c = facts.child();
        return switch (unknown.field()) {
            case "accessNow" -> facts.withChild(c.withAnswers(c.mobility(), c.disabled(), Answer.of(answer)));
            case "disabled" -> facts.withChild(c.withAnswers(c.mobility(), Answer.of(answer), c.accessNow()));
            case "mobility" -> facts.withChild(c.withAnswers(Mobility.of(answer), c.disabled(), c.accessNow()));
            case "dateOfBirth" -> facts.withChild(c.withDates(LocalDate.parse(answer), c.expectedBirthDate()));
            case "expectedDateOfBirth" -> facts.withChild(c.withDates(c.birthDate(), LocalDate.parse(answer)));
            case "history" -> answer.startsWith("found")
                    ? Worse.history(new Catalogue(set.indicators(), set.factors(), "other-worry")).apply(facts)
                    : facts.withHistory(History.none().withSiblings(facts.history().siblings()));
            case "identity" -> {
                if (answer.equals(IfPossible.ALL)) {
                    yield IfPossible.answers(facts).getLast().apply(facts);
                }
                int number = Integer.parseInt(answer.substring(answer.lastIndexOf(' ') + 1));
                yield Worse.identity(facts.possibleHistories().get(number - 1), number).apply(facts);
            }
            default -> ofMessage(set, facts, unknown, answer);
        };
    }

    private static Facts ofMessage(ThresholdSet set, Facts facts, Unknown unknown, String answer) {
        if (answer.contains(": ")) {
            String[] named = answer.split(": ");
            return indicator(facts, named[0], Answer.of(named[1]), Map.of());
        }
        int own = unknown.field().indexOf(ANSWERS);
        if (own >= 0) {
            String code = told(facts.indicators(), unknown.field().substring(0, own), unknown.from());
            Answer stands = Starter.standing(set, facts, code);
            String question = unknown.field().substring(own + ANSWERS.length());
            return indicator(facts, code, stands == null ? Answer.NO : stands, Map.of(question, Answer.of(answer)));
        }
        String code = told(facts.indicators(), unknown.field(), unknown.from());
        if (code == null) {
            var factors = new ArrayList<>(facts.factors());
            factors.add(later(told(facts.factors(), unknown.field(), unknown.from()), Answer.of(answer), Map.of()));
            return facts.withFactors(factors);
        }
        return indicator(facts, code, Answer.of(answer), Map.of());
    }

    private static Facts indicator(Facts facts, String code, Answer answer, Map<String, Answer> own) {
        var all = new ArrayList<>(facts.indicators());
        all.add(later(code, answer, own));
        return facts.withIndicators(all);
    }

    private static ToldCode later(String code, Answer answer, Map<String, Answer> own) {
        return new ToldCode(code, answer, own, null, null, "the answer", null, null);
    }

    /** The code that stands at this place of this message; the field itself where it is a code that nobody mentioned. */
    private static String told(List<ToldCode> all, String field, String from) {
        return all.stream()
                .filter(told -> Words.field(told).equals(field) && Situation.from(told).equals(from))
                .map(ToldCode::code)
                .findFirst()
                .orElse(field.startsWith("concerns") || from != null ? null : field);
    }
}
