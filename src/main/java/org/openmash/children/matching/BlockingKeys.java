package org.openmash.children.matching;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The keys under which a child is kept and looked for, so that a table with one index on them gives everybody who may be
 * it: each joins two parts that slips seldom hit together, and one key in common is enough to be compared. What a key
 * gives grows slowly with the index: common names stand in a key only beside a date, a house or a second name.
 */
public final class BlockingKeys {
    private static final int MOST_WORDS = 6;
    /** A name borne by fewer may stand beside a district alone. */
    private static final double RARE = 0.0006;
    private static final Set<String> HELD = Set.of("n", "u", "bd", "n0");

    private final Set<String> keys = new TreeSet<>();
    private final Particulars child;
    private final boolean kept;

    private BlockingKeys(Particulars child, boolean kept) {
        this.child = child;
        this.kept = kept;
        child.nhsNumbers().forEach(number -> keys.add("n|" + number));
        child.upns().forEach(upn -> keys.add("u|" + upn));
        child.contacts().forEach(this::reached);
        child.names().forEach(this::named);
        child.births().forEach(this::born);
        child.places().forEach(this::lives);
        child.relatives().forEach(this::related);
    }

    /** Under which a child on record is kept; in order, each once. */
    public static Set<String> kept(Particulars child) {
        return new BlockingKeys(child, true).keys;
    }

    /** For which a child told of is looked; in order, each once. */
    public static Set<String> asked(Particulars child) {
        return new BlockingKeys(child, false).keys;
    }

    /**
     * Those of the keys asked for that two messages about one child, on record with neither, have in common: a number, a
     * name beside a birth date, or both names. Whoever holds these while it looks and writes makes no child twice.
     */
    public static Set<String> held(Particulars child) {
        Set<String> held = asked(child);
        held.removeIf(key -> !HELD.contains(key.substring(0, key.indexOf('|'))));
        return held;
    }

    private void named(Naming name) {
        words(name).forEach(word -> {
            String bone = bone(word);
            boolean rare = Math.max(Shipped.FORENAMES.getOrDefault(word, 0.0), Shipped.SURNAMES.getOrDefault(word, 0.0)) < RARE;
            child.births().stream().filter(BirthTold::isWhole)
                    .forEach(birth -> keys.add("bd|" + bone + "|" + sorted(birth.digits())));
            child.places().forEach(place -> {
                dwellings(place).forEach(dwelling -> keys.add("bh|" + bone + "|" + dwelling));
                if (!place.postcode().isEmpty()) {
                    keys.add("ip|" + word.charAt(0) + "|" + place.postcode());
                }
                if (rare) {
                    districts(place).forEach(district -> keys.add("bo|" + bone + "|" + district));
                }
            });
        });
        if (!name.given().isEmpty() && !name.family().isEmpty()) {
            pairs(name).forEach(this::paired);
        }
    }

    /**
     * Both names: with the year, with the day and month. Alone they give too many to be asked for of a child whose date is
     * told: for it only those are wanted whose date is not.
     */
    private void paired(String pair) {
        for (BirthTold birth : child.births()) {
            if (birth.year() > 0) {
                keys.add("ny|" + pair + "|" + birth.year());
            }
            if (birth.month() > 0 && birth.day() > 0) {
                keys.add("nd|" + pair + "|" + birth.digits().substring(4));
            }
        }
        boolean dated = child.births().stream().anyMatch(BirthTold::isWhole);
        if (kept || !dated) {
            keys.add("nn|" + pair);
        }
        if (!kept || !dated) {
            keys.add("n0|" + pair);
        }
    }

    private void born(BirthTold birth) {
        for (Place place : child.places()) {
            if (birth.year() > 0 && !place.postcode().isEmpty()) {
                keys.add("yp|" + birth.year() + "|" + place.postcode());
            }
            if (birth.isWhole()) {
                place.numbers().forEach(number -> keys.add("dh|" + birth.digits() + "|" + number));
                if (!place.words().isEmpty()) {
                    keys.add("ds|" + birth.digits() + "|" + bone(place.words().getFirst()));
                }
                districts(place).forEach(district -> keys.add("do|" + birth.digits() + "|" + district));
            }
        }
    }

    private void lives(Place place) {
        if (!place.numbers().isEmpty()) {
            String numbers = String.join(" ", place.numbers());
            if (!place.postcode().isEmpty()) {
                keys.add("hp|" + numbers + "|" + place.postcode());
            }
            districts(place).forEach(district ->
                    dwellings(place).forEach(dwelling -> keys.add("ho|" + dwelling + "|" + district)));
        }
    }

    private void reached(String contact) {
        keys.add("c|" + contact);
        if (contact.contains("@")) {
            String name = Contacts.name(contact);
            if (name.length() >= 6) {
                keys.add("c|" + name);
            }
            child.births().stream().filter(birth -> birth.year() > 0).forEach(birth ->
                    keys.add("cy|" + name.substring(0, Math.min(3, name.length())) + "|" + birth.year()));
        }
    }

    private void related(String relative) {
        for (BirthTold birth : child.births()) {
            if (birth.expected() != null) {
                keys.add("ry|" + relative + "|" + birth.expected().minusWeeks(5).getYear());
                keys.add("ry|" + relative + "|" + birth.expected().plusWeeks(3).getYear());
            } else if (birth.year() > 0) {
                keys.add("ry|" + relative + "|" + birth.year());
            }
        }
    }

    /** House number with the first sound of a street word. */
    private static Stream<String> dwellings(Place place) {
        if (place.numbers().isEmpty() || place.words().isEmpty()) {
            return Stream.empty();
        }
        String numbers = String.join(" ", place.numbers());
        return Stream.of(numbers + " " + bone(place.words().getFirst()), numbers + " " + bone(place.words().getLast())).distinct();
    }

    /** The outward half of a postcode, and the town. */
    private static Stream<String> districts(Place place) {
        return Stream.of(
                        place.postcode().isEmpty() ? "" : PlaceComparer.outward(place.postcode()),
                        place.town().isEmpty() ? "" : bone(place.town()))
                .filter(district -> !district.isEmpty());
    }

    private static Stream<String> words(Naming name) {
        return name.words().filter(word -> word.length() > 1 && !NameGrades.OF_RESPECT.contains(word)).distinct().limit(MOST_WORDS);
    }

    /** The first given name, or that it is short for, with each word of the family name, whichever slot they were told in. */
    private static Set<String> pairs(Naming name) {
        Set<String> firsts = new TreeSet<>();
        firsts.add(name.given().bones().getFirst());
        Nicknames.shipped().formalOf(name.given().words().getFirst()).forEach(formal -> firsts.add(bone(formal)));
        Set<String> pairs = new TreeSet<>();
        for (String first : firsts) {
            for (String last : name.family().bones()) {
                pairs.add(first.compareTo(last) <= 0 ? first + " " + last : last + " " + first);
            }
        }
        return pairs;
    }

    private static String bone(String word) {
        return Spelling.skeleton(Spelling.code(Spelling.ungendered(word)));
    }

    /** A swap of day and month or of two neighbours leaves the digits what they are. */
    private static String sorted(String digits) {
        return digits.chars().sorted().collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
