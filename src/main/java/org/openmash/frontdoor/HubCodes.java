package org.openmash.frontdoor;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openmash.frontdoor.form.ConcernCodes;
import org.openmash.hubs.Hub;
import org.openmash.hubs.practice.Practice;
import org.openmash.hubs.practice.ThresholdSets;
import org.openmash.thresholds.ThresholdSet;

/** The concerns and factors that a hub's partners speak in: those of the thresholds in force there. */
@ApplicationScoped
public class HubCodes {
    private final ThresholdSets sets;
    private final Map<ThresholdSet, ConcernCodes> made = new ConcurrentHashMap<>();

    public HubCodes(ThresholdSets sets) {
        this.sets = sets;
    }

    /** The starter's words where the hub's own set cannot be found: no referral waits for that to be mended. */
    public ThresholdSet set(Hub hub, Instant at) {
        Practice practice = hub.practiceAt(at);
        return sets.find(practice.ruleSetName(), practice.ruleSetVersion()).orElseGet(sets::starter);
    }

    public ConcernCodes codes(Hub hub, Instant at) {
        return made.computeIfAbsent(set(hub, at), set -> new ConcernCodes(set.indicators(), set.factors()));
    }
}
