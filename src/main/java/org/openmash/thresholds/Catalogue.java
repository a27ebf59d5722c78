package org.openmash.thresholds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The indicators and factors of a rule set. Inside, indicators are numbered by category, then points, then code, so
 * that counting a category whole-then-half is one walk.
 */
public final class Catalogue {
    private final List<Indicator> indicators;
    private final List<Factor> factors;
    private final List<Indicator> inScoringOrder;
    private final List<String> categories = new ArrayList<>();
    private final int[] categoryOf;
    private final int[] points;
    private final Map<String, Integer> indexOf = new HashMap<>();
    private final Map<String, Integer> factorIndexOf = new HashMap<>();
    private final Map<String, String> successors;
    private final Map<String, Integer> successorIndexOf = new HashMap<>();
    private final int fallback;

    /** A catalogue that takes the place of none. */
    public Catalogue(List<Indicator> indicators, List<Factor> factors, String fallback) {
        this(indicators, factors, fallback, Map.of());
    }

    /**
     * @param fallback the code that takes in a code which this catalogue does not have, its words kept
     * @param successors the code that a code of an earlier set is read as, by the earlier code
     */
    public Catalogue(
            List<Indicator> indicators, List<Factor> factors, String fallback, Map<String, String> successors) {
        this.indicators = List.copyOf(indicators);
        this.factors = List.copyOf(factors);
        this.inScoringOrder = indicators.stream()
                .sorted(Comparator.comparing(Indicator::scoringCategory)
                        .thenComparing(Indicator::points, Comparator.reverseOrder())
                        .thenComparing(Indicator::code))
                .toList();
        this.categoryOf = new int[indicators.size()];
        this.points = new int[indicators.size()];
        number();
        this.fallback = index(fallback, indexOf, "indicator");
        this.successors = Map.copyOf(successors);
        successors.forEach(this::succeed);
    }

    private void succeed(String old, String successor) {
        if (indexOf.containsKey(old)) {
            throw new IllegalArgumentException("the code " + old + " is here and has a successor");
        }
        successorIndexOf.put(old, index(successor, indexOf, "indicator"));
    }

    private void number() {
        for (int i = 0; i < inScoringOrder.size(); i++) {
            Indicator indicator = inScoringOrder.get(i);
            if (indexOf.put(indicator.code(), i) != null) {
                throw new IllegalArgumentException("two indicators with the code " + indicator.code());
            }
            if (categories.isEmpty() || !categories.getLast().equals(indicator.scoringCategory())) {
                categories.add(indicator.scoringCategory());
            }
            categoryOf[i] = categories.size() - 1;
            points[i] = indicator.points();
        }
        for (Factor factor : factors) {
            if (factorIndexOf.put(factor.code(), factorIndexOf.size()) != null) {
                throw new IllegalArgumentException("two factors with the code " + factor.code());
            }
        }
    }

    private static int index(String code, Map<String, Integer> numbers, String what) {
        Integer index = numbers.get(code);
        if (index == null) {
            throw new IllegalArgumentException("there is no " + what + " with the code " + code);
        }
        return index;
    }

    public List<Indicator> indicators() {
        return indicators;
    }

    public List<Factor> factors() {
        return factors;
    }

    /** The named codes; a code that the catalogue does not have is refused. */
    public CodeSet codes(Collection<String> named) {
        named.forEach(code -> index(code, indexOf, "indicator"));
        return codesWhere(indicator -> named.contains(indicator.code()));
    }

    /** Every code that the condition holds for, in the catalogue's order; none at all is refused. */
    public CodeSet codesWhere(Predicate<Indicator> condition) {
        var codes = indicators.stream().filter(condition).map(Indicator::code).toList();
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("a choice of indicators that holds none");
        }
        long[] bits = noCodes();
        codes.forEach(code -> CodeSet.add(bits, indexOf.get(code)));
        return new CodeSet(codes, bits);
    }

    /** How many words of bits the codes take. */
    int words() {
        return (inScoringOrder.size() + 63) / 64;
    }

    long[] noCodes() {
        return new long[words()];
    }

    /** What a code of an earlier set is read as, by the earlier code. */
    public Map<String, String> successors() {
        return successors;
    }

    /** The code that takes in whatever has neither place nor successor here. */
    public String fallback() {
        return indicator(fallback).code();
    }

    /** The number of a code: its own, else that of its declared successor, else of the fallback. */
    int indexOf(String code) {
        Integer index = indexOf.get(code);
        return index == null ? successorIndexOf.getOrDefault(code, fallback) : index;
    }

    Indicator indicator(int index) {
        return inScoringOrder.get(index);
    }

    Indicator indicator(String code) {
        return inScoringOrder.get(indexOf(code));
    }

    int size() {
        return categoryOf.length;
    }

    int points(int index) {
        return points[index];
    }

    int category(int index) {
        return categoryOf[index];
    }

    int categories() {
        return categories.size();
    }

    String categoryName(int category) {
        return categories.get(category);
    }

    int factorIndex(String code) {
        return index(code, factorIndexOf, "factor");
    }

    /** -1 for a factor that this catalogue does not have. */
    int factorIndexOrNone(String code) {
        return factorIndexOf.getOrDefault(code, -1);
    }

    Factor factor(int index) {
        return factors.get(index);
    }
}
