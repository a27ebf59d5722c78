package org.openmash.triage;

import java.util.Collection;
import java.util.function.Function;
import org.openmash.Fault;

/**
 * One part of a decision that must not be missing.
 *
 * @param field its path as sent
 * @param read finds it; null where it is left out
 * @param ask what to tell the worker who left it out
 */
record DecisionPart(String field, Function<ProposedDecision, Object> read, String ask) {
    boolean isGiven(ProposedDecision proposed) {
        return isGiven(read.apply(proposed));
    }

    Fault missing() {
        return missing(field, ask);
    }

    static Fault missing(String field, String ask) {
        return new Fault(field, "required", ask);
    }

    /** Blank words and lists of blank words say nothing. */
    static boolean isGiven(Object value) {
        return switch (value) {
            case null -> false;
            case String words -> words.codePoints().anyMatch(DecisionPart::says);
            case Collection<?> list -> list.stream().anyMatch(DecisionPart::isGiven);
            default -> true;
        };
    }

    private static boolean says(int point) {
        return !Character.isWhitespace(point) && !Character.isSpaceChar(point) && Character.getType(point) != Character.FORMAT;
    }
}
