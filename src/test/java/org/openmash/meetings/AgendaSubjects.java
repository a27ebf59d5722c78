package org.openmash.meetings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openmash.thresholds.Band;
import org.openmash.triage.AgendaCase;
import org.openmash.triage.CaseState;

/** Cases as the agenda's rules see them: green, waiting and known for a week unless a test says otherwise. */
final class AgendaSubjects {
    static final Instant FREEZE = Instant.parse("2026-11-23T09:00:00Z");
    static final Instant LONG_BEFORE = FREEZE.minusSeconds(7 * 86_400);
    static final Instant NOW = FREEZE.plusSeconds(86_400);
    static final Window SINCE_THE_LAST_MEETING = new Window(FREEZE, NOW);

    private UUID id = new UUID(0, 1);
    private Band band = Band.GREEN;
    private CaseState state = CaseState.WAITING;
    private final List<AgendaCase.Code> codes = new ArrayList<>();
    private Instant redAt;
    private Instant risenAt;
    private Instant thirdContactAt;
    private Instant withoutCapacitySince;
    private AgendaCase.Protection protection;
    private CarriedOver carriedOver;
    private AgendaSubject.Addition addition;

    static AgendaSubjects aCase() {
        return new AgendaSubjects();
    }

    AgendaSubjects numbered(int number) {
        id = new UUID(0, number);
        return this;
    }

    AgendaSubjects red(Instant since) {
        band = Band.RED;
        redAt = since;
        return this;
    }

    AgendaSubjects state(CaseState now) {
        state = now;
        return this;
    }

    AgendaSubjects code(String code, String category, Instant since) {
        codes.add(new AgendaCase.Code(code, category, since));
        return this;
    }

    AgendaSubjects risen(Instant at) {
        risenAt = at;
        return this;
    }

    AgendaSubjects thirdContact(Instant at) {
        thirdContactAt = at;
        return this;
    }

    AgendaSubjects withoutCapacity(Instant since) {
        state = CaseState.AWAITING_CAPACITY;
        withoutCapacitySince = since;
        return this;
    }

    AgendaSubjects protectedBy(String power, Instant since, Instant decidedAt) {
        protection = new AgendaCase.Protection(power, since, decidedAt);
        state = CaseState.DECIDED;
        return this;
    }

    AgendaSubjects undone(Instant since, int openActions) {
        carriedOver = new CarriedOver(since, openActions);
        return this;
    }

    AgendaSubjects addedByTheChair(Instant at, String why) {
        addition = new AgendaSubject.Addition(at, why);
        return this;
    }

    AgendaSubject made() {
        Instant knownAt = codes.stream().map(AgendaCase.Code::since).min(Instant::compareTo).orElse(LONG_BEFORE);
        return new AgendaSubject(
                new AgendaCase(
                        id, "ABCD-EFGH-JKMN", "school", band, 2, state, codes, knownAt, redAt, risenAt, thirdContactAt,
                        withoutCapacitySince, protection),
                carriedOver,
                addition);
    }

    List<String> rules() {
        return AgendaEntry.agenda(List.of(made()), SINCE_THE_LAST_MEETING).stream()
                .flatMap(entry -> entry.reasons().stream())
                .map(Reason::rule)
                .toList();
    }
}
