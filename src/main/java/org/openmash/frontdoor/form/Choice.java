package org.openmash.frontdoor.form;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A closed choice: the words that a field may hold.
 *
 * @param what how a message speaks of it, "a sex"
 */
record Choice(String what, Set<String> words) {
    static final String NOT_KNOWN = "not-known";
    private static final int LONGEST_LIST_TOLD = 12;

    /** A choice that takes {@code not-known} beside its words, as nearly all do: it is never read as a no. */
    static Choice of(String what, String... words) {
        Set<String> all = new LinkedHashSet<>(List.of(words));
        all.add(NOT_KNOWN);
        return new Choice(what, all);
    }

    /** A choice that must be made, such as how a message reached the hub. */
    static Choice withoutNotKnown(String what, String... words) {
        return new Choice(what, new LinkedHashSet<>(List.of(words)));
    }

    static Choice ofCodes(String what, Collection<String> codes) {
        return new Choice(what, new LinkedHashSet<>(codes));
    }

    boolean has(String word) {
        return words.contains(word);
    }

    /** What may stand here, for the one who must mend it. */
    String allowed() {
        return words.size() > LONGEST_LIST_TOLD
                ? "This is not " + what + "."
                : "One of " + words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(", ")) + ".";
    }
}
