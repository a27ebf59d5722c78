package org.openmash.triage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Hub;
import org.openmash.hubs.Person;
import org.openmash.hubs.practice.Practice;
import org.openmash.referrals.Referral;
import org.openmash.referrals.ReferredChild;
import org.openmash.thresholds.Band;
import org.openmash.worktime.Countdown;

/**
 * One child under one referral, from receipt to decision. It stands at the highest level and band that any assessment
 * gave it until a signed decision; its countdown starts at first receipt and nothing moves that start. Only the verbs
 * here change it. Longer than most types since the whole life of a case is read in one place.
 */
@Entity
@Table(name = "triage_case")
public class Case {
    static final String POSSIBLE_MATCH = "possible-match";

    @Id
    private UUID id;

    @TenantId
    private String hub;

    @Version
    private long version;

    @Column(name = "referral_id")
    private UUID referralId;

    private String reference;

    @Column(name = "child_reference")
    private String childReference;

    private String agency;

    @Column(name = "agency_kind")
    private String agencyKind;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "event_id")
    private UUID eventId;

    private short band;
    private Short level;
    private Short score;
    private boolean unscored;
    private boolean mandatory;

    @Column(name = "first_of_all")
    private boolean firstOfAll;

    @Column(name = "assessment_number")
    private int assessmentNumber;

    @Column(name = "information_only")
    private boolean informationOnly;

    private String[] indicators;

    @Column(name = "main_concern")
    private String mainConcern;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "working_time")
    private boolean workingTime;

    @Column(name = "practice_version")
    private String practiceVersion;

    @Column(name = "stopped_at")
    private Instant stoppedAt;

    @Column(name = "leaves_at")
    private Instant leavesAt;

    private String state;
    private String[] flags;

    @Column(name = "holder_sub")
    private String holderSub;

    @Column(name = "holder_name")
    private String holderName;

    @Column(name = "holder_role")
    private String holderRole;

    @Column(name = "held_since")
    private Instant heldSince;

    @Column(name = "held_until")
    private Instant heldUntil;

    @Column(name = "returned_to")
    private String returnedTo;

    @Column(name = "returned_until")
    private Instant returnedUntil;

    private int decisions;

    @Column(name = "standing_outcome")
    private String standingOutcome;

    @Column(name = "standing_level")
    private Short standingLevel;

    @Column(name = "decided_at")
    private Instant decidedAt;

    /** For the ORM alone. */
    protected Case() {}

    /** Opens the case as its first assessment and countdown have it. */
    Case(Referral referral, ReferredChild child, Urgency urgency, Countdown countdown, Practice practice, Hub ofHub) {
        id = child.caseId();
        hub = ofHub.code();
        referralId = referral.id();
        reference = referral.reference().text();
        childReference = child.childReference().text();
        agency = referral.agency();
        agencyKind = referral.agencyKind();
        receivedAt = referral.receivedAt();
        eventId = referral.id();
        practiceVersion = practice.version();
        state = CaseState.WAITING.word();
        flags = new String[0];
        stand(urgency);
        count(countdown);
        assessmentNumber = 1;
    }

    /** Takes in what the facts say now besides the score: codes, main concern, when the child leaves, marks. */
    void note(CaseMarks marks) {
        indicators = marks.indicators().toArray(String[]::new);
        informationOnly = marks.informationOnly();
        mainConcern = marks.mainConcern();
        leavesAt = marks.leavesAt() == null ? leavesAt : marks.leavesAt();
        TreeSet<String> all = new TreeSet<>(Arrays.asList(flags));
        all.addAll(marks.flags());
        flags = all.toArray(String[]::new);
        mayReach(marks.couldReach());
    }

    /** The mark stands while a child who is only possibly this child could raise the case to a higher band, and no longer. */
    void mayReach(Band couldReach) {
        if (couldReach != null && couldReach.moreUrgentThan(urgency().band())) {
            flag(POSSIBLE_MATCH);
        } else {
            unflag(POSSIBLE_MATCH);
        }
    }

    /**
     * A further assessment: whatever is higher applies at once, whatever is lower is only shown. A decision that ended
     * the case is looked at again where it now rests on less than is known.
     *
     * @return whether the case stands higher than before, or is open again
     */
    boolean assessedAgain(Urgency urgency, Countdown countdownOfHigher) {
        assessmentNumber++;
        Urgency before = urgency();
        Urgency higher = before.raisedBy(urgency);
        boolean reopened = !state().isOpen() && (!higher.equals(before) || isAboveTheDecision(urgency));
        if (higher.equals(before) && !reopened) {
            return false;
        }
        stand(higher);
        if (reopened) {
            // On its old clock: nothing moves a start.
            state = CaseState.WAITING.word();
            stoppedAt = null;
        }
        if (stoppedAt == null && countdownOfHigher.dueAt().isBefore(dueAt)) {
            count(countdownOfHigher);
        }
        return true;
    }

    /** A person accepted a lower answer; the clock still runs from first receipt. */
    void acceptedLower(Urgency lower, Countdown countdown) {
        stand(lower);
        count(countdown);
    }

    /** News that is no fall, and points above what was decided: a person's "wrong child", say, and then the child again. */
    private boolean isAboveTheDecision(Urgency urgency) {
        return urgency.unscored()
                || standingLevel != null && urgency.level() > standingLevel && (score == null || urgency.score() >= score);
    }

    private void stand(Urgency urgency) {
        band = (short) (urgency.band().ordinal() + 1);
        level = urgency.level() == null ? null : urgency.level().shortValue();
        score = urgency.score() == null ? null : urgency.score().shortValue();
        unscored = urgency.unscored();
        mandatory = urgency.mandatory();
        firstOfAll = unscored || mandatory;
    }

    private void count(Countdown countdown) {
        dueAt = countdown.dueAt();
        workingTime = countdown.workingTime();
    }

    void claimedBy(Person person, Instant now, Duration lease) {
        holderSub = person.sub();
        holderName = person.name();
        holderRole = person.role();
        heldSince = now;
        heldUntil = now.plus(lease);
        returnedTo = null;
        returnedUntil = null;
    }

    /** The holder acted: the lease runs anew from now. */
    void renew(Instant now, Duration lease) {
        heldUntil = now.plus(lease);
    }

    void letGo() {
        holderSub = null;
        holderName = null;
        holderRole = null;
        heldSince = null;
        heldUntil = null;
    }

    void flag(String mark) {
        TreeSet<String> all = new TreeSet<>(Arrays.asList(flags));
        all.add(mark);
        flags = all.toArray(String[]::new);
    }

    void unflag(String mark) {
        flags = Arrays.stream(flags).filter(flag -> !flag.equals(mark)).toArray(String[]::new);
    }

    /** News on the case: outstanding again where it was closed. */
    void tellsNews(String mark) {
        flag(mark);
        if (state().equals(CaseState.CLOSED)) {
            state = CaseState.DECIDED.word();
        }
    }

    /** A person said that this contact and another tell of one event. */
    void sameEventAs(UUID event) {
        eventId = event;
    }

    /** @return the number of the decision that is now being made */
    int nextDecision() {
        decisions++;
        return decisions;
    }

    void awaitsSignOff() {
        state = CaseState.AWAITING_SIGN_OFF.word();
        unflag("returned");
        letGo();
    }

    void awaitsCapacity(int decidedLevel) {
        state = CaseState.AWAITING_CAPACITY.word();
        stoppedAt = null;
        standingOutcome = "awaiting-capacity";
        standingLevel = (short) decidedLevel;
        unflag("returned");
        letGo();
    }

    /** The decision is final: the clock stops, and what the person decided stands. */
    void decided(String outcome, int decidedLevel, boolean outstanding, Instant now) {
        state = (outstanding ? CaseState.DECIDED : CaseState.CLOSED).word();
        standingOutcome = outcome;
        standingLevel = (short) decidedLevel;
        decidedAt = now;
        stoppedAt = stoppedAt == null ? now : stoppedAt;
        unflag("returned");
        unflag("new-information");
        letGo();
    }

    /** The second pair of eyes gave it back: for one lease's length "next" gives it to its decider only. */
    void returned(String decider, Instant until) {
        state = CaseState.WAITING.word();
        returnedTo = decider;
        returnedUntil = until;
        flag("returned");
    }

    public boolean isHeld(Instant now) {
        return heldUntil != null && heldUntil.isAfter(now);
    }

    public boolean isHeldBy(Caller caller, Instant now) {
        return isHeld(now) && caller.sub().equals(holderSub);
    }

    /** The state as the queue says it: a lease on a waiting case reads as claimed. */
    public String shownState(Instant now) {
        boolean leasable = state().equals(CaseState.WAITING) || state().equals(CaseState.CHECKS);
        return leasable && isHeld(now) ? CaseState.CLAIMED_WORD : state;
    }

    public Claim claim(Instant now) {
        return isHeld(now) ? new Claim(new Person(holderSub, holderName, holderRole), heldSince, heldUntil) : null;
    }

    public Urgency urgency() {
        return new Urgency(
                level == null ? null : level.intValue(),
                Band.values()[band - 1],
                score == null ? null : score.intValue(),
                mandatory,
                unscored);
    }

    public Countdown countdown() {
        return new Countdown(receivedAt, dueAt, workingTime, workingTime ? Countdown.NATIONAL : Countdown.BAND);
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

    public UUID referralId() {
        return referralId;
    }

    public String reference() {
        return reference;
    }

    public String childReference() {
        return childReference;
    }

    public String agency() {
        return agency;
    }

    public String agencyKind() {
        return agencyKind;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public UUID eventId() {
        return eventId;
    }

    public int assessmentNumber() {
        return assessmentNumber;
    }

    public List<String> indicators() {
        return List.of(indicators);
    }

    public String mainConcern() {
        return mainConcern;
    }

    public Instant stoppedAt() {
        return stoppedAt;
    }

    public Instant leavesAt() {
        return leavesAt;
    }

    public CaseState state() {
        return CaseState.of(state).orElseThrow();
    }

    public List<String> flags() {
        return List.of(flags);
    }

    public String holderSub() {
        return holderSub;
    }

    public String practiceVersion() {
        return practiceVersion;
    }

    public int decisionCount() {
        return decisions;
    }

    public String standingOutcome() {
        return standingOutcome;
    }

    public Integer standingLevel() {
        return standingLevel == null ? null : standingLevel.intValue();
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
