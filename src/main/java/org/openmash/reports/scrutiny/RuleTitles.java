package org.openmash.reports.scrutiny;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openmash.hubs.Hub;
import org.openmash.hubs.practice.ThresholdSets;

/** The rules of the set in force and what they are called, in the order of the set. */
@ApplicationScoped
class RuleTitles {
    private final ThresholdSets sets;

    RuleTitles(ThresholdSets sets) {
        this.sets = sets;
    }

    /** @return none where the set in force cannot be read, and cases go unscored */
    Map<String, String> inForce(Hub hub, Instant now) {
        Map<String, String> titles = new LinkedHashMap<>();
        try {
            sets.inForce(hub, now).rules().forEach(rule -> titles.put(rule.id(), rule.title()));
        } catch (IllegalStateException noSet) {
            titles.clear();
        }
        return titles;
    }
}
