package org.openmash.hubs.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.function.Supplier;
import org.openmash.Refusal;
import org.openmash.http.Answer;
import org.openmash.http.EntityTag;
import org.openmash.http.RepeatKey;
import org.openmash.http.RepeatKeys;
import org.openmash.hubs.Caller;
import org.openmash.hubs.practice.SetLife;
import org.openmash.hubs.practice.SetRecord;

/** How the door of the threshold sets reads its paths and gives answers that may be asked for again. */
@ApplicationScoped
class SetAnswers {
    static final String PATH = "/api/v1/threshold-sets";

    private final SetLife life;
    private final RepeatKeys keys;
    private final ObjectMapper json;
    private final Clock clock;

    SetAnswers(SetLife life, RepeatKeys keys, ObjectMapper json, Clock clock) {
        this.life = life;
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    /** @throws Refusal 404 when it is no number that a set could have */
    static int number(String version) {
        if (!version.matches("[1-9][0-9]{0,7}")) {
            throw Refusal.notFound();
        }
        return Integer.parseInt(version);
    }

    /** @throws Refusal 404 where the caller's hub has none of that number */
    SetRecord required(Caller caller, String version) {
        return life.read(caller.hub(), number(version));
    }

    /** In the open transaction: at most once under the caller's key. */
    Response once(Caller caller, String key, String path, JsonNode body, Supplier<Answer> work) {
        return keys.once(RepeatKey.of("sub:" + caller.sub(), key, "POST", PATH + path, body), work);
    }

    Answer made(Caller caller, int number) {
        return answer(201, PATH + "/" + number, caller, number);
    }

    Answer done(Caller caller, int number) {
        return answer(200, null, caller, number);
    }

    private Answer answer(int status, String location, Caller caller, int number) {
        SetRecord set = life.read(caller.hub(), number);
        return new Answer(status, location, EntityTag.of(set.edition()), written(whole(set)));
    }

    ShownThresholdSet whole(SetRecord set) {
        return ShownThresholdSet.whole(set, clock.instant());
    }

    ShownThresholdSet inAList(SetRecord set) {
        return ShownThresholdSet.inAList(set, clock.instant());
    }

    private String written(Object shown) {
        try {
            return json.writeValueAsString(shown);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An answer that cannot be written", impossible);
        }
    }
}
