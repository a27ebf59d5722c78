package org.openmash.frontdoor;

import java.util.Map;
import org.openmash.triage.Standing;

/** The words in which a case's standing is told to whom sent it: the state of the desk's own work stays inside. */
enum FitWords {
    RECEIVED("received", "It has reached the duty desk and waits for a social worker to read it."),
    WITH_A_WORKER("with-a-worker", "A social worker is deciding what response it needs."),
    DECIDED("decided", "A decision was made.");

    private static final Map<String, String> OUTCOMES = Map.ofEntries(
            Map.entry("no-further-action", "The hub takes no further action on this referral."),
            Map.entry("information-and-advice", "Information and advice were given."),
            Map.entry("universal-services", "Passed to a service that is there for every family."),
            Map.entry("early-help", "Passed to early help, with the family's agreement."),
            Map.entry("child-in-need-assessment", "A social worker assesses what the child needs."),
            Map.entry("strategy-discussion", "The agencies concerned discuss at once how to protect the child."),
            Map.entry("immediate-protection", "The child is being protected at once."),
            Map.entry("accommodation", "The child is given a place to stay."),
            Map.entry("link-to-open-case", "Passed to the worker who leads for this child."),
            Map.entry("transfer-to-authority", "Passed to the authority that is responsible for the child."));

    private final String word;
    private final String sentence;

    FitWords(String word, String sentence) {
        this.word = word;
        this.sentence = sentence;
    }

    String word() {
        return word;
    }

    String sentence() {
        return sentence;
    }

    /** @param standing null for a case that is not opened yet */
    static FitWords of(Standing standing) {
        if (standing == null || standing.outcome() == null && standing.state().equals("waiting")) {
            return RECEIVED;
        }
        return isDecided(standing) ? DECIDED : WITH_A_WORKER;
    }

    /** Waiting for capacity is no outcome to the sender: it never closes a case. */
    static boolean isDecided(Standing standing) {
        return standing != null && standing.outcome() != null && OUTCOMES.containsKey(standing.outcome());
    }

    static String ofOutcome(String outcome) {
        return OUTCOMES.get(outcome);
    }
}
