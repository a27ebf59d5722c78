package org.openmash.meetings.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.openmash.Refusal;
import org.openmash.http.Answer;
import org.openmash.http.RepeatKey;
import org.openmash.http.RepeatKeys;
import org.openmash.hubs.Caller;

/** How the meeting's door reads its paths and gives answers that may be asked for again. */
@ApplicationScoped
class MeetingAnswers {
    private final RepeatKeys keys;
    private final ObjectMapper json;

    MeetingAnswers(RepeatKeys keys, ObjectMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /** @throws Refusal 404 when it is no date of the calendar */
    static LocalDate day(String text) {
        try {
            if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException notInTheCalendar) {
            throw Refusal.notFound();
        }
        throw Refusal.notFound();
    }

    /** @throws Refusal 404 when it is no number that an item could have */
    static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,7}")) {
            throw Refusal.notFound();
        }
        return Integer.parseInt(text);
    }

    /** In the open transaction: at most once under the caller's key. */
    Response once(Caller caller, String key, String path, JsonNode body, Supplier<Answer> work) {
        return keys.once(RepeatKey.of(caller.repeatKeyHolder(), key, "POST", path, body), work);
    }

    Answer answer(int status, String etag, Object shown) {
        try {
            return new Answer(status, null, etag, json.writeValueAsString(shown));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An answer that cannot be written", impossible);
        }
    }
}
