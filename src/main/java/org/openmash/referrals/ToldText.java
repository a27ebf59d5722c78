package org.openmash.referrals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** How what was told is kept: as one JSON text, since nothing in it is ever searched or edited. */
@ApplicationScoped
class ToldText {
    private final ObjectMapper json;

    ToldText(ObjectMapper json) {
        this.json = json;
    }

    String write(Told told) {
        try {
            return json.writeValueAsString(told);
        } catch (JsonProcessingException unwritable) {
            // Without the cause: its message may repeat what was told.
            throw new IllegalStateException("What was told cannot be written as JSON");
        }
    }

    Told read(String text) {
        try {
            return json.readValue(text, Told.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("What was kept of a message cannot be read as JSON");
        }
    }
}
