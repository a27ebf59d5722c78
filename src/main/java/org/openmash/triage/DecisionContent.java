package org.openmash.triage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes what was sent with a decision into its row, and reads it again years later. */
@ApplicationScoped
class DecisionContent {
    private final ObjectMapper json;

    DecisionContent(ObjectMapper json) {
        this.json = json;
    }

    String written(Object sent) {
        try {
            return json.writeValueAsString(sent);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A decision that cannot be written", impossible);
        }
    }

    ProposedDecision read(Decision decision) {
        try {
            return json.readValue(decision.content(), ProposedDecision.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A stored decision that cannot be read", damaged);
        }
    }
}
