package org.openmash.frontdoor;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.openmash.frontdoor.form.ConcernCodes;
import org.openmash.hubs.Hub;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.practice.Coming;
import org.openmash.hubs.practice.ThresholdSets;
import org.openmash.thresholds.Factor;
import org.openmash.thresholds.Indicator;
import org.openmash.thresholds.ThresholdSet;

/**
 * The concerns and factors that a hub's partners speak in: those of the thresholds in force there, of those that are
 * coming, and of all that ever were. A form that somebody learnt years ago is never turned away for its words.
 */
@ApplicationScoped
public class HubCodes {
    private final ThresholdSets sets;
    private final HubScope scope;
    private final Map<List<ThresholdSet>, ConcernCodes> made = new ConcurrentHashMap<>();

    public HubCodes(ThresholdSets sets, HubScope scope) {
        this.sets = sets;
        this.scope = scope;
    }

    /** The starter's words where the hub's own set cannot be found: no referral waits for that to be mended. */
    public ThresholdSet set(Hub hub, Instant at) {
        try {
            return sets.inForce(hub, at);
        } catch (IllegalStateException notThere) {
            return sets.starter();
        }
    }

    /** The set that takes force next. */
    public Optional<Coming> coming(Hub hub, Instant at) {
        return sets.coming(hub, at);
    }

    /** What a code means is what the set in force says of it; else the one to come, else the newest that knew it. */
    public ConcernCodes codes(Hub hub, Instant at) {
        List<ThresholdSet> spoken = new ArrayList<>(List.of(set(hub, at)));
        sets.coming(hub, at).map(Coming::set).ifPresent(spoken::add);
        sets.everInForce(hub, at).stream().filter(set -> !spoken.contains(set)).forEach(spoken::add);
        return made.computeIfAbsent(List.copyOf(spoken), HubCodes::of);
    }

    private static ConcernCodes of(List<ThresholdSet> spoken) {
        return new ConcernCodes(
                first(spoken, ThresholdSet::indicators, Indicator::code), first(spoken, ThresholdSet::factors, Factor::code));
    }

    private static <T> List<T> first(
            List<ThresholdSet> spoken, Function<ThresholdSet, List<T>> words, Function<T, String> code) {
        Map<String, T> byCode = new LinkedHashMap<>();
        spoken.forEach(set -> words.apply(set).forEach(word -> byCode.putIfAbsent(code.apply(word), word)));
        return List.copyOf(byCode.values());
    }

    /** How often the hub's thresholds had changed, as far as this instance has seen. */
    long revision(Hub hub) {
        return sets.revision(hub);
    }

    /** The same, asked of the database. */
    long newestRevision(Hub hub) {
        return scope.in(hub, () -> sets.revision(hub));
    }
}
