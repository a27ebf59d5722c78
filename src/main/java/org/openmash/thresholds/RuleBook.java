package org.openmash.thresholds;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** A catalogue made ready for scoring: which codes ask what, and the words of the questions about the child. */
final class RuleBook {
    private final Catalogue catalogue;
    private final Map<String, String> questions;
    private final long[] askWhereabouts;
    private final long[] askAccess;
    private final long[] scored;
    private final long[] withFloor;
    private final Finding[] unmentioned;

    RuleBook(Catalogue catalogue, Map<String, String> questions) {
        this.catalogue = catalogue;
        this.questions = Map.copyOf(questions);
        this.askWhereabouts = bits(indicator -> indicator.asks(Question.WHEREABOUTS));
        this.askAccess = bits(indicator -> indicator.asks(Question.ACCESS));
        this.scored = bits(Indicator::scored);
        this.withFloor = bits(indicator -> indicator.floor() != null);
        this.unmentioned = new Finding[catalogue.size()];
        for (int i = 0; i < unmentioned.length; i++) {
            unmentioned[i] = unmentioned(catalogue.indicator(i));
        }
    }

    private long[] bits(Predicate<Indicator> which) {
        long[] bits = catalogue.noCodes();
        for (int i = 0; i < catalogue.size(); i++) {
            if (which.test(catalogue.indicator(i))) {
                CodeSet.add(bits, i);
            }
        }
        return bits;
    }

    private static Finding unmentioned(Indicator indicator) {
        return new Finding(
                indicator.code(),
                indicator.words(),
                Finding.Outcome.NOT_FIRED,
                0,
                null,
                "Nobody mentioned it.",
                indicator.source(),
                List.of());
    }

    /** The finding of an indicator that nobody mentioned: most of them, every time. */
    Finding unmentioned(int indicator) {
        return unmentioned[indicator];
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** The question about a field of the child or the history, in plain words. */
    String question(String field) {
        return questions.getOrDefault(field, Words.asQuestion(field));
    }

    boolean asksWhereabouts(long[] codes) {
        return CodeSet.meet(askWhereabouts, codes);
    }

    boolean asksAccess(long[] codes) {
        return CodeSet.meet(askAccess, codes);
    }

    long[] askWhereabouts() {
        return askWhereabouts;
    }

    long[] askAccess() {
        return askAccess;
    }

    long[] scored() {
        return scored;
    }

    boolean scored(long[] codes) {
        return CodeSet.meet(scored, codes);
    }

    /** Whether these codes, answered yes, tell of no concern, so that nothing counts the contact. */
    boolean informationOnly(Set<String> codes) {
        for (String code : codes) {
            if (CodeSet.has(scored, catalogue.indexOf(code))) {
                return false;
            }
        }
        return !codes.isEmpty();
    }

    boolean withFloor(long[] codes) {
        return CodeSet.meet(withFloor, codes);
    }
}
