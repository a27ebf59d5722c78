package org.openmash.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openmash.hubs.Hub;
import org.openmash.triage.AgendaCase;
import org.openmash.triage.AgendaFeed;

/** Makes the agenda of a day by its rules, from what triage and the earlier meetings know at this moment. */
@ApplicationScoped
class Agendas {
    private final RiskMeetings meetings;
    private final AgendaSources sources;
    private final AgendaRows rows;
    private final AgendaFeed feed;

    Agendas(RiskMeetings meetings, AgendaSources sources, AgendaRows rows, AgendaFeed feed) {
        this.meetings = meetings;
        this.sources = sources;
        this.rows = rows;
        this.feed = feed;
    }

    /** The whole agenda as it would freeze now. */
    List<AgendaEntry> of(Hub hub, LocalDate day, Instant now) {
        Optional<RiskMeeting> last = meetings.lastNotMissedBefore(day, now);
        Window window = window(last, now);
        Map<UUID, AgendaSources.Undone> undone = sources.undoneBefore(day, last.orElse(null));
        Map<UUID, AgendaSubject.Addition> added = sources.additions(day, last.orElse(null));
        Set<UUID> wanted = new HashSet<>(undone.keySet());
        wanted.addAll(added.keySet());
        List<AgendaCase> cases = cases(hub, window, wanted);
        return AgendaEntry.agenda(
                cases.stream()
                        .map(one -> subject(one, undone.get(one.caseId()), added.get(one.caseId()), window))
                        .toList(),
                window);
    }

    private static AgendaSubject subject(
            AgendaCase one, AgendaSources.Undone undone, AgendaSubject.Addition added, Window window) {
        AgendaSubject anew = new AgendaSubject(one, null, added);
        boolean isArrears = undone != null && !(undone.onlyLate() && anew.isWanted(window));
        return isArrears ? new AgendaSubject(one, undone.what(), added) : anew;
    }

    /**
     * The entries that a rule catches for a frozen agenda and that do not stand on it.
     *
     * @param since looked at are the cases scored or decided since then; null for all
     */
    List<AgendaEntry> caught(Hub hub, RiskMeeting frozen, Instant since, Instant now) {
        Window window = window(meetings.lastNotMissedBefore(frozen.heldOn(), now), now);
        List<AgendaCase> cases = since == null
                ? cases(hub, window, Set.of())
                : feed.changedSince(hub, now, since, AgendaRule.CODES);
        if (cases.isEmpty()) {
            return List.of();
        }
        Set<UUID> there = rows.casesOn(frozen);
        return AgendaEntry.agenda(
                cases.stream()
                        .filter(one -> !there.contains(one.caseId()))
                        .map(one -> new AgendaSubject(one, null, null))
                        .toList(),
                window);
    }

    /** One case that the chair adds, with the rules that would have caught it too. */
    AgendaEntry added(Hub hub, RiskMeeting meeting, UUID caseId, AgendaSubject.Addition addition, Instant now) {
        Window window = window(meetings.lastNotMissedBefore(meeting.heldOn(), now), now);
        return AgendaEntry.agenda(
                        feed.byIds(hub, now, List.of(caseId)).stream()
                                .map(one -> new AgendaSubject(one, null, addition))
                                .toList(),
                        window)
                .getFirst();
    }

    private List<AgendaCase> cases(Hub hub, Window window, Set<UUID> wanted) {
        Instant powers = window.now().minus(AgendaRule.LONGEST_POWER);
        Instant decidedSince = window.since().isBefore(powers) ? window.since() : powers;
        return feed.since(hub, window.now(), window.since(), decidedSince, AgendaRule.CODES, wanted);
    }

    /** Before the first meeting of all, everything is new. */
    private static Window window(Optional<RiskMeeting> last, Instant now) {
        return new Window(last.map(RiskMeeting::frozenAt).orElse(Instant.EPOCH), now);
    }
}
