package org.openmash.triage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openmash.children.Birth;
import org.openmash.children.ChildIndex;
import org.openmash.children.ShownChild;
import org.openmash.hubs.Hub;
import org.openmash.hubs.practice.Practice;
import org.openmash.worktime.Countdown;

/** Makes rows of the queue readable: names from the index of children, in one statement for a page, and clocks. */
@ApplicationScoped
class QueueItems {
    private final ChildIndex index;
    private final CaseClock clocks;

    QueueItems(ChildIndex index, CaseClock clocks) {
        this.index = index;
        this.clocks = clocks;
    }

    List<QueueItem> of(List<QueueRow> rows, Hub hub, Instant now) {
        Map<UUID, ShownChild> children =
                rows.isEmpty() ? Map.of() : index.shown(rows.stream().map(QueueRow::id).toList());
        return rows.stream().map(row -> item(row, children.get(row.id()), hub, now)).toList();
    }

    private QueueItem item(QueueRow row, ShownChild child, Hub hub, Instant now) {
        Practice practice = hub.practice(row.practiceVersion());
        Countdown countdown = new Countdown(
                row.receivedAt(), row.dueAt(), row.workingTime(), row.workingTime() ? Countdown.NATIONAL : Countdown.BAND);
        return new QueueItem(
                row.id(),
                row.reference(),
                row.childReference(),
                child(child, now),
                row.urgency().band().word(),
                row.urgency().level(),
                row.urgency().score(),
                row.urgency().unscored(),
                row.urgency().mandatory(),
                row.shownState(now),
                row.agency(),
                row.mainConcern(),
                row.receivedAt(),
                row.dueAt(),
                row.leavesAt(),
                clocks.shown(practice, countdown, row.stoppedAt(), now),
                row.claim(now),
                row.flags());
    }

    /** Age in whole years today; an estimate where only that was told. */
    static QueueItem.Child child(ShownChild shown, Instant now) {
        if (shown == null) {
            return new QueueItem.Child(null, null, false);
        }
        Birth birth = shown.birth();
        Integer age = birth.birthDate() == null
                ? birth.ageYears()
                : Integer.valueOf(Period.between(birth.birthDate(), LocalDate.ofInstant(now, FactFinder.ENGLAND))
                        .getYears());
        return new QueueItem.Child(shown.name(), age, "yes".equals(birth.unborn()) && birth.birthDate() == null);
    }
}
