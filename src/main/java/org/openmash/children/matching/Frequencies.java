package org.openmash.children.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How common names, birth dates and postcodes are among the children of an index: agreement on a rare one says more.
 * The tables that ship are those of England and Wales; a hub's own are counted once for each child, over those.
 */
public final class Frequencies {
    /** A name that no table knows. */
    private static final double UNKNOWN_GIVEN = 2e-6;
    private static final double UNKNOWN_FAMILY = 2e-5;
    private static final double RAREST = 1e-6;
    /** So many bearers of a surname count as much as what is known of all children. */
    private static final double ENOUGH = 20;

    private final Map<String, Double> given;
    private final Map<String, Double> family;
    private final Map<String, Double> births;
    private final Map<String, Double> postcodes;
    /** How many children bear both names; counted tables alone have it. */
    private final Map<String, Integer> together;
    private final double children;
    private final double unknownGiven;
    private final double unknownFamily;
    private final double unknownBirth;
    private final double unknownPostcode;

    Frequencies(
            Map<String, Double> given, Map<String, Double> family, Map<String, Double> births,
            Map<String, Double> postcodes, Map<String, Integer> together, double children, List<Double> unknown) {
        this.given = given;
        this.family = family;
        this.births = births;
        this.postcodes = postcodes;
        this.together = together;
        this.children = children;
        this.unknownGiven = unknown.get(0);
        this.unknownFamily = unknown.get(1);
        this.unknownBirth = unknown.get(2);
        this.unknownPostcode = unknown.get(3);
    }

    /** Of England and Wales; a birth date is one in 18 years, a postcode one in a hub's area of some 7,000. */
    public static Frequencies shipped() {
        return new Frequencies(
                Shipped.FORENAMES, Shipped.SURNAMES, Map.of(), Map.of(), Map.of(), 0,
                List.of(UNKNOWN_GIVEN, UNKNOWN_FAMILY, 1 / 6574.0, 1 / 7000.0));
    }

    /** Counted over children, each once however often it was told of, however its name was spelt. */
    public static Frequencies counted(Iterable<Particulars> children) {
        Map<String, Double> given = new HashMap<>();
        Map<String, Double> family = new HashMap<>();
        Map<String, Double> births = new HashMap<>();
        Map<String, Double> postcodes = new HashMap<>();
        Map<String, Integer> together = new HashMap<>();
        Set<String> seen = new HashSet<>();
        double all = 0;
        for (Particulars child : children) {
            if (!child.names().isEmpty() && !seen.add(once(child))) {
                continue;
            }
            all++;
            Set<String> first = new HashSet<>();
            Set<String> last = new HashSet<>();
            for (Naming name : child.names()) {
                first.add(name.given().joined());
                first.addAll(name.given().words());
                last.add(name.family().joined());
                last.addAll(name.family().words());
                if (!name.given().isEmpty() && !name.family().isEmpty()) {
                    together.merge(both(name.given().words().getFirst(), name.family().joined()), 1, Integer::sum);
                }
            }
            first.forEach(word -> given.merge(word, 1.0, Double::sum));
            last.forEach(word -> family.merge(word, 1.0, Double::sum));
            child.births().forEach(birth -> births.merge(birth.digits(), 1.0, Double::sum));
            child.places().forEach(place -> postcodes.merge(place.postcode(), 1.0, Double::sum));
        }
        double one = 1 / Math.max(1, all);
        List.of(given, family, births, postcodes).forEach(counts -> counts.replaceAll((key, count) -> count * one));
        together.values().removeIf(count -> count < 2);
        return new Frequencies(given, family, births, postcodes, together, all, List.of(one, one, one, one));
    }

    private static String once(Particulars child) {
        Naming name = child.names().getFirst();
        String born = child.births().isEmpty() ? "" : String.valueOf(child.births().getFirst().year());
        return name.given().joined() + "|" + name.family().joined() + "|" + born;
    }

    double given(String joined) {
        return given.getOrDefault(joined, unknownGiven);
    }

    double family(String joined) {
        return family.getOrDefault(joined, unknownFamily);
    }

    /**
     * Forenames follow surnames, since both follow descent: the share among bearers of the surname where enough of them
     * are counted, and never less than the share among all.
     */
    double givenBeside(String given, String family, double share) {
        int both = together.getOrDefault(both(given, family), 0);
        double bearers = family(family) * children;
        return Math.max(share, (Math.max(0, both - 1) + ENOUGH * share) / (bearers + ENOUGH));
    }

    private static String both(String given, String family) {
        return given + " " + family;
    }

    /** Of several words the product of each, but never rarer than a table can know. */
    double given(Iterable<String> words) {
        double share = 1;
        for (String word : words) {
            share *= given(word);
        }
        return Math.max(RAREST, share);
    }

    double family(Iterable<String> words) {
        double share = 1;
        for (String word : words) {
            share *= family(word);
        }
        return Math.max(RAREST, share);
    }

    /** The first of January, which stands in for dates that nobody knows, is told more often than it is true. */
    double birth(BirthTold birth) {
        double share = births.getOrDefault(birth.digits(), unknownBirth);
        return births.isEmpty() && birth.mayStandIn() ? share * 8 : share;
    }

    double postcode(String postcode) {
        return postcodes.getOrDefault(postcode, unknownPostcode);
    }
}
