package org.openmash.thresholds;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One indicator or factor as it was told for this child: the answer, what the code itself asks, and where it stands
 * in the message. Only code and answer are always there.
 *
 * @param field where it stands in the message, such as {@code concerns[0]}
 * @param from the message: {@code referral} or {@code addition 2}; blank is the referral
 * @param on the date a protective fact was confirmed
 * @param confirmedBy who, other than the adult it speaks of, confirms a protective fact
 */
public record ToldCode(
        String code,
        Answer answer,
        Map<String, Answer> answers,
        String field,
        String words,
        String from,
        LocalDate on,
        String confirmedBy) {

    public ToldCode {
        answers = withoutBlanks(answers);
    }

    public ToldCode(String code, Answer answer) {
        this(code, answer, Map.of(), null, null, null, null, null);
    }

    private static Map<String, Answer> withoutBlanks(Map<String, Answer> told) {
        if (told == null || told.isEmpty()) {
            return Map.of();
        }
        var kept = new LinkedHashMap<>(told);
        kept.values().removeIf(answer -> answer == null);
        return Collections.unmodifiableMap(kept);
    }

    /** Says nothing of what was told. */
    @Override
    public String toString() {
        return "ToldCode";
    }
}
