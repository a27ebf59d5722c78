package org.openmash.triage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.openmash.hubs.Person;
import org.openmash.sql.Ids;

/**
 * What one person decided on a case, in what role and when, as sent; nothing in it is ever edited. It stands at once, or
 * waits for a second person who signs it or gives it back with words, and a later decision may supersede it.
 */
@Entity
@Table(name = "decision")
public class Decision {
    @Id
    private UUID id;

    @TenantId
    private String hub;

    @Column(name = "case_id")
    private UUID caseId;

    private int number;
    private String status;
    private String outcome;
    private short level;
    private Integer supersedes;
    private String content;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by_sub")
    private String decidedBySub;

    @Column(name = "decided_by_name")
    private String decidedByName;

    @Column(name = "decided_by_role")
    private String decidedByRole;

    @Column(name = "assessment_number")
    private int assessmentNumber;

    @Column(name = "sign_off_because")
    private String[] signOffBecause;

    @Column(name = "second_at")
    private Instant secondAt;

    @Column(name = "second_by_sub")
    private String secondBySub;

    @Column(name = "second_by_name")
    private String secondByName;

    @Column(name = "second_by_role")
    private String secondByRole;

    @Column(name = "second_comment")
    private String secondComment;

    /** For the ORM alone. */
    protected Decision() {}

    /**
     * A decision that the gate let through.
     *
     * @param supersedes the number of the standing decision that it replaces; null where none stands
     * @param content what was sent, JSON
     * @param signOffBecause empty where it stands at once
     */
    Decision(
            Case decided,
            Person by,
            ProposedDecision proposed,
            String content,
            Integer supersedes,
            List<String> signOffBecause,
            Instant now) {
        id = Ids.next(now);
        hub = decided.hub();
        caseId = decided.id();
        number = decided.nextDecision();
        status = (signOffBecause.isEmpty() ? DecisionStatus.FINAL : DecisionStatus.AWAITING_SIGN_OFF).word();
        outcome = proposed.outcome();
        level = proposed.level().shortValue();
        this.supersedes = supersedes;
        this.content = content;
        decidedAt = now;
        decidedBySub = by.sub();
        decidedByName = by.name();
        decidedByRole = by.role();
        assessmentNumber = decided.assessmentNumber();
        this.signOffBecause = signOffBecause.toArray(String[]::new);
    }

    void signedOff(Person by, String comment, Instant now) {
        seenBySecond(by, comment, now, DecisionStatus.FINAL);
    }

    void returned(Person by, String comment, Instant now) {
        seenBySecond(by, comment, now, DecisionStatus.RETURNED);
    }

    private void seenBySecond(Person by, String comment, Instant now, DecisionStatus then) {
        if (!awaitsSignOff() || isBy(by.sub())) {
            throw new IllegalStateException("Decision " + number + " cannot be looked at a second time now");
        }
        status = then.word();
        secondAt = now;
        secondBySub = by.sub();
        secondByName = by.name();
        secondByRole = by.role();
        secondComment = comment;
    }

    /** A later decision stands in its place. */
    void superseded() {
        if (!isFinal()) {
            throw new IllegalStateException("Decision " + number + " does not stand");
        }
        status = DecisionStatus.SUPERSEDED.word();
    }

    boolean isBy(String sub) {
        return decidedBySub.equals(sub);
    }

    boolean isFinal() {
        return status() == DecisionStatus.FINAL;
    }

    boolean awaitsSignOff() {
        return status() == DecisionStatus.AWAITING_SIGN_OFF;
    }

    /** Whether a second person signed it, be it superseded since. */
    boolean isSigned() {
        return secondBySub != null && status() != DecisionStatus.RETURNED;
    }

    DecisionStatus status() {
        return DecisionStatus.of(status);
    }

    DecisionOutcome outcome() {
        return DecisionOutcome.of(outcome).orElseThrow();
    }

    /** When it became final: when decided, or when signed. */
    Instant finalAt() {
        return secondAt == null ? decidedAt : secondAt;
    }

    UUID caseId() {
        return caseId;
    }

    int number() {
        return number;
    }

    int level() {
        return level;
    }

    Integer supersedes() {
        return supersedes;
    }

    String content() {
        return content;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    Person decidedBy() {
        return new Person(decidedBySub, decidedByName, decidedByRole);
    }

    int assessmentNumber() {
        return assessmentNumber;
    }

    List<String> signOffBecause() {
        return List.of(signOffBecause);
    }

    /** Who looked at it a second time; null while nobody has. */
    DecisionView.SecondLook secondLook() {
        return secondBySub == null
                ? null
                : new DecisionView.SecondLook(
                        new Person(secondBySub, secondByName, secondByRole), secondAt, secondComment);
    }
}
