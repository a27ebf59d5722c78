package org.openmash.children.matching;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** How like one child on record is to the child told of, field by field and in sum. */
public record Likeness(UUID childId, double weight, double probability, List<Comparison> comparisons) {
    /** log2 of one in some 130,000: about the children that a hub's index holds after years. */
    private static final double PRIOR = -17;

    static Likeness between(Traits here, UUID childId, Traits there) {
        List<Comparison> compared =
                Arrays.stream(Trait.values()).map(trait -> trait.compare(here, there)).toList();
        double weight = compared.stream().mapToDouble(Comparison::weight).sum();
        return new Likeness(childId, weight, 1 / (1 + Math.pow(2, -(weight + PRIOR))), compared);
    }
}
