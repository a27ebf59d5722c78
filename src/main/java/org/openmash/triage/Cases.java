package org.openmash.triage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.openmash.Refusal;

/** The cases of the hub whose work is open; no other hub's can be reached from here. */
@ApplicationScoped
class Cases implements PanacheRepositoryBase<Case, UUID> {
    /** @throws Refusal 404 when there is none */
    Case get(UUID id) {
        return findByIdOptional(id).orElseThrow(Refusal::notFound);
    }

    /** The case with its row locked until the transaction ends, so that two acts on it have an order. */
    Case lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Refusal::notFound);
    }

    /** Locked in the order of their ids, so that two acts on several cases never wait for each other. */
    List<Case> lockAll(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** Ids alone: a case that is read before it is locked reads as stale where another act came between. */
    List<UUID> idsOfReferral(UUID referralId) {
        return getEntityManager()
                .createQuery("select c.id from Case c where c.referralId = ?1", UUID.class)
                .setParameter(1, referralId)
                .getResultList();
    }

    List<Case> ofReferrals(Collection<UUID> referralIds) {
        return referralIds.isEmpty() ? List.of() : list("referralId in ?1", referralIds);
    }
}
