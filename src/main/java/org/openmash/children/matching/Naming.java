package org.openmash.children.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * One name that a child is called by, in two slots, prepared for comparison. A slot is empty where nothing was told or
 * what was told only stands in for a name ("Baby", "Unborn").
 *
 * @param kind what the message said of it
 */
public record Naming(Slot given, Slot family, Kind kind) implements Comparable<Naming> {
    /** Told as the name, told as another that the child goes by, or written in place of one: nobody had named it yet. */
    enum Kind {
        TOLD, ALSO_KNOWN_AS, STAND_IN
    }

    private static final int MOST_WORDS = 12;
    private static final int LONGEST_WORD = 40;

    /** The words of one slot with what is reckoned from them once. */
    record Slot(List<String> words, Set<String> set, String joined, String code, List<String> codes, List<String> bones) {
        /** Common names come again and again; what is reckoned from a name once holds for ever. */
        private static final Map<String, Slot> GIVEN_SEEN = new ConcurrentHashMap<>();
        private static final Map<String, Slot> FAMILY_SEEN = new ConcurrentHashMap<>();
        private static final int MOST_SEEN = 50_000;

        static Slot of(List<String> told, boolean family) {
            if (told.size() != 1) {
                return reckoned(told, family);
            }
            Map<String, Slot> seen = family ? FAMILY_SEEN : GIVEN_SEEN;
            Slot known = seen.get(told.getFirst());
            if (known == null) {
                known = reckoned(told, family);
                if (seen.size() < MOST_SEEN) {
                    seen.put(told.getFirst(), known);
                }
            }
            return known;
        }

        private static Slot reckoned(List<String> told, boolean family) {
            List<String> words = told.stream().limit(MOST_WORDS).map(word -> Folded.cut(word, LONGEST_WORD)).toList();
            List<String> codes = words.stream()
                    .map(word -> Spelling.code(family ? Spelling.ungendered(word) : word))
                    .toList();
            return new Slot(
                    words, new HashSet<>(words), String.join("", words), String.join("", codes), codes,
                    codes.stream().map(Spelling::skeleton).toList());
        }

        boolean isEmpty() {
            return words.isEmpty();
        }

        boolean isInitial() {
            return !words.isEmpty() && words.stream().allMatch(Slot::isInitial);
        }

        /** A lone letter; in scripts that write words or syllables it is a name. */
        static boolean isInitial(String word) {
            return word.length() == 1 && word.charAt(0) < 0x250;
        }

        @Override
        public String toString() {
            return "Slot";
        }
    }

    /** @return nothing where neither slot says anything, not even that there is no name yet */
    public static Optional<Naming> of(String given, String family) {
        NameKey.Slot first = NameKey.slot(given, false);
        NameKey.Slot last = NameKey.slot(family, true);
        boolean standsIn = first.stoodIn() || last.stoodIn();
        Naming naming = of(first.words(), last.words(), standsIn ? Kind.STAND_IN : Kind.TOLD);
        return naming.isEmpty() && !standsIn ? Optional.empty() : Optional.of(naming);
    }

    static Naming of(List<String> given, List<String> family, Kind kind) {
        return new Naming(Slot.of(given, false), Slot.of(family, true), kind);
    }

    /** What else a child is called: a whole name, or a given name beside the family name told. */
    public Optional<Naming> alsoKnownAs(String told) {
        List<String> words = NameKey.slot(told, false).words();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        if (words.size() == 1) {
            return Optional.of(of(words, family.words(), Kind.ALSO_KNOWN_AS));
        }
        return Optional.of(of(words.subList(0, words.size() - 1), words.subList(words.size() - 1, words.size()), Kind.ALSO_KNOWN_AS));
    }

    public boolean isEmpty() {
        return given.isEmpty() && family.isEmpty();
    }

    /** All words of both slots, in one order. */
    List<String> bag() {
        return Stream.concat(given.words.stream(), family.words.stream()).sorted().toList();
    }

    Stream<String> words() {
        return Stream.concat(given.words.stream(), family.words.stream());
    }

    private String text() {
        List<String> parts = new ArrayList<>(given.words);
        parts.add("|");
        parts.addAll(family.words);
        return String.join(" ", parts);
    }

    @Override
    public int compareTo(Naming other) {
        int byText = text().compareTo(other.text());
        return byText != 0 ? byText : kind.compareTo(other.kind);
    }

    @Override
    public String toString() {
        return "Naming";
    }
}
