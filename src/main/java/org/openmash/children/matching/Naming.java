package org.openmash.children.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One name that a child is called by, in two slots, prepared for comparison. A slot is empty where nothing was told or
 * what was told only stands in for a name ("Baby", "Unborn").
 *
 * @param expected whether a stand-in was written: nobody had named the child yet
 */
public record Naming(Slot given, Slot family, boolean expected) implements Comparable<Naming> {
    private static final int MOST_WORDS = 12;
    private static final int LONGEST_WORD = 40;

    /** The words of one slot with what is reckoned from them once. */
    record Slot(List<String> words, Set<String> set, String joined, String code, List<String> codes, List<String> bones) {
        static final Slot NONE = of(List.of(), false);

        static Slot of(List<String> told, boolean family) {
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
        Naming naming = of(first.words(), last.words(), first.stoodIn() || last.stoodIn());
        return naming.isEmpty() && !naming.expected ? Optional.empty() : Optional.of(naming);
    }

    static Naming of(List<String> given, List<String> family, boolean expected) {
        return new Naming(Slot.of(given, false), Slot.of(family, true), expected);
    }

    /** What else a child is called: a whole name, or a given name beside the family name told. */
    public Optional<Naming> alsoKnownAs(String told) {
        List<String> words = NameKey.slot(told, false).words();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        if (words.size() == 1) {
            return Optional.of(of(words, family.words(), false));
        }
        return Optional.of(of(words.subList(0, words.size() - 1), words.subList(words.size() - 1, words.size()), false));
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
        return byText != 0 ? byText : Boolean.compare(expected, other.expected);
    }

    @Override
    public String toString() {
        return "Naming";
    }
}
