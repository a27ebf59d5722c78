package org.openmash.journeys;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.openmash.thresholds.Band;
import org.openmash.triage.QueueOrder;

/** A case as the database has it, and what of it the queue must show, said once more in plain words. */
record QueuedCase(
        UUID id,
        String reference,
        String band,
        boolean firstOfAll,
        String state,
        String agency,
        Instant dueAt,
        Instant receivedAt,
        Instant stoppedAt,
        String holder,
        Instant heldUntil,
        List<String> flags) {
    private static final String NONE = "";
    private static final List<String> STATES =
            List.of("waiting", "waiting", "waiting", "waiting", "checks", "awaiting-sign-off", "awaiting-capacity", "decided", "closed");
    private static final List<String> AGENCIES = List.of("school", "health", "police");
    private static final List<String> FLAGS = List.of("sibling", "missing", "returned", "repeat");

    /** Moves a case to anywhere that it can stand; few values each, so that many cases tie. */
    static void scatter(Database owner, UUID id, Random random, Instant now) {
        int band = 1 + random.nextInt(3);
        boolean mandatory = band == 1 && random.nextInt(3) == 0;
        boolean unscored = band == 1 && !mandatory && random.nextInt(4) == 0;
        String state = STATES.get(random.nextInt(STATES.size()));
        boolean ended = state.equals("decided") || state.equals("closed");
        Instant due = now.plus(Duration.ofMinutes(30L * (random.nextInt(24) - 12) + 15));
        boolean held = (state.equals("waiting") || state.equals("checks")) && random.nextInt(3) == 0;
        owner.write(
                "update triage_case set band = ?, mandatory = ?, unscored = ?, first_of_all = ?, level = ?, score = ?, state = ?, "
                        + "agency = ?, due_at = ?, received_at = ?, stopped_at = ?, holder_sub = ?, holder_name = ?, holder_role = ?, "
                        + "held_since = ?, held_until = ?, flags = ? where id = ?",
                (short) band,
                mandatory,
                unscored,
                mandatory || unscored,
                unscored ? null : (short) 3,
                unscored ? null : (short) 40,
                state,
                AGENCIES.get(random.nextInt(AGENCIES.size())),
                due.atOffset(ZoneOffset.UTC),
                now.minus(Duration.ofHours(24L + random.nextInt(3))).atOffset(ZoneOffset.UTC),
                ended ? now.plus(Duration.ofMinutes(30L * (random.nextInt(24) - 12))).atOffset(ZoneOffset.UTC) : null,
                held ? (random.nextBoolean() ? "worker-904" : "worker-2") : null,
                held ? "A worker" : null,
                held ? "duty-worker" : null,
                held ? now.minus(Duration.ofMinutes(5)).atOffset(ZoneOffset.UTC) : null,
                held ? now.plus(Duration.ofMinutes(random.nextInt(4) == 0 ? -1 : 25)).atOffset(ZoneOffset.UTC) : null,
                FLAGS.stream().filter(flag -> random.nextInt(4) == 0).toArray(String[]::new),
                id);
    }

    static List<QueuedCase> all(Database owner, String hub) {
        return owner
                .texts(
                        "select concat_ws('|', id, reference, band, first_of_all, state, agency, extract(epoch from due_at)::bigint, "
                                + "extract(epoch from received_at)::bigint, coalesce(extract(epoch from stopped_at)::bigint::text, ''), "
                                + "coalesce(holder_sub, ''), coalesce(extract(epoch from held_until)::bigint::text, ''), "
                                + "array_to_string(flags, ',')) from triage_case where hub = ?",
                        hub)
                .stream()
                .map(QueuedCase::read)
                .toList();
    }

    private static QueuedCase read(String line) {
        String[] parts = line.split("\\|", -1);
        return new QueuedCase(
                UUID.fromString(parts[0]),
                parts[1],
                Band.values()[Integer.parseInt(parts[2]) - 1].word(),
                parts[3].equals("t") || parts[3].equals("true"),
                parts[4],
                parts[5],
                instant(parts[6]),
                instant(parts[7]),
                instant(parts[8]),
                parts[9],
                instant(parts[10]),
                Arrays.asList(parts[11].split(",")));
    }

    private static Instant instant(String seconds) {
        return seconds.equals(NONE) ? null : Instant.ofEpochSecond(Long.parseLong(seconds));
    }

    static Comparator<QueuedCase> mostUrgentFirst(Instant at) {
        return Comparator.comparing((QueuedCase one) -> one.place(at), QueueOrder.MOST_URGENT_FIRST);
    }

    private QueueOrder.Place place(Instant at) {
        return new QueueOrder.Place(firstOfAll, isBreached(at), Band.of(band), dueAt, receivedAt, id);
    }

    boolean isOpen() {
        return !state.equals("decided") && !state.equals("closed");
    }

    boolean isBreached(Instant at) {
        return !dueAt.isAfter(stoppedAt == null ? at : stoppedAt);
    }

    boolean isHeld(Instant at) {
        return heldUntil != null && heldUntil.isAfter(at);
    }

    boolean isHeldBy(String sub, Instant at) {
        return isHeld(at) && holder.equals(sub);
    }

    String shownState(Instant at) {
        boolean leasable = state.equals("waiting") || state.equals("checks");
        return leasable && isHeld(at) ? "claimed" : state;
    }

    boolean hasAnyFlag(String... wanted) {
        return Arrays.stream(wanted).anyMatch(flags::contains);
    }
}
