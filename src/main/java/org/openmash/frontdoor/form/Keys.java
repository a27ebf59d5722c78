package org.openmash.frontdoor.form;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The keys by which one message names its children, or its people: its own, and each only once. */
final class Keys {
    private final Set<String> known = new HashSet<>();
    private final Set<String> taken = new HashSet<>();

    /** @param earlier keys that an earlier message gave: known, and still free to be named again */
    Keys(Collection<String> earlier) {
        known.addAll(earlier);
    }

    /** Reads the key of one entry, and tells where it was there before. */
    String read(Fields fields) {
        String key = fields.line("key", Bounds.KEY);
        if (key != null && !taken.add(key)) {
            fields.fault("key", "duplicate", "Another entry of this list has the same key.");
        }
        if (key != null) {
            known.add(key);
        }
        return key;
    }

    /** A key for an entry that came without: the letter and the first free number from its place on. */
    String free(String letter, int place) {
        int number = place;
        while (!known.add(letter + number)) {
            number++;
        }
        return letter + number;
    }

    /** One of a list of keys, each of which must be known and stand there once. */
    String known(Value element, Set<String> named) {
        String key = element.line(Bounds.KEY);
        if (key == null) {
            return null;
        }
        if (misses(key)) {
            element.fault("unknown-key", "No child of this message has that key.");
        } else if (!named.add(key)) {
            element.fault("duplicate", "This child stands here twice.");
        }
        return key;
    }

    boolean knows(String key) {
        return known.contains(key);
    }

    /** Where no child could be read at all, that is told already, and no key of one is missed. */
    boolean misses(String key) {
        return !known.isEmpty() && !known.contains(key);
    }

    int count() {
        return known.size();
    }
}
