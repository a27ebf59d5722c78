package org.openmash.children.matching;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * How like one child on record is to the child told of: part by part and in sum. What a reader may not see is left out
 * before anything is reckoned, so that no sum tells of it.
 *
 * @param odds log2 of the odds that it is one child, against all others
 */
public record Resemblance(UUID childId, double weight, double besideSiblings, double odds, List<Compared> parts) {
    public Resemblance {
        parts = List.copyOf(parts);
    }

    public static Resemblance of(UUID childId, List<Compared> parts, Prior prior) {
        double weight = 0;
        double besideSiblings = 0;
        for (Compared part : parts) {
            weight += part.weight();
            besideSiblings += part.besideSiblings();
        }
        return new Resemblance(childId, weight, besideSiblings, prior.odds(weight, besideSiblings), parts);
    }

    /** As a reader sees it who may not see these parts. */
    public Resemblance without(Set<Part> walled, Prior prior) {
        return of(childId, parts.stream().filter(part -> !walled.contains(part.part())).toList(), prior);
    }

    public double probability() {
        return 1 / (1 + Math.pow(2, -odds));
    }

    /** What is compared of one part; null where the part is walled. */
    public Compared part(Part part) {
        return parts.stream().filter(one -> one.part() == part).findFirst().orElse(null);
    }
}
