package org.openmash.meetings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.openmash.hubs.Person;
import org.openmash.sql.Ids;

/** What somebody undertook to do about an item, for which agency, by when; it comes back daily until it is done. */
@Entity
@Table(name = "meeting_action")
public class MeetingAction {
    @Id
    private UUID id;

    @TenantId
    private String hub;

    @Version
    private long version;

    @Column(name = "meeting_id")
    private UUID meetingId;

    @Column(name = "item_id")
    private UUID itemId;

    @Column(name = "case_id")
    private UUID caseId;

    private String what;
    private String owner;
    private String agency;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "added_by_sub")
    private String addedBySub;

    @Column(name = "added_by_name")
    private String addedByName;

    @Column(name = "added_by_role")
    private String addedByRole;

    private boolean done;

    @Column(name = "done_at")
    private Instant doneAt;

    private String evidence;

    @Column(name = "due_told")
    private boolean dueTold;

    /** For the ORM alone. */
    protected MeetingAction() {}

    MeetingAction(RiskMeeting meeting, AgendaItem item, ProposedAction asked, Person by, Instant now) {
        id = Ids.next(now);
        meetingId = meeting.id();
        itemId = item.id();
        caseId = item.caseId();
        what = asked.what();
        owner = asked.owner();
        agency = asked.agency();
        dueAt = asked.dueAt();
        addedAt = now;
        addedBySub = by.sub();
        addedByName = by.name();
        addedByRole = by.role();
    }

    void ownedBy(String name) {
        owner = name;
    }

    void evidencedBy(String words) {
        evidence = words;
    }

    void finish(Instant now) {
        doneAt = done ? doneAt : now;
        done = true;
    }

    /** It turns out not to be done after all. */
    void reopen() {
        done = false;
        doneAt = null;
    }

    /** Whether it was undertaken before then: only such ones are carried over. */
    boolean isBefore(Instant then) {
        return then != null && !addedAt.isAfter(then);
    }

    UUID id() {
        return id;
    }

    UUID meetingId() {
        return meetingId;
    }

    UUID caseId() {
        return caseId;
    }

    ShownAction shown(int item) {
        return new ShownAction(
                id,
                item,
                what,
                owner,
                agency,
                dueAt,
                addedAt,
                new Person(addedBySub, addedByName, addedByRole),
                done,
                doneAt,
                evidence);
    }
}
