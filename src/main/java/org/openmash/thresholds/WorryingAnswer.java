package org.openmash.thresholds;

import java.util.function.UnaryOperator;

/**
 * One possible answer to an open question that could make matters worse.
 *
 * @param words the answer as it would be given: a wire word, a date, or what a search would find
 * @param given turns the facts into what they would be with it, all others staying as they are
 */
record WorryingAnswer(String words, UnaryOperator<Facts> given) implements UnaryOperator<Facts> {

    @Override
    public Facts apply(Facts facts) {
        return given.apply(facts);
    }
}
