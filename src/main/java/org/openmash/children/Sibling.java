package org.openmash.children;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Another child of the household, with the cases that tell of them and the work with them. */
public record Sibling(UUID childId, Set<UUID> cases, List<Involvement> involvements) {
    public Sibling {
        cases = Set.copyOf(cases);
        involvements = List.copyOf(involvements);
    }

    @Override
    public String toString() {
        return "Sibling";
    }
}
