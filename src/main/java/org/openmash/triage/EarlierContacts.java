package org.openmash.triage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openmash.sql.Sql;
import org.openmash.thresholds.Band;

/** Reads the contacts of a family for scoring and for the case file, all of them in one statement. */
@ApplicationScoped
class EarlierContacts {
    /** A family with more contacts than this in the time looked back on is read from its newest. */
    private static final int MOST = 2000;

    private final Sql sql;

    EarlierContacts(Sql sql) {
        this.sql = sql;
    }

    Map<UUID, EarlierContact> of(Collection<UUID> caseIds, Instant since) {
        if (caseIds.isEmpty()) {
            return Map.of();
        }
        List<EarlierContact> found = sql.list(
                "select id, referral_id, event_id, agency, received_at, indicators, information_only, band, state, "
                        + "standing_level from triage_case where hub = current_setting('openmash.hub') and id = any(?) "
                        + "and received_at >= ? order by received_at desc, id desc limit " + MOST,
                row -> {
                    CaseState state = CaseState.of(row.text("state")).orElseThrow();
                    return new EarlierContact(
                            row.id("id"),
                            row.id("referral_id"),
                            row.id("event_id"),
                            row.text("agency"),
                            row.instant("received_at"),
                            Set.copyOf(row.texts("indicators")),
                            row.answer("information_only"),
                            Band.values()[row.number("band") - 1],
                            state,
                            row.number("standing_level"),
                            !state.isOpen());
                },
                caseIds.toArray(UUID[]::new),
                since);
        return found.stream().collect(Collectors.toMap(EarlierContact::caseId, contact -> contact));
    }
}
