package org.openmash.frontdoor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openmash.Refusal;
import org.openmash.children.Arrival;
import org.openmash.children.Recogniser;
import org.openmash.children.Recognition;
import org.openmash.children.Searches;
import org.openmash.hubs.Caller;

/** Looks for the children of a message, or says of each that nobody looked. */
@ApplicationScoped
class LookUp {
    private final Recogniser recogniser;
    private final Searches searches;

    LookUp(Recogniser recogniser, Searches searches) {
        this.recogniser = recogniser;
        this.searches = searches;
    }

    /** Nobody at the desk makes a new child without having looked for it. */
    void atTheDesk(Caller caller, UUID search, Collection<Recognition> found) {
        if (search != null || found.stream().anyMatch(answer -> answer.joined().isEmpty())) {
            searches.beforeNewChildren(caller, search, found);
        }
    }

    /** @param referralId of a referral that is there already; null for a new one */
    Map<UUID, Recognition> of(UUID referralId, List<Arrival> arrivals, Attempts.Looking looking) {
        if (looking == Attempts.Looking.NOT_AT_ALL) {
            Map<UUID, Recognition> nobodyLooked = new LinkedHashMap<>();
            arrivals.forEach(arrival -> nobodyLooked.put(arrival.caseId(), new Recognition.Unresolved()));
            return nobodyLooked;
        }
        try {
            return recogniser.recognise(referralId, arrivals);
        } catch (Refusal refused) {
            throw refused;
        } catch (RuntimeException failed) {
            throw new Attempts.LookUpFailed(failed);
        }
    }
}
