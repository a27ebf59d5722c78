package org.openmash.triage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openmash.Refusal;

/** Every decision of the hub whose work is open. */
@ApplicationScoped
class Decisions implements PanacheRepositoryBase<Decision, UUID> {
    private final DecisionContent content;

    Decisions(DecisionContent content) {
        this.content = content;
    }

    /** Oldest first. */
    List<Decision> ofCase(UUID caseId) {
        return list("caseId = ?1 order by number", caseId);
    }

    /**
     * Who made it; the row itself is read only once the case is locked.
     *
     * @throws Refusal 404 when the case has none of that number
     */
    String deciderOf(UUID caseId, int number) {
        return getEntityManager()
                .createQuery("select d.decidedBySub from Decision d where d.caseId = ?1 and d.number = ?2", String.class)
                .setParameter(1, caseId)
                .setParameter(2, number)
                .getResultStream()
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    String written(ProposedDecision proposed) {
        return content.written(proposed);
    }

    ProposedDecision sentWith(Decision decision) {
        return content.read(decision);
    }

    /** All decisions of these cases with what was sent, oldest first; a case without any is left out. */
    Map<UUID, List<DecisionView>> of(Collection<UUID> caseIds) {
        if (caseIds.isEmpty()) {
            return Map.of();
        }
        return list("caseId in ?1 order by number", caseIds).stream()
                .collect(Collectors.groupingBy(
                        Decision::caseId,
                        Collectors.mapping(
                                decision -> DecisionView.of(decision, content.read(decision)), Collectors.toList())));
    }
}
