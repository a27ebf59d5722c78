package org.openmash.children;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether the hub knows the child that a message tells of. Only {@link Known} is joined by machine, and a person
 * confirms it by the decision; no history is scored for the other three.
 */
public sealed interface Recognition {
    /** As the API says it. */
    String word();

    /** Whom it may be, best first. */
    default List<Candidate> candidates() {
        return List.of();
    }

    /** Whom the machine joined the evidence to. */
    default Optional<UUID> joined() {
        return Optional.empty();
    }

    /** Same valid number, and nothing told that speaks against it. */
    record Known(UUID childId, List<Candidate> candidates) implements Recognition {
        public Known {
            candidates = List.copyOf(candidates);
        }

        @Override
        public String word() {
            return "known";
        }

        @Override
        public Optional<UUID> joined() {
            return Optional.of(childId);
        }
    }

    /** Someone on record may be this child: a record of its own until a person links it. */
    record Possible(List<Candidate> candidates) implements Recognition {
        public Possible {
            candidates = List.copyOf(candidates);
        }

        @Override
        public String word() {
            return "possible";
        }
    }

    /** Looked for, and nobody found. */
    record New() implements Recognition {
        @Override
        public String word() {
            return "new";
        }
    }

    /** The look-up failed or could not be made whole: not known, which is not new. */
    record Unresolved() implements Recognition {
        @Override
        public String word() {
            return "unresolved";
        }
    }
}
