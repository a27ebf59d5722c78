package org.openmash.triage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.openmash.thresholds.RuleSetVersion;

/**
 * An open case that another set of thresholds would place otherwise than its own does. Nobody moves by it: it tells a
 * duty manager whom to look at.
 *
 * @param now what the case's own set made of it last
 * @param then what the other set makes of the same facts, brothers and sisters standing as they do
 * @param direction {@code up} where level or band rises, {@code down} where neither does
 */
public record WouldMove(
        UUID caseId,
        String reference,
        String childReference,
        QueueItem.Child child,
        String agency,
        String state,
        Instant receivedAt,
        Instant dueAt,
        Answer now,
        Answer then,
        String direction) {
    @Override
    public String toString() {
        return "WouldMove";
    }

    /** What a set answers; level and score are null where it could not. */
    public record Answer(
            RuleSetVersion ruleSet,
            @JsonInclude(JsonInclude.Include.ALWAYS) Integer level,
            String band,
            @JsonInclude(JsonInclude.Include.ALWAYS) Integer score) {
        static Answer of(RuleSetVersion set, Urgency urgency) {
            return new Answer(set, urgency.level(), urgency.band().word(), urgency.score());
        }
    }
}
