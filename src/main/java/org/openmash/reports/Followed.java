package org.openmash.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.openmash.sql.Sql;

/**
 * What came after a past case within 12 months: a new contact about the child that told of a concern, a section 47
 * enquiry, a plan or care. Absence is never read as safety: a child may have moved, or nobody may have looked.
 */
@ApplicationScoped
class Followed {
    static final int MONTHS = 12;
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final int BATCH = 1000;
    private static final UUID FIRST = new UUID(0, 0);

    private static final String SETTLE = """
            with asked as (
                select hub, case_id, referral_id, received_at, received_on, followed from past_case
                where hub = current_setting('openmash.hub') and %s),
            child as (
                select distinct a.case_id, t.child_id from asked a
                join told_identity t on t.hub = a.hub and t.case_id = a.case_id),
            came as (
                select distinct c.case_id from child c
                join asked a on a.case_id = c.case_id
                join triage_case own on own.hub = a.hub and own.id = a.case_id
                join told_identity t on t.hub = a.hub and t.child_id = c.child_id and t.case_id <> a.case_id
                join triage_case later on later.hub = a.hub and later.id = t.case_id
                where later.referral_id <> a.referral_id and later.event_id <> own.event_id
                    and not later.information_only and later.received_at > a.received_at
                    and later.received_at <= a.received_at + interval '12 months'
                union
                select c.case_id from child c
                join asked a on a.case_id = c.case_id
                join involvement i on i.hub = a.hub and i.child_id = c.child_id and i.replaced_at is null
                where i.kind in ('s47', 'plan', 'looked-after') and i.began >= a.received_on
                    and i.began <= a.received_on + interval '12 months'),
            now as (
                select a.case_id, a.received_at, case when came.case_id is not null then 'followed'
                    when a.received_at > ? then 'not-yet' else 'not-known' end as followed
                from asked a left join came on came.case_id = a.case_id),
            changed as (
                update past_case p set followed = now.followed from now
                where p.hub = current_setting('openmash.hub') and p.case_id = now.case_id
                    and p.followed <> now.followed
                returning 1)
            select case_id, received_at from now order by received_at desc, case_id desc limit 1""";
    private static final String THESE = SETTLE.formatted("case_id = any(?)");
    private static final String NOT_YET = SETTLE.formatted(
            "followed = 'not-yet' and (received_at, case_id) > (?, ?) order by received_at, case_id limit " + BATCH);

    /** How far the rows that time may still settle have been looked at. */
    record Place(Instant receivedAt, UUID caseId) {
        static final Place START = new Place(Instant.EPOCH, FIRST);
    }

    private final Sql sql;

    Followed(Sql sql) {
        this.sql = sql;
    }

    void settle(Collection<UUID> cases, Instant now) {
        sql.list(THESE, row -> 1, cases.toArray(UUID[]::new), windowBegan(now));
    }

    /** @return where to go on; null where nothing was left */
    Place settleNotYet(Place after, Instant now) {
        List<Place> last = sql.list(
                NOT_YET,
                row -> new Place(row.instant("received_at"), row.id("case_id")),
                after.receivedAt(),
                after.caseId(),
                windowBegan(now));
        return last.isEmpty() ? null : last.getFirst();
    }

    private static Instant windowBegan(Instant now) {
        return now.atZone(ENGLAND).minusMonths(MONTHS).toInstant();
    }
}
