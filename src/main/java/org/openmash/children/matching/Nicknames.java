package org.openmash.children.matching;

import java.util.Map;
import java.util.Set;

/** Which names are short or pet forms of which: a weak sign, since one short form may stand for many names. */
record Nicknames(Map<String, Set<String>> forms) {
    static Nicknames shipped() {
        return Shipped.NICKNAMES;
    }

    /** One is a form of the other, or both are forms of one name. */
    boolean related(String one, String other) {
        return forms.getOrDefault(one, Set.of()).contains(other);
    }
}
