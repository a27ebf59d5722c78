package org.openmash.thresholds;

import java.util.List;

/**
 * The rule of protective facts: it orders cases inside a band and moves none to a lower one. It counts for nothing
 * where a floor of its blocking level fires, a safety answer is not known, a cumulative rule fires, or its own
 * condition holds; the facts are shown all the same.
 *
 * @param atMost the most that all protections take off together
 * @param blockedWhen the set's own reason to block, such as disguised compliance
 */
public record ProtectiveRule(
        String id,
        String title,
        String why,
        String source,
        List<Protection> protections,
        int atMost,
        Level blockedByFloor,
        Condition blockedWhen)
        implements Rule {

    public ProtectiveRule {
        protections = List.copyOf(protections);
    }

    /**
     * One protective factor.
     *
     * @param confirmed it counts only with who confirms it and the date
     */
    public record Protection(String factor, int points, boolean confirmed) {}
}
