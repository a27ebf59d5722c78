package org.openmash.hubs.practice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openmash.Refusal;
import org.openmash.hubs.Hub;
import org.openmash.hubs.HubScope;
import org.openmash.thresholds.ThresholdSet;

/** Where each set of a hub's thresholds stands; other rooms read it here, and tell when a trial has ended. */
@ApplicationScoped
public class SetLife {
    /** The number of the set that came with the service. */
    public static final int SHIPPED = 1;

    private final HubScope scope;
    private final SetRows rows;
    private final SetWrites writes;
    private final ShippedSets shipped;
    private final StoredSets stored;
    private final Clock clock;

    SetLife(HubScope scope, SetRows rows, SetWrites writes, ShippedSets shipped, StoredSets stored, Clock clock) {
        this.scope = scope;
        this.rows = rows;
        this.writes = writes;
        this.shipped = shipped;
        this.stored = stored;
        this.clock = clock;
    }

    /** @throws Refusal 404 where this hub has no set of that number */
    public SetRecord read(Hub hub, int number) {
        return scope.in(hub, () -> found(hub, number, clock.instant()).orElseThrow(Refusal::notFound));
    }

    private Optional<SetRecord> found(Hub hub, int number, Instant now) {
        return number == SHIPPED ? shipped(hub, now) : rows.find(number, now);
    }

    /** In the open transaction: as it stands once nobody else is at it. */
    SetRecord locked(Hub hub, int number, Instant now) {
        return (number == SHIPPED ? shipped(hub, now) : rows.locked(number, now)).orElseThrow(Refusal::notFound);
    }

    /** Newest first, the shipped one last, of those with a lower number than {@code below}. */
    public List<SetRecord> page(Hub hub, int below, int most) {
        return scope.in(hub, () -> {
            Instant now = clock.instant();
            List<SetRecord> page = new ArrayList<>(rows.below(below, most, now));
            if (below > SHIPPED && page.size() < most) {
                shipped(hub, now).ifPresent(page::add);
            }
            return page;
        });
    }

    /** The set that the hub's practice names: in force until the first approved one of the hub's own. */
    private Optional<SetRecord> shipped(Hub hub, Instant now) {
        Practice practice = hub.practiceAt(now);
        return shipped.document(practice.ruleSetName(), practice.ruleSetVersion()).map(document -> {
            Instant until = rows.approved().rows().stream()
                    .map(SetRows.ApprovedRow::from)
                    .min(Instant::compareTo)
                    .orElse(null);
            return new SetRecord(
                    SHIPPED,
                    1,
                    document.set().version().name(),
                    document.canonical(),
                    document.digest(),
                    SetState.APPROVED.at(now, practice.from(), until),
                    true,
                    null,
                    practice.from(),
                    practice.from(),
                    List.of(),
                    null,
                    List.of(),
                    null,
                    List.of(),
                    practice.from(),
                    until,
                    null,
                    null);
        });
    }

    /** In the open transaction, its own writes included: of what is in force by then. */
    String digestInForce(Hub hub, Instant now) {
        return rows.approved().rows().stream()
                .filter(row -> !row.from().isAfter(now))
                .max(Comparator.comparing(SetRows.ApprovedRow::from))
                .map(SetRows.ApprovedRow::digest)
                .or(() -> shipped(hub, now).map(SetRecord::digest))
                .orElse(null);
    }

    /** The document of a set, ready to score under the hub's number. */
    SetDocument document(SetRecord set, int number) {
        return stored.read(set.document(), number);
    }

    /**
     * A set that may be tried: checked as it stands, and nothing refuted. What was in force may always be.
     *
     * @throws Refusal 404; 409 {@code not-checked}; 422 {@code refuted}, which names the property and the referral
     */
    public SetRecord forTrial(Hub hub, int number) {
        SetRecord set = read(hub, number);
        if (set.state().isOpen()) {
            new SetGate(set, clock.instant()).requireSound();
        }
        return set;
    }

    /** A set ready to score. */
    public ThresholdSet compiled(SetRecord set) {
        return document(set, set.number()).set();
    }

    /** The set of that number ready to score, draft or not. */
    public ThresholdSet draft(Hub hub, int number) {
        return scope.in(hub, () -> document(read(hub, number), number).set());
    }

    /** A trial of that document has ended; it counts where the document is still the same. */
    public void trialled(Hub hub, int number, String digest, UUID trialId) {
        scope.run(hub, () -> {
            Instant now = clock.instant();
            SetRecord set = locked(hub, number, now);
            if (!set.shipped() && set.digest().equals(digest) && !set.trials().contains(trialId)) {
                writes.trialled(number, trialId, now);
            }
        });
    }
}
