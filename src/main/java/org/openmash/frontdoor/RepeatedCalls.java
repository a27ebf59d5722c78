package org.openmash.frontdoor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import org.openmash.Refusal;
import org.openmash.http.Answer;
import org.openmash.http.RepeatKey;
import org.openmash.http.RepeatKeys;
import org.openmash.hubs.Hub;
import org.openmash.hubs.HubScope;

/** Calls that are made again under their key. */
@ApplicationScoped
class RepeatedCalls {
    private final HubScope scope;
    private final RepeatKeys repeatKeys;

    RepeatedCalls(HubScope scope, RepeatKeys repeatKeys) {
        this.scope = scope;
        this.repeatKeys = repeatKeys;
    }

    Response once(RepeatKey key, Supplier<Answer> work) {
        return repeatKeys.once(key, work);
    }

    /**
     * The answer to a call that was taken once and would not be taken now: a body may grow a fault with time alone (a
     * call written up yesterday, a young person's birthday), and its repeat still gets the first answer.
     */
    Optional<Answer> earlier(Hub hub, RepeatKey key) {
        if (key == null) {
            return Optional.empty();
        }
        try {
            return scope.in(hub, () -> repeatKeys.answered(key));
        } catch (Refusal ofAnotherCall) {
            // The faults of the body are told first.
            return Optional.empty();
        }
    }
}
