package org.openmash.children.matching;

import java.util.Map;
import java.util.Set;

/** Which names are short or pet forms of which: a weak sign, since one short form may stand for many names. */
record Nicknames(Map<String, Set<String>> forms, Map<String, Set<String>> formal) {
    private static final int MOST_FORMAL = 8;

    static Nicknames shipped() {
        return Shipped.NICKNAMES;
    }

    /** One is a form of the other, or both are forms of one name. */
    boolean related(String one, String other) {
        return forms.getOrDefault(one, Set.of()).contains(other);
    }

    /** The names that this is a short form of; none where it may stand for too many to tell. */
    Set<String> formalOf(String form) {
        Set<String> names = formal.getOrDefault(form, Set.of());
        return names.size() <= MOST_FORMAL ? names : Set.of();
    }
}
