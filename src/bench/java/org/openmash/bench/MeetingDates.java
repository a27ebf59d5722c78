package org.openmash.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The days on which the local hub's agendas freeze in a trial, one after another, at nine by its clock. */
final class MeetingDates {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final LocalTime FREEZE = LocalTime.of(9, 0);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<LocalDate> frozen = new ArrayList<>();
    private LocalDate day;

    MeetingDates(Instant now) {
        day = LocalDate.ofInstant(now, ZONE);
    }

    /** The next day with a meeting, as the service names it; from here on its agenda must be frozen. */
    Instant nextFreeze(Caller chair) throws JsonProcessingException {
        LocalDate asked = day.plusDays(1);
        Caller.Reply reply = chair.get("/risk-meetings/" + asked);
        day = reply.status() == 404 ? LocalDate.parse(JSON.readTree(reply.body()).get("next").asText()) : asked;
        frozen.add(day);
        return instant(FREEZE);
    }

    Instant instant(LocalTime at) {
        return day.atTime(at).atZone(ZONE).toInstant();
    }

    LocalDate day() {
        return day;
    }

    List<LocalDate> frozen() {
        return frozen;
    }
}
