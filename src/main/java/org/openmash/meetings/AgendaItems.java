package org.openmash.meetings;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The items of frozen agendas of the hub whose work is open. */
@ApplicationScoped
class AgendaItems implements PanacheRepositoryBase<AgendaItem, UUID> {
    Optional<AgendaItem> numbered(UUID meetingId, int number) {
        return find("meetingId = ?1 and number = ?2", meetingId, number).firstResultOptional();
    }

    Optional<AgendaItem> ofCase(UUID meetingId, UUID caseId) {
        return find("meetingId = ?1 and caseId = ?2", meetingId, caseId).firstResultOptional();
    }
}
