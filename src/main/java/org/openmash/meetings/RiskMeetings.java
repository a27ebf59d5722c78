package org.openmash.meetings;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openmash.sql.Sql;

/** The risk meetings of the hub whose work is open, by the day they are held on. */
@ApplicationScoped
class RiskMeetings implements PanacheRepositoryBase<RiskMeeting, UUID> {
    private final Sql sql;

    RiskMeetings(Sql sql) {
        this.sql = sql;
    }

    Optional<RiskMeeting> on(LocalDate day) {
        return find("heldOn", day).firstResultOptional();
    }

    Optional<RiskMeeting> lockedOn(LocalDate day) {
        return on(day).map(this::locked);
    }

    /** The same meeting as it is now, with its row locked. */
    RiskMeeting locked(RiskMeeting read) {
        getEntityManager().refresh(read, LockModeType.PESSIMISTIC_WRITE);
        return read;
    }

    /** The meeting with its row locked; made where there is none, by one of those who ask for it at once. */
    RiskMeeting openedOn(LocalDate day, Instant now) {
        return lockedOn(day).orElseGet(() -> {
            sql.one(
                    "select pg_advisory_xact_lock(hashtextextended('risk meeting ' || "
                            + "current_setting('openmash.hub') || ?, 0))::text",
                    row -> 1,
                    day.toString());
            return lockedOn(day).orElseGet(() -> opened(day, now));
        });
    }

    private RiskMeeting opened(LocalDate day, Instant now) {
        RiskMeeting made = new RiskMeeting(day, now);
        persistAndFlush(made);
        return made;
    }

    /** The meeting whose freeze an agenda of that day reaches back to: the last one before it that was not missed. */
    Optional<RiskMeeting> lastNotMissedBefore(LocalDate day, Instant now) {
        return find(
                        "heldOn < ?1 and missed = false and state <> 'building' and frozenAt <= ?2 order by "
                                + "heldOn desc",
                        day,
                        now)
                .firstResultOptional();
    }

    Optional<RiskMeeting> lastFrozenBefore(LocalDate day) {
        return find("heldOn < ?1 and state <> 'building' order by heldOn desc", day).firstResultOptional();
    }

    /** The newest agenda there is at that instant, be its meeting over or not. */
    Optional<RiskMeeting> newestFrozen(Instant now) {
        return find("missed = false and state <> 'building' and frozenAt <= ?1 order by heldOn desc", now)
                .firstResultOptional();
    }

    /** The days between these two that have a row already. */
    List<RiskMeeting> between(LocalDate after, LocalDate before) {
        return find("heldOn > ?1 and heldOn < ?2 order by heldOn", after, before)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The first day after this one that has a row. */
    Optional<LocalDate> firstAfter(LocalDate day) {
        return find("heldOn > ?1 order by heldOn", day).firstResultOptional().map(RiskMeeting::heldOn);
    }
}
