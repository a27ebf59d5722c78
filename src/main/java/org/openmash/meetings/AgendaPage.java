package org.openmash.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A page of a meeting's agenda.
 *
 * @param next the last place of the page, after which the next page begins; null on the last page
 */
public record AgendaPage(
        LocalDate date,
        String state,
        long version,
        Instant frozenAt,
        boolean missed,
        List<? extends ShownItem> items,
        Place next) {
    public AgendaPage {
        items = List.copyOf(items);
    }

    /**
     * Where an item stands: by its number once frozen, and by the order of the rules before. Both are kept, since an
     * agenda may freeze between two pages.
     */
    public record Place(int n, int rule, Instant since, UUID caseId) {}
}
