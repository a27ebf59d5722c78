package org.openmash.thresholds;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The words that the conditions of one set read, as numbers; and the signals: one for each code and factor, up where
 * it was answered yes or not known, and one for each part of the facts that has something to say.
 */
final class Vocabulary {
    /** Signals after those of the codes and factors. */
    enum Part {
        OWN_CONTACTS,
        HOUSEHOLD_CONTACTS,
        WORK,
        SIBLINGS,
        LOOK_UP_FAILED,
        NARRATIVE,
        MOBILITY,
        DISABLED,
        ACCESS
    }

    /** Of a whole catalogue a referral tells a few codes, but something of most parts of the facts. */
    private static final int CODES_FOR_A_PART = 12;

    private final RuleBook book;
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Map<String, Integer> questions = new HashMap<>();

    Vocabulary(RuleBook book) {
        this.book = book;
    }

    RuleBook book() {
        return book;
    }

    Catalogue catalogue() {
        return book.catalogue();
    }

    private static int number(Map<String, Integer> words, String word) {
        return words.computeIfAbsent(word, unnumbered -> words.size());
    }

    /** The number of a question that a condition reads. */
    int question(String code) {
        return number(questions, code);
    }

    /** Kinds of work as bits. */
    long[] kinds(Collection<String> some) {
        some.forEach(kind -> number(kinds, kind));
        int most = some.stream().mapToInt(kinds::get).max().orElse(0);
        long[] bits = new long[most / Long.SIZE + 1];
        some.forEach(kind -> CodeSet.add(bits, kinds.get(kind)));
        return bits;
    }

    /** -1 for a question that no condition reads. */
    int questionOrNone(String code) {
        return questions.getOrDefault(code, -1);
    }

    /** -1 for a kind of work that no condition reads. */
    int kindOrNone(String kind) {
        return kinds.getOrDefault(kind, -1);
    }

    int signals() {
        return catalogue().size() + catalogue().factors().size() + Part.values().length;
    }

    int signal(Part part) {
        return catalogue().size() + catalogue().factors().size() + part.ordinal();
    }

    int signalOfFactor(int factor) {
        return catalogue().size() + factor;
    }

    long[] noSignals() {
        return new long[(signals() + Long.SIZE - 1) / Long.SIZE];
    }

    long[] needs(Part part) {
        return needs(signal(part));
    }

    long[] needsFactor(int factor) {
        return needs(signalOfFactor(factor));
    }

    private long[] needs(int signal) {
        long[] bits = noSignals();
        CodeSet.add(bits, signal);
        return bits;
    }

    /** By how much more often one of these is up than a single code or factor is. */
    int howOftenUp(long[] signals) {
        int often = 0;
        for (int signal = 0; signal < signals(); signal++) {
            if (CodeSet.has(signals, signal)) {
                often += signal < catalogue().size() + catalogue().factors().size() ? 1 : CODES_FOR_A_PART;
            }
        }
        return often;
    }

    /** One of these codes. */
    long[] needsCodes(long[] codes) {
        return Arrays.copyOf(codes, noSignals().length);
    }
}
