package org.openmash.hubs.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openmash.Refusal;
import org.openmash.hubs.practice.SetLife;
import org.openmash.hubs.practice.SetRecord;
import org.openmash.thresholds.ThresholdSet;
import org.openmash.thresholds.wording.Differences;
import org.openmash.thresholds.wording.Sentence;
import org.openmash.thresholds.wording.Sentences;

/** Sets of thresholds in plain English: whole, without points, and what changed from one to another. */
@ApplicationScoped
class SetWords {
    private final SetLife life;
    private final Clock clock;

    SetWords(SetLife life, Clock clock) {
        this.life = life;
        this.clock = clock;
    }

    /**
     * A set in sentences.
     *
     * @param rollbackOverdue a rollback that no second approver confirmed in time; null for every other set
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Spoken(
            int version,
            String name,
            String state,
            Instant effectiveFrom,
            Instant effectiveUntil,
            Boolean rollbackOverdue,
            List<Sentence> sentences) {
        @JsonIgnore
        String text() {
            return sentences.stream().map(Sentence::text).collect(Collectors.joining("\n", "", "\n"));
        }
    }

    /** What changed from one set to the other. */
    record Compared(int before, int after, List<Changed> differences) {}

    /**
     * @param field which field of it; null where all of it came or went
     * @param change added, removed or changed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Changed(String about, String field, String change, String before, String after, String words) {}

    Spoken whole(SetRecord set) {
        return spoken(set, Sentences.of(set(set)));
    }

    /** @throws Refusal 404 before its approval: what is argued over is nobody else's yet */
    Spoken publicly(SetRecord set) {
        if (set.effectiveFrom() == null) {
            throw Refusal.notFound();
        }
        return spoken(set, Sentences.withoutPoints(set(set)));
    }

    private ThresholdSet set(SetRecord set) {
        return life.compiled(set);
    }

    private Spoken spoken(SetRecord set, List<Sentence> sentences) {
        boolean overdue = set.rollback() != null && set.rollback().isOverdue(clock.instant());
        return new Spoken(
                set.number(),
                set.name(),
                set.state().word(),
                set.effectiveFrom(),
                set.effectiveUntil(),
                overdue ? true : null,
                sentences);
    }

    Compared compared(SetRecord before, SetRecord after) {
        return new Compared(
                before.number(),
                after.number(),
                Differences.between(set(before), set(after)).stream()
                        .map(one -> new Changed(
                                one.about(),
                                one.field(),
                                one.change().name().toLowerCase(Locale.ROOT),
                                one.before(),
                                one.after(),
                                one.words()))
                        .toList());
    }
}
