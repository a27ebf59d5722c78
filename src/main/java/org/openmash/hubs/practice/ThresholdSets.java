package org.openmash.hubs.practice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.openmash.hubs.Hub;
import org.openmash.hubs.HubScope;
import org.openmash.thresholds.ThresholdSet;

/**
 * The thresholds that a hub's cases are, were and will be scored by. A hub that approved no set of its own is scored by
 * the shipped one that its practice names. Sets are kept ready to score for as long as the revision, which every
 * transaction reads as it opens, stays the same; outside of a transaction the newest revision seen here counts.
 */
@ApplicationScoped
public class ThresholdSets {
    private static final Logger LOG = Logger.getLogger(ThresholdSets.class);

    private final ShippedSets shipped;
    private final StoredSets stored;
    private final SetRows rows;
    private final HubScope scope;
    private final Map<String, HubThresholds> known = new ConcurrentHashMap<>();

    public ThresholdSets(ShippedSets shipped, StoredSets stored, SetRows rows, HubScope scope) {
        this.shipped = shipped;
        this.stored = stored;
        this.rows = rows;
        this.scope = scope;
    }

    /**
     * The one set in force at that instant.
     *
     * @throws IllegalStateException where there is none to be had: the case is then unscored
     */
    public ThresholdSet inForce(Hub hub, Instant at) {
        Optional<HubThresholds.Approved> own = of(hub.code()).inForce(at);
        if (own.isPresent()) {
            return readable(own.get());
        }
        Practice practice = hub.practiceAt(at);
        return shipped.byNameAndVersion(practice.ruleSetName(), practice.ruleSetVersion());
    }

    private static ThresholdSet readable(HubThresholds.Approved own) {
        if (own.set() == null) {
            throw new IllegalStateException("the rule set of number " + own.number() + " cannot be read");
        }
        return own.set();
    }

    /** The set of a name and version, if this hub has ever had it: its own, or a shipped one. */
    public Optional<ThresholdSet> find(String hub, String name, String version) {
        return of(hub).numbered(version)
                .map(HubThresholds.Approved::set)
                .filter(set -> set.version().name().equals(name))
                .or(() -> shipped.find(name, version));
    }

    /** As {@link #find}; an assessment names none that was never there. */
    public ThresholdSet byNameAndVersion(String hub, String name, String version) {
        return find(hub, name, version)
                .orElseThrow(() -> new IllegalStateException("there is no rule set " + name + " version " + version));
    }

    /** Every set that was ever in force, newest first: the words that partners may have learnt. */
    public List<ThresholdSet> everInForce(Hub hub, Instant at) {
        List<ThresholdSet> ever = new ArrayList<>(of(hub.code()).begun(at).stream()
                .map(HubThresholds.Approved::set)
                .filter(Objects::nonNull)
                .toList());
        hub.practices().reversed().stream()
                .map(practice -> shipped.find(practice.ruleSetName(), practice.ruleSetVersion()))
                .flatMap(Optional::stream)
                .distinct()
                .forEach(ever::add);
        return ever;
    }

    /** The approved set that takes force next. */
    public Optional<Coming> coming(Hub hub, Instant at) {
        return of(hub.code()).coming(at).filter(next -> next.set() != null).map(next -> new Coming(next.set(), next.from()));
    }

    /** How often what is in force had changed, as far as this instance knows; it moves when an approval does. */
    public long revision(Hub hub) {
        return of(hub.code()).revision();
    }

    /** The starting point that a partnership changes. */
    public ThresholdSet starter() {
        return shipped.starter();
    }

    private HubThresholds of(String hub) {
        HubThresholds kept = known.get(hub);
        OptionalLong revision = scope.thresholdRevision();
        if (kept != null && (revision.isEmpty() || kept.revision() >= revision.getAsLong())) {
            return kept;
        }
        return scope.in(hub, () -> loaded(hub, kept));
    }

    /** Kept only where it is what stood when the transaction began: what this one writes itself may yet be undone. */
    private HubThresholds loaded(String hub, HubThresholds before) {
        SetRows.ApprovedRows approved = rows.approved();
        HubThresholds now = new HubThresholds(approved.revision(), compiled(approved.rows(), before));
        if (now.revision() == scope.thresholdRevision().orElseThrow()) {
            known.merge(hub, now, (one, other) -> one.revision() > other.revision() ? one : other);
        }
        return now;
    }

    private List<HubThresholds.Approved> compiled(List<SetRows.ApprovedRow> approved, HubThresholds before) {
        Map<String, ThresholdSet> ready = before == null
                ? Map.of()
                : before.approved().stream()
                        .filter(one -> one.set() != null)
                        .collect(Collectors.toMap(one -> one.number() + one.digest(), HubThresholds.Approved::set));
        List<Integer> missing = approved.stream()
                .filter(row -> !ready.containsKey(row.number() + row.digest()))
                .map(SetRows.ApprovedRow::number)
                .toList();
        Map<Integer, String> documents = missing.isEmpty() ? Map.of() : rows.documents(missing);
        return approved.stream()
                .map(row -> new HubThresholds.Approved(
                        row.number(),
                        row.digest(),
                        row.from(),
                        documents.containsKey(row.number())
                                ? read(documents.get(row.number()), row.number())
                                : ready.get(row.number() + row.digest())))
                .toList();
    }

    /** One that cannot be read leaves its own cases unscored, and no others. */
    private ThresholdSet read(String document, int number) {
        try {
            return stored.read(document, number).set();
        } catch (IllegalStateException unreadable) {
            LOG.errorf("An approved threshold set cannot be read: number %d", number);
            return null;
        }
    }
}
