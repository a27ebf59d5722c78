package org.openmash.frontdoor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.openmash.http.Answer;

/** Writes an answer once, so that it can be given again word for word. */
@ApplicationScoped
class AnswerText {
    static final String REFERRALS = "/api/v1/referrals/";

    private final ObjectMapper json;

    AnswerText(ObjectMapper json) {
        this.json = json;
    }

    Answer created(String reference, Object body) {
        return new Answer(201, REFERRALS + reference, null, text(body));
    }

    Answer done(Object body) {
        return new Answer(200, null, null, text(body));
    }

    private String text(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("An answer cannot be written as JSON");
        }
    }
}
