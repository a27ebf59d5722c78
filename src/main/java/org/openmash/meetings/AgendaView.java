package org.openmash.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.openmash.children.ChildIndex;
import org.openmash.children.ShownChild;
import org.openmash.hubs.Agency;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Reading;
import org.openmash.triage.AgendaFeed;
import org.openmash.triage.QueueItem;

/** Makes meetings and agendas readable, each reader's own way, and records whose names were shown. */
@ApplicationScoped
class AgendaView {
    private final Agendas agendas;
    private final AgendaRows rows;
    private final AgendaItems items;
    private final ItemNotes notes;
    private final MeetingDiary diary;
    private final ChildIndex index;
    private final Reading reading;

    AgendaView(
            Agendas agendas,
            AgendaRows rows,
            AgendaItems items,
            ItemNotes notes,
            MeetingDiary diary,
            ChildIndex index,
            Reading reading) {
        this.agendas = agendas;
        this.rows = rows;
        this.items = items;
        this.notes = notes;
        this.diary = diary;
        this.index = index;
        this.reading = reading;
    }

    private static boolean isFrozen(RiskMeeting meeting) {
        return meeting != null && meeting.state() != MeetingState.BUILDING;
    }

    /** Only items of cases that this agency's referrals opened; null for the hub's own people. */
    private static String ownAgency(Caller caller) {
        return caller.isStaff() ? null : caller.agency().code();
    }

    /** @param meeting null where nothing of it had to be kept yet */
    ShownMeeting meeting(Caller caller, LocalDate day, RiskMeeting meeting) {
        Instant freezesAt = diary.days(caller.hub()).freezeAt(day);
        if (meeting == null) {
            return ShownMeeting.building(day, freezesAt);
        }
        String own = ownAgency(caller);
        boolean frozen = isFrozen(meeting);
        ItemNotes.Counts actions = frozen ? notes.actions(meeting, own) : null;
        Integer shown = own == null ? Integer.valueOf(meeting.items()) : Integer.valueOf(rows.itemsOf(meeting, own));
        return new ShownMeeting(
                meeting.id(),
                day,
                meeting.state().word(),
                meeting.version(),
                freezesAt,
                meeting.frozenAt(),
                meeting.frozenBy(),
                meeting.isMissed(),
                frozen ? shown : null,
                frozen ? actions.open() : null,
                frozen && own == null ? actions.unowned() : null,
                meeting.closedAt(),
                meeting.closedBy());
    }

    AgendaPage page(Caller caller, LocalDate day, RiskMeeting meeting, AgendaPage.Place after, int most, Instant now) {
        boolean frozen = isFrozen(meeting);
        List<AgendaRow> found = frozen
                ? rows.after(meeting, lastSeen(meeting, after), ownAgency(caller), most + 1)
                : live(caller, day, now).filter(row -> after == null || row.isAfter(after)).limit(most + 1L).toList();
        List<AgendaRow> page = found.size() > most ? found.subList(0, most) : found;
        return new AgendaPage(
                day,
                (meeting == null ? MeetingState.BUILDING : meeting.state()).word(),
                meeting == null ? 0 : meeting.version(),
                meeting == null ? null : meeting.frozenAt(),
                meeting != null && meeting.isMissed(),
                shown(caller, day, frozen ? meeting : null, page, "agenda-read", now),
                found.size() > most ? page.getLast().place() : null);
    }

    private java.util.stream.Stream<AgendaRow> live(Caller caller, LocalDate day, Instant now) {
        List<AgendaEntry> agenda = agendas.of(caller.hub(), day, now);
        return IntStream.range(0, agenda.size())
                .mapToObj(i -> AgendaRow.live(i + 1, agenda.get(i)))
                .filter(row -> MeetingDesk.mayReach(caller, row.agency()));
    }

    /** The number after which the page begins, also where the agenda froze after the page before. */
    private int lastSeen(RiskMeeting meeting, AgendaPage.Place after) {
        return after == null
                ? 0
                : items.ofCase(meeting.id(), after.caseId()).map(AgendaItem::number).orElse(after.n());
    }

    /** One item of a frozen agenda. */
    ShownItem item(Caller caller, RiskMeeting meeting, int number, Instant now) {
        return shown(caller, meeting.heldOn(), meeting, List.of(rows.numbered(meeting, number)), "agenda-read", now)
                .getFirst();
    }

    /** The item of a case on an agenda that is still building. */
    ShownItem liveItem(Caller caller, LocalDate day, UUID caseId, Instant now) {
        List<AgendaRow> own =
                live(caller, day, now).filter(row -> row.caseId().equals(caseId)).toList();
        return shown(caller, day, null, own, "agenda-read", now).getFirst();
    }

    private List<ShownItem> shown(
            Caller caller, LocalDate day, RiskMeeting frozen, List<AgendaRow> page, String act, Instant now) {
        List<UUID> cases = page.stream().map(AgendaRow::caseId).toList();
        Map<UUID, ShownChild> children = cases.isEmpty() ? Map.of() : index.shown(cases);
        record(caller, act, cases, children);
        ItemNotes.Of written = notes.of(day, frozen, page, ownAgency(caller));
        return page.stream()
                .map(row -> shown(caller, row, AgendaFeed.child(children.get(row.caseId()), now), written))
                .toList();
    }

    private void record(Caller caller, String act, List<UUID> cases, Map<UUID, ShownChild> children) {
        if (caller.isStaff()) {
            List<UUID> childIds = children.values().stream()
                    .map(ShownChild::childId)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            reading.byStaff(caller, act, cases, childIds);
        } else {
            reading.byAgency(caller, act, caller.agency().code(), cases);
        }
    }

    private static ShownItem shown(Caller caller, AgendaRow row, QueueItem.Child child, ItemNotes.Of written) {
        List<ShownAction> actions = written.actions(row);
        if (!caller.isStaff()) {
            List<ShownLine> own = written.lines(row, List.of(caller.agency()));
            return new ShownItem.OwnPart(row.n(), row.caseId(), row.childReference(), child, own, row.late(), actions);
        }
        List<Agency> agencies = caller.hub().agencies();
        return new ShownItem.Whole(
                row.n(),
                row.caseId(),
                row.childReference(),
                child,
                row.band().word(),
                row.level(),
                row.reasons(),
                row.carriedOver(),
                written.lines(row, agencies),
                row.late(),
                row.conclusion(),
                actions);
    }
}
