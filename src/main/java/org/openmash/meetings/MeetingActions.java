package org.openmash.meetings;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The actions of the risk meetings of the hub whose work is open. */
@ApplicationScoped
class MeetingActions implements PanacheRepositoryBase<MeetingAction, UUID> {
    /** The action as it is now, with its row locked. */
    MeetingAction locked(UUID id) {
        MeetingAction action = findById(id);
        getEntityManager().refresh(action, LockModeType.PESSIMISTIC_WRITE);
        return action;
    }
}
