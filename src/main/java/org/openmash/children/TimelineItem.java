package org.openmash.children;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An item of a child's timeline as the duty desk is shown it: a line of the list, or the whole of it once it is opened.
 *
 * @param words only of an item that is being opened
 * @param opened who opened it first, each once; empty while it is unread
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelineItem(
        String item,
        String source,
        UUID caseId,
        Instant at,
        String dated,
        LocalDate until,
        String kind,
        String service,
        String agency,
        @JsonUnwrapped TimelineEntry.Coded coded,
        String words,
        List<Opening> opened) {
    static TimelineItem line(TimelineLook.Found found, List<Opening> opened) {
        return of(found, null, opened);
    }

    static TimelineItem whole(TimelineLook.Found found, List<Opening> opened) {
        return of(found, found.entry().words(), opened);
    }

    private static TimelineItem of(TimelineLook.Found found, String words, List<Opening> opened) {
        TimelineEntry entry = found.entry();
        return new TimelineItem(
                entry.item(), found.source(), entry.caseId(), entry.at(), entry.dated(), entry.until(), entry.kind(),
                entry.service(), entry.agency(), entry.coded(), words, opened == null ? List.of() : opened);
    }

    @Override
    public String toString() {
        return "TimelineItem";
    }
}
