package org.openmash.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.openmash.children.CountedGroups;
import org.openmash.hubs.Hub;
import org.openmash.hubs.HubScope;
import org.openmash.sql.Sql;

/**
 * Every case of a hub as it was known at the time, one row each, for trials and reports. A row is drawn when the case
 * is new and drawn again when it moved; what followed a case is looked at again until its window is over. Several
 * instances may do it at once: one batch of a hub after another, and what one has drawn the next finds done.
 */
@ApplicationScoped
public class PastCases {
    private static final int BATCH = 500;
    private static final String KEY = "(hashtextextended('past cases of ' || current_setting('openmash.hub'), 0))";
    private static final String ALONE = "select 1 from (select pg_advisory_xact_lock" + KEY + ") held";
    private static final String NOBODY_DRAWS = "select 1 from (select pg_advisory_xact_lock_shared" + KEY + ") held";

    private final HubScope scope;
    private final Sql sql;
    private final DuePastCases due;
    private final PastCaseRows rows;
    private final OpenSiblings siblings;
    private final CountedGroups groups;
    private final Followed followed;
    private final Clock clock;

    public PastCases(
            HubScope scope,
            Sql sql,
            DuePastCases due,
            PastCaseRows rows,
            OpenSiblings siblings,
            CountedGroups groups,
            Followed followed,
            Clock clock) {
        this.scope = scope;
        this.sql = sql;
        this.due = due;
        this.rows = rows;
        this.siblings = siblings;
        this.groups = groups;
        this.followed = followed;
        this.clock = clock;
    }

    /** Draws what is missing or has moved, in batches of a transaction each; safe to run again and to break off. */
    public void bringUpToDate(Hub hub) {
        bringUpToDate(hub, () -> true);
    }

    /** @param goOn asked between batches; it may take its time */
    public void bringUpToDate(Hub hub, BooleanSupplier goOn) {
        HubFactWords words = new HubFactWords();
        Followed.Place at = Followed.Place.START;
        while (at != null && goOn.getAsBoolean()) {
            Followed.Place after = at;
            at = scope.in(hub, () -> draw(hub, words, after));
        }
        Followed.Place notYet = Followed.Place.START;
        while (notYet != null && goOn.getAsBoolean()) {
            Followed.Place after = notYet;
            notYet = scope.in(hub, () -> followed.settleNotYet(after, clock.instant()));
        }
    }

    /** Holds drawing back until the open transaction ends, so that every word of the facts it reads is known. */
    void holdDrawing(HubFactWords words) {
        sql.one(NOBODY_DRAWS, row -> 1);
        words.refresh(sql);
    }

    private Followed.Place draw(Hub hub, HubFactWords words, Followed.Place after) {
        sql.one(ALONE, row -> 1);
        words.refresh(sql);
        List<DuePastCases.Due> found = due.after(after.receivedAt(), after.caseId(), BATCH);
        if (found.isEmpty()) {
            return null;
        }
        Map<UUID, Instant> until = new LinkedHashMap<>();
        found.forEach(one -> until.put(one.caseId(), one.scoredAt()));
        OpenSiblings.OfReferrals ofReferrals = siblings.of(
                found.stream().map(DuePastCases.Due::referralId).collect(Collectors.toSet()));
        rows.write(hub, found, groups.of(until), ofReferrals, words);
        words.keepNew(sql);
        followed.settle(until.keySet(), clock.instant());
        // Cases that come in meanwhile are left to the next time, or there would be no end beside a steady intake.
        DuePastCases.Due last = found.getLast();
        return found.size() < BATCH ? null : new Followed.Place(last.receivedAt(), last.caseId());
    }
}
