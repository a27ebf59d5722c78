package org.openmash.children;

import java.util.List;

/** A name as told, kept as written: given or family being enough, and what else the person is called. */
public record PersonName(String given, String family, List<String> alsoKnownAs) {
    public PersonName {
        alsoKnownAs = alsoKnownAs == null ? List.of() : List.copyOf(alsoKnownAs);
    }

    /** The name for a list, "Given Family". */
    public String shown() {
        return given == null ? family == null ? "" : family : family == null ? given : given + " " + family;
    }

    @Override
    public String toString() {
        return "PersonName";
    }
}
