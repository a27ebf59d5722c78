package org.openmash;

import java.util.Objects;

/**
 * One thing wrong with what was sent: which field, a stable code, and words for a person. A message never repeats
 * what was sent, since that may tell of a family.
 *
 * @param field the path as the sender wrote it, {@code children[0].dateOfBirth}; empty for the body as a whole
 * @param code a stable kebab-case word, {@code in-the-future}
 * @param message one sentence for the person who must mend it
 */
public record Fault(String field, String code, String message) {
    public Fault {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }
}
