package org.openmash.triage;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openmash.children.Candidate;
import org.openmash.children.CaseIdentity;
import org.openmash.children.ChildRecord;
import org.openmash.children.Involvement;
import org.openmash.children.SideBySide.Asked;
import org.openmash.children.ToldIdentity;
import org.openmash.children.ToldPerson;
import org.openmash.children.Verdicts;
import org.openmash.hubs.Person;
import org.openmash.referrals.Addition;
import org.openmash.referrals.Referral;
import org.openmash.referrals.ReferredChild;
import org.openmash.referrals.Told;
import org.openmash.thresholds.Assessment;
import org.openmash.thresholds.Evidence;
import org.openmash.thresholds.Finding;
import org.openmash.thresholds.LevelAndBand;
import org.openmash.thresholds.RuleSetVersion;
import org.openmash.thresholds.Scored;
import org.openmash.thresholds.Unknown;
import org.openmash.thresholds.Unscored;

/** Everything about one case, as the worker who decides needs to see it: one record for the API and for pages. */
public record CaseFile(
        UUID caseId,
        @JsonIgnore long version,
        String reference,
        String childReference,
        String childKey,
        QueueItem.Child child,
        String state,
        String band,
        @JsonInclude(JsonInclude.Include.ALWAYS) Integer level,
        @JsonInclude(JsonInclude.Include.ALWAYS) Integer score,
        boolean unscored,
        boolean mandatory,
        String agency,
        String concern,
        Instant receivedAt,
        Instant dueAt,
        Instant leavesAt,
        CaseClock.Shown clock,
        CaseClock.Both clocks,
        Claim claim,
        List<String> flags,
        ReferralPart referral,
        List<AdditionPart> additions,
        AssessmentPart assessment,
        @JsonInclude(JsonInclude.Include.NON_NULL) LowerAnswerPart lowerAnswer,
        List<AssessmentLine> assessments,
        IdentityPart identity,
        HistoryPart history,
        List<Sibling> siblings,
        List<DecisionView> decisions) {
    @Override
    public String toString() {
        return "CaseFile";
    }

    static String childKey(Referral referral, UUID caseId) {
        return referral.children().stream()
                .filter(child -> child.caseId().equals(caseId))
                .map(ReferredChild::key)
                .findFirst()
                .orElseThrow();
    }

    /** The message that opened the case, as told. */
    public record ReferralPart(
            String reference,
            String agency,
            String agencyReference,
            String channel,
            Person sentBy,
            Instant receivedAt,
            Instant recordedAt,
            Told told,
            List<ToldPerson> people,
            Referral.Withdrawal withdrawal,
            Instant firstReadAt) {
        static ReferralPart of(Referral referral, CaseIdentity identity) {
            return new ReferralPart(
                    referral.reference().text(),
                    referral.agency(),
                    referral.agencyReference(),
                    referral.channel(),
                    referral.sentBy(),
                    referral.receivedAt(),
                    referral.recordedAt(),
                    referral.told(),
                    identity.people(),
                    referral.withdrawal(),
                    referral.firstReadAt());
        }
    }

    /** Later information, as told. */
    public record AdditionPart(
            int number, String agency, String channel, String toldBy, Person by, Instant receivedAt, Told told) {
        static AdditionPart of(Addition addition) {
            return new AdditionPart(
                    addition.number(),
                    addition.agency(),
                    addition.channel(),
                    addition.toldBy(),
                    addition.by(),
                    addition.receivedAt(),
                    addition.told());
        }
    }

    /** The newest assessment, with every finding and every unknown that matters. */
    public record AssessmentPart(
            int number,
            @JsonInclude(JsonInclude.Include.ALWAYS) Integer level,
            String band,
            @JsonInclude(JsonInclude.Include.ALWAYS) Integer score,
            boolean mandatory,
            boolean unscored,
            String unscoredBecause,
            RuleSetVersion ruleSet,
            Beside beside,
            Instant scoredAt,
            String cause,
            List<FindingPart> findings,
            List<UnknownPart> unknowns,
            AllUnknownsPart allUnknowns,
            List<String> effects) {
        static AssessmentPart of(CaseAssessments.Kept kept, Assessment rendered, Score beside) {
            Urgency urgency = kept.urgency();
            return new AssessmentPart(
                    kept.number(),
                    urgency.level(),
                    urgency.band().word(),
                    urgency.score(),
                    urgency.mandatory(),
                    urgency.unscored(),
                    kept.unscoredBecause(),
                    rendered.ruleSet(),
                    Beside.of(beside),
                    kept.scoredAt(),
                    kept.cause(),
                    switch (rendered) {
                        case Scored scored -> scored.findings().stream().map(FindingPart::of).toList();
                        case Unscored failed -> List.of();
                    },
                    switch (rendered) {
                        case Scored scored -> scored.unknowns().stream().map(UnknownPart::of).toList();
                        case Unscored failed -> List.of();
                    },
                    AllUnknownsPart.of(rendered),
                    rendered.headline().effects().stream().sorted().toList());
        }
    }

    /** What the set now in force says to the same facts; the case stays with its own. */
    public record Beside(RuleSetVersion ruleSet, int level, String band, int score, boolean mandatory) {
        static Beside of(Score score) {
            return score == null
                    ? null
                    : new Beside(
                            score.ruleSet(),
                            score.urgency().level(),
                            score.urgency().band().word(),
                            score.urgency().score(),
                            score.urgency().mandatory());
        }
    }

    /** A floor, or what an answer could raise the case to. */
    public record Height(int level, String band) {
        static Height of(LevelAndBand height) {
            return height == null ? null : new Height(height.level().number(), height.band().word());
        }
    }

    /** One indicator or rule, fired or not. */
    public record FindingPart(
            String rule,
            String title,
            String outcome,
            int points,
            Height floor,
            String why,
            String source,
            List<Evidence> evidence,
            @JsonInclude(JsonInclude.Include.NON_NULL) Height couldRaiseTo) {
        static FindingPart of(Finding finding) {
            return new FindingPart(
                    finding.rule(),
                    finding.title(),
                    finding.outcome().word(),
                    finding.points(),
                    Height.of(finding.floor()),
                    finding.why(),
                    finding.source(),
                    finding.evidence(),
                    Height.of(finding.couldRaiseTo()));
        }
    }

    /** Something not known that matters: its question, its worst answer, and what that would do. */
    public record UnknownPart(
            String field,
            String question,
            @JsonInclude(JsonInclude.Include.ALWAYS) Height couldRaiseTo,
            boolean blocksClosing,
            String from,
            String worst,
            int couldAddPoints,
            List<String> whoMayKnow,
            Unknown.Answers answers) {
        static UnknownPart of(Unknown unknown) {
            return new UnknownPart(
                    unknown.field(),
                    unknown.question(),
                    Height.of(unknown.couldRaiseTo()),
                    unknown.blocksClosing(),
                    unknown.from(),
                    unknown.worst(),
                    unknown.couldAddPoints(),
                    unknown.whoMayKnow(),
                    unknown.answers());
        }
    }

    /** What all unknowns could do together, each answered in its worst way. */
    public record AllUnknownsPart(
            @JsonInclude(JsonInclude.Include.ALWAYS) Height couldRaiseTo, int couldAddPoints) {
        static AllUnknownsPart of(Assessment rendered) {
            return rendered instanceof Scored scored
                    ? new AllUnknownsPart(
                            Height.of(scored.allUnknowns().couldRaiseTo()), scored.allUnknowns().couldAddPoints())
                    : null;
        }
    }

    /** Where the case would stand if a person accepted it: lower than it stands. */
    public record LowerAnswerPart(int assessment, Integer level, String band, Integer score, boolean mandatory) {
        static LowerAnswerPart of(int assessment, Urgency lower) {
            return new LowerAnswerPart(assessment, lower.level(), lower.band().word(), lower.score(), lower.mandatory());
        }
    }

    /** An assessment of the case, one line. */
    public record AssessmentLine(
            int number,
            Instant scoredAt,
            String cause,
            @JsonInclude(JsonInclude.Include.ALWAYS) Integer level,
            String band,
            @JsonInclude(JsonInclude.Include.ALWAYS) Integer score,
            boolean mandatory,
            boolean unscored,
            RuleSetVersion ruleSet) {
        static AssessmentLine of(CaseAssessments.Kept kept) {
            return new AssessmentLine(
                    kept.number(),
                    kept.scoredAt(),
                    kept.cause(),
                    kept.urgency().level(),
                    kept.urgency().band().word(),
                    kept.urgency().score(),
                    kept.urgency().mandatory(),
                    kept.urgency().unscored(),
                    kept.ruleSet());
        }
    }

    /** Who the child is, how that is known, and who else it may be. */
    public record IdentityPart(
            String answer,
            UUID childId,
            boolean joinedByMachine,
            Person confirmedBy,
            Instant confirmedAt,
            List<CandidatePart> candidates,
            List<ToldIdentity> told) {
        /**
         * @param asked whom the case may be, with what a person said
         * @param records what each agency told of them
         */
        static IdentityPart of(CaseIdentity identity, List<Asked> asked, Map<UUID, List<ChildRecord.Told>> records) {
            return new IdentityPart(
                    identity.answer(),
                    identity.childId(),
                    identity.joinedByMachine(),
                    identity.confirmedBy(),
                    identity.confirmedAt(),
                    identity.candidates().stream()
                            .map(one -> CandidatePart.of(one, asked, records))
                            .toList(),
                    identity.told());
        }
    }

    /** A child on record beside this one: how alike they are, what each agency told of them, and what a person said. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CandidatePart(
            UUID childId,
            double weight,
            double probability,
            List<Candidate.Field> fields,
            List<String> warnings,
            List<ChildRecord.Told> told,
            AnswerPart answered) {
        static CandidatePart of(Candidate one, List<Asked> asked, Map<UUID, List<ChildRecord.Told>> records) {
            return new CandidatePart(
                    one.childId(),
                    one.weight(),
                    one.probability(),
                    one.fields(),
                    one.warnings(),
                    records.getOrDefault(one.childId(), List.of()),
                    asked.stream()
                            .filter(answer -> answer.childId().equals(one.childId()) && answer.said() != null)
                            .map(answer -> AnswerPart.of(answer.said()))
                            .findFirst()
                            .orElse(null));
        }

        @Override
        public String toString() {
            return "CandidatePart";
        }
    }

    /** What a person said of the two records, and why. */
    public record AnswerPart(String answer, Person by, Instant at, String reason) {
        static AnswerPart of(Verdicts.Given given) {
            return new AnswerPart(given.said().word(), given.by(), given.at(), given.reason());
        }

        @Override
        public String toString() {
            return "AnswerPart";
        }
    }

    /** What the hub holds on the child from before and beside. */
    public record HistoryPart(List<ContactLine> contacts, List<Involvement> involvements, List<String> unread) {}

    /** Another contact about the child. */
    public record ContactLine(
            UUID caseId,
            Instant receivedAt,
            String agency,
            List<String> indicators,
            String band,
            String state,
            Integer decidedLevel,
            boolean sameEvent) {
        /** @param event the event that the case at hand tells of */
        static ContactLine of(EarlierContact contact, UUID event) {
            return new ContactLine(
                    contact.caseId(),
                    contact.receivedAt(),
                    contact.agency(),
                    contact.indicators().stream().sorted().toList(),
                    contact.band().word(),
                    contact.state().word(),
                    contact.standingLevel(),
                    contact.eventId().equals(event));
        }
    }

    /** A case of a brother or sister in the household. */
    public record Sibling(
            UUID childId, UUID caseId, String name, boolean sameReferral, Instant receivedAt, String band, String state) {
        @Override
        public String toString() {
            return "Sibling";
        }
    }
}
