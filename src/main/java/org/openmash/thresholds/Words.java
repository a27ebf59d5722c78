package org.openmash.thresholds;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.function.Consumer;

/** How evidence and questions are put to a reader. */
final class Words {
    private Words() {}

    /** Where something told stands in its message; the code itself where the message did not say. */
    static String field(ToldCode told) {
        return told.field() == null ? told.code() : told.field();
    }

    static String word(Answer answer) {
        return answer == null ? Answer.NOT_KNOWN.word() : answer.word();
    }

    static String given(String words) {
        return words == null || words.isBlank() ? Answer.NOT_KNOWN.word() : words.strip();
    }

    static Evidence told(ToldCode told) {
        String said = told.code() + ": " + told.answer().word();
        String value = told.words() == null || told.words().isBlank() ? said : said + ", " + told.words();
        return new Evidence(field(told), value, Situation.from(told));
    }

    static Evidence ofChild(String field, String value) {
        return new Evidence(field, value, "referral");
    }

    static Open open(Situation situation, String field, WorryingAnswer worse) {
        return Open.told(field, situation.book().question(field), List.of(worse));
    }

    /** What was said of these codes, as far as it bears on the result: of the codes that stand as it does. */
    static void ofCodes(Situation situation, CodeSet codes, Known result, Consumer<Evidence> into) {
        Answer looked = switch (result) {
            case TRUE -> Answer.YES;
            case UNKNOWN -> Answer.NOT_KNOWN;
            case FALSE -> Answer.NO;
        };
        situation.toldOf(codes).stream()
                .filter(one -> situation.code(situation.catalogue().indexOf(one.code())) == looked)
                .forEach(one -> into.accept(told(one)));
    }

    /** The words of a question that these codes ask. */
    static String question(Situation situation, CodeSet codes, String question) {
        return codes.codes().stream()
                .flatMap(code -> situation.catalogue().indicator(code).asks().stream())
                .filter(asked -> asked.code().equals(question))
                .findFirst()
                .map(Question::words)
                .orElse(question);
    }

    static String question(Situation situation, String factor) {
        Catalogue catalogue = situation.catalogue();
        return asQuestion(catalogue.factor(catalogue.factorIndex(factor)).words());
    }

    static String asQuestion(String words) {
        return "Is it so, or not: " + words + "?";
    }

    static String age(LocalDate born, LocalDate on) {
        Period age = Period.between(born, on);
        return age.getYears() < 2 ? age.toTotalMonths() + " months" : age.getYears() + " years";
    }
}
