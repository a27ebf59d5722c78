package org.openmash.triage;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a worker proposes to decide on one child's case, as sent: each outcome has its own parts, and anything may be
 * missing until {@link DecisionGate} has looked. Kept word for word with the decision, and never edited; a mistake is
 * mended by a decision that supersedes it. Codes are those of {@link DecisionWords}.
 *
 * @param level 1 to 4, as decided by the person; the score only advises
 * @param caseId the case that tells of the same event, for the reason {@code duplicate-event}
 * @param questions what the assessment is to find out (Children Act 1989 s.17)
 * @param suspicion the reasonable cause to suspect, in a sentence (Children Act 1989 s.47)
 * @param basis on what the accommodation rests: agreement or capacity (Children Act 1989 s.20)
 * @param differsFromScore why level or outcome is not what the score points to
 * @param feedback words for the referrer
 * @param identity the answer to who the child is, asked again where a person was not sure
 * @param supersedes the number of the standing decision that this one corrects
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProposedDecision(
        String outcome,
        Integer level,
        String reason,
        String service,
        UUID caseId,
        Advice advice,
        Receiver receiver,
        String returnIf,
        @JsonFormat(with = {
                    JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
                    JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED
                })
                List<String> questions,
        LocalDate seenBy,
        String suspicion,
        List<String> invite,
        String power,
        String usedBy,
        Instant since,
        String placeTonight,
        String basis,
        String openCase,
        WorkerTold workerTold,
        String authority,
        AuthorityTold told,
        String seniorManager,
        Rationale rationale,
        InformationBasis informationBasis,
        String differsFromScore,
        List<Route> routes,
        String feedback,
        Identity identity,
        Integer supersedes) {
    public ProposedDecision {
        questions = questions == null ? null : List.copyOf(questions);
        invite = invite == null ? null : List.copyOf(invite);
        routes = routes == null ? null : List.copyOf(routes);
    }

    @Override
    public String toString() {
        return "ProposedDecision";
    }

    /** Still not sure who the child is, and why it is decided even so. */
    public record Identity(String answer, String reason) {
        @Override
        public String toString() {
            return "Identity";
        }
    }

    /** What advice was given, and to whom. */
    public record Advice(String given, String to) {
        @Override
        public String toString() {
            return "Advice";
        }
    }

    /** Who takes the family on, by name. */
    public record Receiver(String agency, String name) {
        @Override
        public String toString() {
            return "Receiver";
        }
    }

    /** The worker of the open case who was told, and when. */
    public record WorkerTold(String name, Instant at) {
        @Override
        public String toString() {
            return "WorkerTold";
        }
    }

    /** Whom of the other authority was told, how and when; until it accepts in writing, this hub stays responsible. */
    public record AuthorityTold(String whom, String how, Instant at) {
        @Override
        public String toString() {
            return "AuthorityTold";
        }
    }

    /**
     * Why, in the decider's own words; required for every outcome.
     *
     * @param threshold why this level, and why not the one above and the one below
     * @param childsView the child's own words, or how life is for them
     * @param childsViewDueBy where the child has not yet been heard: by when
     * @param dissent who sees it otherwise, or {@code none}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rationale(
            String threshold,
            String history,
            String evidenceFor,
            String evidenceAgainst,
            String childsView,
            LocalDate childsViewDueBy,
            String dissent) {
        @Override
        public String toString() {
            return "Rationale";
        }
    }

    /** On what ground information is shared and the service goes on: the family's agreement, or why without it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record InformationBasis(String kind, String reason) {
        @Override
        public String toString() {
            return "InformationBasis";
        }
    }

    /** What runs beside the outcome, such as the designated officer for an allegation against a professional. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Route(String route, Instant toldAt, String to) {
        @Override
        public String toString() {
            return "Route";
        }
    }

    boolean hasRoute(String word) {
        return routes != null && routes.stream().anyMatch(route -> word.equals(route.route()));
    }

    List<String> routeWords() {
        return routes == null ? List.of() : routes.stream().map(Route::route).distinct().toList();
    }

    String basisKind() {
        return informationBasis == null ? null : informationBasis.kind();
    }
}
