package org.openmash.triage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openmash.Refusal;
import org.openmash.hubs.Hub;
import org.openmash.hubs.Person;
import org.openmash.hubs.practice.Practice;
import org.openmash.hubs.practice.SetLife;
import org.openmash.hubs.practice.SetRecord;
import org.openmash.hubs.practice.SetState;
import org.openmash.hubs.practice.ThresholdSets;
import org.openmash.thresholds.RuleSetVersion;
import org.openmash.thresholds.ThresholdSet;

/** The thresholds that assessments name: what they say, who approved them and since when they were in force. */
@ApplicationScoped
class CaseSets {
    private static final String A_NUMBER = "[1-9][0-9]{0,8}";
    private static final Set<SetState> APPROVED = EnumSet.of(SetState.APPROVED, SetState.EFFECTIVE, SetState.RETIRED);

    private final Scoring scoring;
    private final ThresholdSets sets;
    private final SetLife life;

    CaseSets(Scoring scoring, ThresholdSets sets, SetLife life) {
        this.scoring = scoring;
        this.sets = sets;
        this.life = life;
    }

    ScoringSet inForce(Hub hub, Instant at) {
        return scoring.inForce(hub, at);
    }

    Optional<ThresholdSet> find(Hub hub, RuleSetVersion version) {
        return sets.find(hub.code(), version.name(), version.version());
    }

    /** @throws Refusal 404 where this hub has no set of that number */
    void requireThere(Hub hub, int number) {
        life.read(hub, number);
    }

    /**
     * A set that two people approved, or the shipped one.
     *
     * @throws Refusal 404 where this hub has no set of that number; 409 where nobody has approved it
     */
    ThresholdSet approved(Hub hub, int number) {
        SetRecord record = life.read(hub, number);
        if (!APPROVED.contains(record.state())) {
            throw Refusal.of(
                    Refusal.Because.STATE_FORBIDS,
                    "not-approved",
                    "Nobody has approved it; a trial tells what a draft would do.");
        }
        return life.draft(hub, number);
    }

    /** A shipped set has no signatures of its own: whoever approved the practice that names it approved it. */
    AssessmentFile.SetPart part(Hub hub, RuleSetVersion version, Instant receivedAt) {
        return record(hub, version)
                .filter(record -> !record.shipped())
                .map(record -> new AssessmentFile.SetPart(
                        version.name(),
                        version.version(),
                        record.digest(),
                        record.approvals().stream()
                                .map(SetRecord.Approval::by)
                                .map(Person::name)
                                .toList(),
                        record.effectiveFrom()))
                .orElseGet(() -> ofPractice(hub, version, receivedAt));
    }

    private AssessmentFile.SetPart ofPractice(Hub hub, RuleSetVersion version, Instant receivedAt) {
        Practice practice = hub.practiceAt(receivedAt);
        String digest = record(hub, version).map(SetRecord::digest).orElse(null);
        return new AssessmentFile.SetPart(
                version.name(), version.version(), digest, List.copyOf(practice.approvedBy()), practice.from());
    }

    private Optional<SetRecord> record(Hub hub, RuleSetVersion version) {
        if (!version.version().matches(A_NUMBER)) {
            return Optional.empty();
        }
        try {
            return Optional.of(life.read(hub, Integer.parseInt(version.version())))
                    .filter(record -> record.name().equals(version.name()));
        } catch (Refusal notOnTheHubsList) {
            return Optional.empty();
        }
    }
}
