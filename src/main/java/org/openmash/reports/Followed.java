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

    /** Asked case by case, since a plan over whole sets of cases grows with their cube while they are new to statistics. */
    private static final String SETTLE = """
            with asked as (
                select hub, case_id, referral_id, received_at, received_on, followed from past_case
                where hub = current_setting('openmash.hub') and %s),
            now as (
                select a.case_id, a.received_at, case
                    when exists (
                        select 1 from told_identity mine
                        join told_identity t on t.hub = mine.hub and t.child_id = mine.child_id
                            and t.case_id <> mine.case_id
                        join triage_case later on later.hub = t.hub and later.id = t.case_id
                        where mine.hub = a.hub and mine.case_id = a.case_id
                            and later.referral_id <> a.referral_id and later.event_id <> own.event_id
                            and not later.information_only and later.received_at > a.received_at
                            and later.received_at <= a.received_at + interval '12 months') then 'followed'
                    when exists (
                        select 1 from told_identity mine
                        join involvement i on i.hub = mine.hub and i.replaced_at is null
                            and (i.child_id = mine.child_id or i.child_id in (
                                select c.id from child c where c.hub = mine.hub and c.survivor_id = mine.child_id))
                        where mine.hub = a.hub and mine.case_id = a.case_id
                            and i.kind in ('s47', 'plan', 'looked-after') and i.began >= a.received_on
                            and i.began <= a.received_on + interval '12 months') then 'followed'
                    when a.received_at > ? then 'not-yet' else 'not-known' end as followed
                from asked a left join triage_case own on own.hub = a.hub and own.id = a.case_id),
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
