package org.openmash.hubs.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openmash.Fault;
import org.openmash.Refusal;
import org.openmash.thresholds.checking.Verdict;

/** What must be so before a set of thresholds goes a step further in its life; each "no" by its name. */
final class SetGate {
    private final SetRecord set;
    private final Instant now;

    SetGate(SetRecord set, Instant now) {
        this.set = set;
        this.now = now;
    }

    /** @throws Refusal 412 with where it stands now */
    void refuseStale(long ifMatch) {
        if (ifMatch != set.edition()) {
            throw Refusal.of(Refusal.Because.STALE, "stale", "The set has changed since you read it; read again.")
                    .with("changed", Map.of(
                            "version", set.edition(), "state", set.state().word(), "digest", set.digest()));
        }
    }

    void requireOpen() {
        if (!set.state().isOpen()) {
            throw forbidden("no-longer-a-draft", "This set is approved or retired; copy it, and change the copy.");
        }
    }

    void requireSound() {
        if (set.check() == null) {
            throw forbidden("not-checked", "This set has not been checked as it stands; check it first.");
        }
        if (set.check().isRefuted()) {
            throw refuted(set.check());
        }
    }

    private static Refusal refuted(SetCheck check) {
        List<SetCheck.Result> found = check.results().stream()
                .filter(result -> result.verdict() == Verdict.REFUTED)
                .toList();
        List<Fault> faults = found.stream()
                .map(result -> new Fault(
                        result.subject() == null ? "" : result.subject(), result.property(), result.words()))
                .toList();
        return Refusal.ruleNotMet(
                        "refuted", "The set breaks what every set must hold to; mend it, then check it again.", faults)
                .with("refuted", found.stream().map(SetCheck.Shown::of).toList());
    }

    void requireTrialled() {
        if (set.trials().isEmpty()) {
            throw forbidden("not-trialled", "No trial of this set as it stands has ended; run one first.");
        }
    }

    void refusePast(Instant effectiveFrom) {
        if (!effectiveFrom.isAfter(now)) {
            throw Refusal.ruleNotMet(
                    "effective-in-the-past",
                    "A set takes force at an instant to come; propose it again from a later one.",
                    List.of(new Fault("effectiveFrom", "effective-in-the-past", "This instant has passed.")));
        }
    }

    void refuseShortNotice(Instant effectiveFrom, Duration least) {
        if (effectiveFrom.isBefore(now.plus(least))) {
            throw Refusal.ruleNotMet(
                    "too-short-notice",
                    "This hub gives " + least.toHours() + " hours of notice before other thresholds take force.",
                    List.of(new Fault("effectiveFrom", "too-short-notice", "Too soon after the proposal.")));
        }
    }

    /** @param taken whether an approved set takes force at that very instant */
    void refuseTwoInForce(boolean taken) {
        if (taken) {
            throw forbidden(
                    "two-in-force", "Another approved set takes force at that very instant; one set is in force at a time.");
        }
    }

    /** @throws Refusal 403 for whoever ever wrote the set */
    void refuseOwn(String sub) {
        if (set.isBy(sub)) {
            throw Refusal.of(
                    Refusal.Because.NOT_ALLOWED, "own-set", "You wrote at this set; two others must answer for it.");
        }
    }

    void requireProposed(String sub) {
        if (set.isSignedBy(sub) || set.state() == SetState.APPROVED || set.state() == SetState.EFFECTIVE) {
            throw approvedAlready();
        }
        if (set.state() != SetState.PROPOSED) {
            throw forbidden("not-proposed", "This set is not proposed; there is nothing to approve.");
        }
    }

    void requireUnconfirmed(String sub) {
        if (set.isSignedBy(sub) || set.rollback().confirmedAt() != null) {
            throw approvedAlready();
        }
    }

    private Refusal approvedAlready() {
        return forbidden("approved-already", "You approved it, or it has all its approvals; each person signs once.");
    }

    void requireDigest(String digest) {
        if (!set.digest().equals(digest)) {
            throw forbidden("stale-digest", "The document is not the one you read; read it again, then sign what it is now.")
                    .with("digest", set.digest());
        }
    }

    /** @throws Refusal 422 for what the checker left open and neither approver accepts, or what it did not leave open */
    void requireAccepted(List<SetRecord.Acceptance> accepts, boolean last) {
        Set<SetRecord.Acceptance> open = new HashSet<>(acceptable(set.check()));
        Set<SetRecord.Acceptance> accepted = new HashSet<>(accepts);
        if (!open.containsAll(accepted)) {
            throw Refusal.of(
                    Refusal.Because.RULE_NOT_MET,
                    "nothing-to-accept",
                    "Accept only what the check of this document neither proved nor refuted.");
        }
        set.approvals().forEach(approval -> accepted.addAll(approval.accepts()));
        open.removeAll(accepted);
        if (last && !open.isEmpty()) {
            throw Refusal.ruleNotMet(
                    "not-accepted",
                    "The check could not settle all of it; an approver accepts each by name.",
                    open.stream()
                            .map(one -> new Fault(
                                    "accepts", one.property(), "Not accepted yet, about " + one.subject() + "."))
                            .toList());
        }
    }

    private static List<SetRecord.Acceptance> acceptable(SetCheck check) {
        return check.toAccept().stream()
                .map(result -> new SetRecord.Acceptance(result.property(), result.subject()))
                .toList();
    }

    void requireRetirable() {
        if (set.state() == SetState.EFFECTIVE) {
            throw forbidden("in-force", "This set is in force; approve its successor, or roll back to an earlier set.");
        }
        if (set.state() == SetState.RETIRED) {
            throw forbidden("retired-already", "This set is retired already.");
        }
    }

    /** @param digestInForce the digest of what is in force now */
    void requireEarlier(String digestInForce) {
        if (set.state() == SetState.EFFECTIVE || set.digest().equals(digestInForce)) {
            throw forbidden("in-force-already", "This very document is in force; there is nothing to roll back.");
        }
        if (!set.hasBegun(now)) {
            throw forbidden("never-in-force", "Only a set that was in force before can be in force again at once.");
        }
    }

    private Refusal forbidden(String kind, String detail) {
        return Refusal.of(Refusal.Because.STATE_FORBIDS, kind, detail).with("state", set.state().word());
    }
}
