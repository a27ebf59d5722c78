package org.openmash.meetings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.openmash.Refusal;
import org.openmash.hubs.Person;
import org.openmash.sql.Ids;

/**
 * The hub's risk meeting of one working day: building until its agenda is frozen with a version, then frozen until the
 * chair closes it. Every verb moves the version, since the meeting is what its items are read and changed under.
 */
@Entity
@Table(name = "risk_meeting")
public class RiskMeeting {
    @Id
    private UUID id;

    @TenantId
    private String hub;

    @Version
    private long version;

    private int changes;

    @Column(name = "held_on")
    private LocalDate heldOn;

    private String state;
    private boolean missed;
    private int items;

    @Column(name = "frozen_at")
    private Instant frozenAt;

    @Column(name = "frozen_by_sub")
    private String frozenBySub;

    @Column(name = "frozen_by_name")
    private String frozenByName;

    @Column(name = "frozen_by_role")
    private String frozenByRole;

    @Column(name = "practice_version")
    private String practiceVersion;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "closed_by_sub")
    private String closedBySub;

    @Column(name = "closed_by_name")
    private String closedByName;

    @Column(name = "closed_by_role")
    private String closedByRole;

    /** For the ORM alone. */
    protected RiskMeeting() {}

    RiskMeeting(LocalDate heldOn, Instant now) {
        this.id = Ids.next(now);
        this.heldOn = heldOn;
        this.state = MeetingState.BUILDING.word();
    }

    /** @throws Refusal 412 with where the meeting stands now */
    void refuseStale(long ifMatch) {
        if (ifMatch != version) {
            throw Refusal.of(Refusal.Because.STALE, "stale", "The meeting has changed since you read it; read again.")
                    .with("changed", Map.of("version", version, "state", state, "items", items));
        }
    }

    /** The chair put a case on the agenda that is still building. */
    void addedTo() {
        requireBuilding();
        changes++;
    }

    /** @param by null when it froze by itself at the hub's hour */
    void freeze(Instant now, Person by, String practice, int agendaItems) {
        requireBuilding();
        state = MeetingState.FROZEN.word();
        frozenAt = now;
        frozenBySub = by == null ? null : by.sub();
        frozenByName = by == null ? null : by.name();
        frozenByRole = by == null ? null : by.role();
        practiceVersion = practice;
        items = agendaItems;
        changes++;
    }

    /**
     * Its hour passed while the service was away: it freezes empty, and a later meeting takes in what it would have.
     */
    void miss(Instant now, String practice) {
        freeze(now, null, practice, 0);
        missed = true;
    }

    /** @return the number of the first of the items that come in after the freeze */
    int addLate(int howMany) {
        requireFrozen();
        int first = items + 1;
        items += howMany;
        changes++;
        return first;
    }

    /** An item got its outcome; what it is stands on the item. */
    void itemChanged() {
        requireFrozen();
        changes++;
    }

    void close(Instant now, Person by) {
        requireFrozen();
        state = MeetingState.CLOSED.word();
        closedAt = now;
        closedBySub = by.sub();
        closedByName = by.name();
        closedByRole = by.role();
        changes++;
    }

    /** @throws Refusal 409 once the agenda is frozen */
    void requireBuilding() {
        require(MeetingState.BUILDING, "already-frozen", "The agenda of this meeting is frozen already.");
    }

    /** @throws Refusal 409 before the freeze and after the close */
    void requireFrozen() {
        if (state() == MeetingState.BUILDING) {
            throw notFrozen();
        }
        require(MeetingState.FROZEN, "meeting-closed", "The meeting is closed; what is undone comes next time.");
    }

    static Refusal notFrozen() {
        return Refusal.of(
                Refusal.Because.STATE_FORBIDS, "agenda-not-frozen", "The agenda is still building; freeze it first.");
    }

    private void require(MeetingState needed, String kind, String detail) {
        if (state() != needed) {
            throw Refusal.of(Refusal.Because.STATE_FORBIDS, kind, detail).with("state", state);
        }
    }

    public UUID id() {
        return id;
    }

    public String hub() {
        return hub;
    }

    public long version() {
        return version;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public MeetingState state() {
        return MeetingState.of(state);
    }

    public boolean isMissed() {
        return missed;
    }

    public int items() {
        return items;
    }

    public Instant frozenAt() {
        return frozenAt;
    }

    /** Null where it froze by itself. */
    public Person frozenBy() {
        return frozenBySub == null ? null : new Person(frozenBySub, frozenByName, frozenByRole);
    }

    public Instant closedAt() {
        return closedAt;
    }

    public Person closedBy() {
        return closedBySub == null ? null : new Person(closedBySub, closedByName, closedByRole);
    }
}
