package org.openmash.children;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A child with their cases, the work with them, and the other children of the household. */
public record Family(UUID childId, Set<UUID> cases, List<Involvement> involvements, List<Sibling> siblings) {
    public Family {
        cases = Set.copyOf(cases);
        involvements = List.copyOf(involvements);
        siblings = List.copyOf(siblings);
    }

    @Override
    public String toString() {
        return "Family";
    }
}
