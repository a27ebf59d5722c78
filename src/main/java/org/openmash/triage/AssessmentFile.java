package org.openmash.triage;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openmash.hubs.Person;
import org.openmash.thresholds.LevelOfNeed;
import org.openmash.thresholds.RuleSetVersion;

/**
 * One assessment of a case, explained in full: the thresholds and who approved them, every rule with the evidence it
 * quotes and where that came from, what was not known, and what a person decided on it. For staff and inspectors;
 * anyone else gets a copy composed for them.
 *
 * @param newest whether no later assessment has taken its place
 * @param meaning what its level is called at this hub; null where it is unscored
 * @param decisions made while this assessment was the newest, oldest first
 */
public record AssessmentFile(
        UUID caseId,
        String reference,
        String childReference,
        QueueItem.Child child,
        int number,
        boolean newest,
        SetPart set,
        Meaning meaning,
        CaseFile.AssessmentPart assessment,
        List<Source> sources,
        List<DecisionView> decisions) {

    @Override
    public String toString() {
        return "AssessmentFile";
    }

    /** The level as this hub calls it, and the law that it usually sits on. */
    public record Meaning(int level, String name, String meaning, List<String> legalRoutes) {
        static Meaning of(LevelOfNeed level) {
            return new Meaning(level.level().number(), level.name(), level.meaning(), level.legalRoutes());
        }
    }

    /**
     * The set that answered.
     *
     * @param digest of its canonical form; null for a set that came with the service and is not on the hub's list
     * @param approvedBy who signed it, or the practice that names it
     */
    public record SetPart(
            String name, String version, String digest, List<String> approvedBy, Instant effectiveFrom) {
        @JsonIgnore
        public RuleSetVersion ruleSet() {
            return new RuleSetVersion(name, version);
        }
    }

    /**
     * A message that evidence is quoted from.
     *
     * @param from as findings name it: {@code referral}, {@code addition 2}
     * @param agency whom it is counted under
     * @param toldBy who told it, where the desk took it down
     */
    public record Source(
            String from,
            String agency,
            String agencyName,
            String agencyKind,
            String channel,
            Person sentBy,
            String toldBy,
            Instant receivedAt) {
        @Override
        public String toString() {
            return "Source";
        }
    }
}
