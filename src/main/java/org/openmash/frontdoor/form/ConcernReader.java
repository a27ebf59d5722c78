package org.openmash.frontdoor.form;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openmash.referrals.Told;
import org.openmash.thresholds.Indicator;
import org.openmash.thresholds.Question;

/** Reads concerns, with what each of them asks, and factors. */
final class ConcernReader {
    private final ConcernCodes codes;
    private final LocalDate today;
    private final Keys children;

    ConcernReader(Circumstances circumstances, Keys children) {
        this.codes = circumstances.codes();
        this.today = circumstances.today();
        this.children = children;
    }

    Told.Concern concern(Fields fields) {
        String code = fields.requiredChoice("indicator", codes.indicatorCodes());
        Indicator indicator = codes.indicator(code).orElse(null);
        return new Told.Concern(
                code,
                fields.requiredAnswer("answer"),
                fields.keys("children", children),
                fields.choice("basis", Choices.BASIS),
                pastDate(fields, "observedOn"),
                fields.words("words", Bounds.PAGES),
                fields.object("answers", answers -> answers(answers, indicator)));
    }

    Told.ToldFactor factor(Fields fields) {
        String code = fields.requiredChoice("factor", codes.factorCodes());
        if (code != null && codes.isDerived(code)) {
            fields.fault("factor", "derived-factor", "The hub draws this from the facts; tell the facts instead.");
        }
        return new Told.ToldFactor(
                code,
                fields.requiredAnswer("answer"),
                fields.keys("children", children),
                fields.words("words", Bounds.PAGES),
                fields.words("from", Bounds.SENTENCES),
                pastDate(fields, "on"),
                fields.words("confirmedBy", Bounds.SENTENCES));
    }

    private LocalDate pastDate(Fields fields, String name) {
        return fields.date(name, Bounds.withinALife(today), today, "in-the-future");
    }

    /** @param indicator null where the code itself is at fault: then every answer may be one that it asks */
    private static Map<String, String> answers(Fields fields, Indicator indicator) {
        Map<String, Question> asked = indicator == null
                ? Map.of()
                : indicator.ownQuestions().stream().collect(Collectors.toMap(Question::code, question -> question));
        Map<String, String> answers = new LinkedHashMap<>();
        for (String question : fields.names()) {
            String answer = answer(fields, question, asked, indicator != null);
            if (answer != null) {
                answers.put(question, answer);
            }
        }
        return answers;
    }

    private static String answer(Fields fields, String question, Map<String, Question> asked, boolean certain) {
        if (ConcernCodes.COMMON_ANSWERS.contains(question)) {
            return fields.answerWord(question);
        }
        if (asked.containsKey(question)) {
            return asked.get(question).kind() == Question.Kind.YES_NO
                    ? fields.answerWord(question)
                    : fields.words(question, Bounds.SENTENCES);
        }
        if (certain && fields.has(question)) {
            Set<String> possible = new LinkedHashSet<>(asked.keySet());
            possible.addAll(ConcernCodes.COMMON_ANSWERS);
            fields.fault(
                    Fields.shown(question), "unknown", "This concern does not ask that." + NearWord.hint(question, possible));
        }
        fields.value(question);
        return null;
    }
}
