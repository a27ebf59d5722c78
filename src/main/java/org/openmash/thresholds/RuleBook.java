package org.openmash.thresholds;

import java.util.Map;
import java.util.function.Predicate;

/** A catalogue made ready for scoring: which codes ask what, and the words of the questions about the child. */
final class RuleBook {
    private final Catalogue catalogue;
    private final Map<String, String> questions;
    private final long[] askWhereabouts;
    private final long[] askAccess;
    private final long[] scored;
    private final long[] withFloor;

    RuleBook(Catalogue catalogue, Map<String, String> questions) {
        this.catalogue = catalogue;
        this.questions = Map.copyOf(questions);
        this.askWhereabouts = bits(indicator -> indicator.asks(Question.WHEREABOUTS));
        this.askAccess = bits(indicator -> indicator.asks(Question.ACCESS));
        this.scored = bits(Indicator::scored);
        this.withFloor = bits(indicator -> indicator.floor() != null);
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

    boolean scored(long[] codes) {
        return CodeSet.meet(scored, codes);
    }

    boolean withFloor(long[] codes) {
        return CodeSet.meet(withFloor, codes);
    }

    boolean categoryTold(long[] codes, int category) {
        for (int i = 0; i < catalogue.size(); i++) {
            if (catalogue.category(i) == category && CodeSet.has(codes, i)) {
                return true;
            }
        }
        return false;
    }
}
