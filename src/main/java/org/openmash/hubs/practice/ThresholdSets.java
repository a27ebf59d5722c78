package org.openmash.hubs.practice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openmash.hubs.Hub;
import org.openmash.thresholds.ThresholdSet;

/**
 * The thresholds that a hub's cases are, were and will be scored by. A hub that approved no set of its own is scored by
 * the shipped one that its practice names.
 */
@ApplicationScoped
public class ThresholdSets {
    private final ShippedSets shipped;

    public ThresholdSets(ShippedSets shipped) {
        this.shipped = shipped;
    }

    /**
     * The one set in force at that instant.
     *
     * @throws IllegalStateException where practice names a set that is not there: the case is then unscored
     */
    public ThresholdSet inForce(Hub hub, Instant at) {
        Practice practice = hub.practiceAt(at);
        return shipped.byNameAndVersion(practice.ruleSetName(), practice.ruleSetVersion());
    }

    /** The set of a name and version, if this hub has ever had it in force. */
    public Optional<ThresholdSet> find(String hub, String name, String version) {
        return shipped.find(name, version);
    }

    /** As {@link #find}; an assessment names none that was never there. */
    public ThresholdSet byNameAndVersion(String hub, String name, String version) {
        return find(hub, name, version)
                .orElseThrow(() -> new IllegalStateException("there is no rule set " + name + " version " + version));
    }

    /** Every set that was ever in force, newest first: the words that partners may have learnt. */
    public List<ThresholdSet> everInForce(Hub hub, Instant at) {
        return List.of(inForce(hub, at));
    }

    /** The approved set that takes force next. */
    public Optional<Coming> coming(Hub hub, Instant at) {
        return Optional.empty();
    }

    /** The starting point that a partnership changes. */
    public ThresholdSet starter() {
        return shipped.starter();
    }

    /** Of the shipped sets alone. */
    public Optional<ThresholdSet> find(String name, String version) {
        return shipped.find(name, version);
    }

    /** Of the shipped sets alone. */
    public ThresholdSet byNameAndVersion(String name, String version) {
        return shipped.byNameAndVersion(name, version);
    }
}
