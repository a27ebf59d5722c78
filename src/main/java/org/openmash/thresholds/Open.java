package org.openmash.thresholds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A question that leaves a condition open, with the answers that could make matters worse.
 *
 * @param from the message that left it open, where two messages may use one name for a field; null for all others
 * @param about the indicator that it belongs to, for who may know; null where it belongs to none
 * @param told answered by whoever tells of the child, and not by a search of the history
 * @param worse the answers that may worry; of two with the same words one is kept
 * @param harmless how many answers there are besides: no condition holds because of one of these
 */
record Open(
        String field,
        String from,
        String question,
        String about,
        boolean told,
        boolean blocksClosing,
        List<WorryingAnswer> worse,
        int harmless) {

    static Open told(String field, String question, List<WorryingAnswer> worse) {
        return new Open(field, null, question, null, true, false, worse, 1);
    }

    static Open history(String question, WorryingAnswer worst) {
        return new Open(Situation.HISTORY, null, question, null, false, false, List.of(worst), 1);
    }

    Open blocking(boolean blocks) {
        return new Open(field, from, question, about, told, blocks, worse, harmless);
    }

    Open about(String code) {
        return new Open(field, from, question, code, told, blocksClosing, worse, harmless);
    }

    /** As a message told it; what was told in the referral needs no name. */
    Open in(ToldCode message) {
        String name = Situation.from(message);
        return new Open(field, name, question, message.code(), told, blocksClosing, worse, harmless);
    }

    Open withHarmless(int answers) {
        return new Open(field, from, question, about, told, blocksClosing, worse, answers);
    }

    /** What tells this question from another. */
    String key() {
        return from + " " + field;
    }

    /** The same question asked for two reasons. */
    Open and(Open other) {
        var both = new LinkedHashMap<String, WorryingAnswer>();
        worse.forEach(answer -> both.put(answer.words(), answer));
        other.worse.forEach(answer -> both.putIfAbsent(answer.words(), answer));
        return new Open(
                field,
                from,
                question,
                about == null ? other.about : about,
                told,
                blocksClosing || other.blocksClosing,
                List.copyOf(new ArrayList<>(both.values())),
                Math.max(harmless, other.harmless));
    }
}
