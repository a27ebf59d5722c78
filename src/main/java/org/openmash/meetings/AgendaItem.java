package org.openmash.meetings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.openmash.Fault;
import org.openmash.Refusal;
import org.openmash.hubs.Person;
import org.openmash.thresholds.Band;

/** One case on a frozen agenda: why it is there, how it stood then, and what the meeting came to. */
@Entity
@Table(name = "agenda_item")
public class AgendaItem {
    @Id
    private UUID id;

    @TenantId
    private String hub;

    @Column(name = "meeting_id")
    private UUID meetingId;

    private int number;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "child_reference")
    private String childReference;

    private String agency;
    private short band;
    private boolean late;

    @Column(name = "risk_after")
    private Short riskAfter;

    @Column(name = "risk_reason")
    private String riskReason;

    private String outcome;
    private String[] dissent;

    @Column(name = "concluded_at")
    private Instant concludedAt;

    @Column(name = "concluded_by_sub")
    private String concludedBySub;

    @Column(name = "concluded_by_name")
    private String concludedByName;

    @Column(name = "concluded_by_role")
    private String concludedByRole;

    /** For the ORM alone: the rows of an agenda are written together, by {@link AgendaRows}. */
    protected AgendaItem() {}

    /**
     * Keeps what the meeting came to; what is left out stays as it was.
     *
     * @throws Refusal 422 when the risk is another than before and nobody says why
     */
    void conclude(ItemOutcome asked, Person by, Instant now) {
        riskAfter = asked.riskAfter() == null ? riskAfter : Short.valueOf((short) (asked.riskAfter().ordinal() + 1));
        riskReason = asked.reason() == null ? riskReason : asked.reason();
        outcome = asked.outcome() == null ? outcome : asked.outcome();
        dissent = asked.dissent() == null ? dissent : asked.dissent().toArray(String[]::new);
        if (riskAfter != null && riskAfter != band && riskReason == null) {
            throw Refusal.ruleNotMet(
                    "reason-missing",
                    "A change of risk needs a reason.",
                    List.of(new Fault("reason", "required", "Say why the risk is now another than before.")));
        }
        if (asked.concludes()) {
            concludedAt = now;
            concludedBySub = by.sub();
            concludedByName = by.name();
            concludedByRole = by.role();
        }
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    UUID caseId() {
        return caseId;
    }

    String childReference() {
        return childReference;
    }

    String agency() {
        return agency;
    }

    boolean isLate() {
        return late;
    }

    Band riskBefore() {
        return Band.values()[band - 1];
    }

    /** As before where the meeting did not change it. */
    Band riskAfter() {
        return riskAfter == null ? riskBefore() : Band.values()[riskAfter - 1];
    }
}
