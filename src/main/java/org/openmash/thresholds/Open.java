package org.openmash.thresholds;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A question that leaves a condition open, with the answers that could make matters worse.
 *
 * @param told answered by whoever tells of the child, and not by a search of the history
 * @param worse each turns the facts into what they would be with one of the worrying answers
 */
record Open(String field, String question, boolean told, boolean blocksClosing, List<UnaryOperator<Facts>> worse) {

    static Open told(String field, String question, List<UnaryOperator<Facts>> worse) {
        return new Open(field, question, true, false, worse);
    }

    static Open history(String question, UnaryOperator<Facts> worst) {
        return new Open(Situation.HISTORY, question, false, false, List.of(worst));
    }

    Open blocking(boolean blocks) {
        return new Open(field, question, told, blocks, worse);
    }

    /** The same question asked for two reasons. */
    Open and(Open other) {
        var both = new ArrayList<>(worse);
        both.addAll(other.worse);
        return new Open(field, question, told, blocksClosing || other.blocksClosing, List.copyOf(both));
    }
}
