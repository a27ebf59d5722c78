package org.openmash.thresholds.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openmash.thresholds.Condition;

/**
 * A condition written out: it is true where every atom of at least one alternative is met. With no "not" in the
 * language that is only a matter of multiplying out.
 *
 * @param complete false where there were too many to write out
 */
record Alternatives(List<List<Atom>> all, boolean complete) {
    private static final int MOST = 512;

    static Alternatives of(Condition condition) {
        return of(condition, false);
    }

    private static Alternatives of(Condition condition, boolean presumed) {
        return switch (condition) {
            case Condition.All all -> every(all.of(), presumed);
            case Condition.Any any -> some(any.of(), presumed);
            case Condition.Presumed inner -> of(inner.of(), true);
            default -> new Alternatives(List.of(List.of(new Atom(condition, presumed))), true);
        };
    }

    private static Alternatives some(List<Condition> of, boolean presumed) {
        var written = new ArrayList<List<Atom>>();
        boolean complete = true;
        for (Condition one : of) {
            Alternatives alternatives = of(one, presumed);
            written.addAll(alternatives.all);
            complete &= alternatives.complete;
        }
        return cut(written, complete);
    }

    private static Alternatives every(List<Condition> of, boolean presumed) {
        List<List<Atom>> written = List.of(List.of());
        boolean complete = true;
        for (Condition one : of) {
            Alternatives alternatives = of(one, presumed);
            Alternatives product = cut(product(written, alternatives.all), complete && alternatives.complete);
            written = product.all;
            complete = product.complete;
        }
        return new Alternatives(written, complete);
    }

    private static List<List<Atom>> product(List<List<Atom>> some, List<List<Atom>> others) {
        var product = new ArrayList<List<Atom>>();
        for (List<Atom> one : some) {
            for (List<Atom> other : others) {
                product.add(joined(one, other));
            }
        }
        return product;
    }

    static List<Atom> joined(List<Atom> one, List<Atom> other) {
        var both = new ArrayList<>(one);
        other.stream().filter(atom -> !both.contains(atom)).forEach(both::add);
        return both;
    }

    private static Alternatives cut(List<List<Atom>> written, boolean complete) {
        return written.size() > MOST
                ? new Alternatives(List.copyOf(written.subList(0, MOST)), false)
                : new Alternatives(written, complete);
    }

    /** Every condition that is not made of others. */
    static Stream<Condition> leaves(Condition condition) {
        return switch (condition) {
            case null -> Stream.empty();
            case Condition.All all -> all.of().stream().flatMap(Alternatives::leaves);
            case Condition.Any any -> any.of().stream().flatMap(Alternatives::leaves);
            case Condition.Presumed inner -> leaves(inner.of());
            default -> Stream.of(condition);
        };
    }

    /** Every atom of every alternative, once each. */
    List<Atom> atoms() {
        return all.stream().flatMap(List::stream).distinct().toList();
    }
}
