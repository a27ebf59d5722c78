package org.openmash.children.matching;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Whether a child told of is on record.
 *
 * @param known whom the machine may join; null where there is none
 * @param found whom it is or may be, best first; empty for a new child
 */
public record Answer(UUID known, List<Found> found) {
    public Answer {
        found = List.copyOf(found);
    }

    /** One child on record, how like it is, and what keeps a machine from joining. */
    public record Found(Resemblance resemblance, Set<Warning> warnings) {
        public Found {
            Set<Warning> all = EnumSet.noneOf(Warning.class);
            all.addAll(warnings);
            warnings = all;
        }
    }

    /** As explanations and the API say it. */
    public String word() {
        return known != null ? "known" : found.isEmpty() ? "new" : "possible";
    }
}
