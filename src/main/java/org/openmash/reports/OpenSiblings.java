package org.openmash.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openmash.sql.Sql;
import org.openmash.thresholds.SiblingFact;

/**
 * Which cases of brothers and sisters a draft would score beside a past case: those of the same referral, and those
 * that the facts name as open then. A sibling whose cases are not known stays as told.
 */
@ApplicationScoped
class OpenSiblings {
    /** The children of some referrals, each with its case. */
    record OfReferrals(Map<UUID, Map<String, Set<UUID>>> casesByChild) {}

    /**
     * @param cases the cases a draft would score
     * @param red whether any sibling was told to be red
     * @param redBesides whether any was whose cases are not known
     */
    record Siblings(List<UUID> cases, boolean red, boolean redBesides) {}

    private final Sql sql;

    OpenSiblings(Sql sql) {
        this.sql = sql;
    }

    /** A child is found as whoever its evidence was ever given to: linking moved it, and the facts may be older. */
    OfReferrals of(Collection<UUID> referrals) {
        record Named(UUID referralId, UUID caseId, String childId) {}
        Map<UUID, Map<String, Set<UUID>>> found = new HashMap<>();
        sql.list(
                        "select distinct referral_id, case_id, unnest(array[child_id, first_child_id]) as child "
                                + "from told_identity where hub = current_setting('openmash.hub') "
                                + "and referral_id = any(?)",
                        row -> new Named(row.id("referral_id"), row.id("case_id"), row.id("child").toString()),
                        (Object) referrals.toArray(UUID[]::new))
                .forEach(named -> found.computeIfAbsent(named.referralId(), key -> new HashMap<>())
                        .computeIfAbsent(named.childId(), key -> new LinkedHashSet<>())
                        .add(named.caseId()));
        return new OfReferrals(found);
    }

    static Siblings siblings(UUID caseId, UUID referralId, List<SiblingFact> told, OfReferrals known) {
        Map<String, Set<UUID>> sameReferral = known.casesByChild().getOrDefault(referralId, Map.of());
        Set<UUID> cases = new LinkedHashSet<>();
        boolean red = false;
        boolean besides = false;
        for (SiblingFact sibling : told) {
            Set<UUID> own = new LinkedHashSet<>(sameReferral.getOrDefault(sibling.id(), Set.of()));
            sibling.openCases().forEach(open -> own.add(UUID.fromString(open)));
            own.remove(caseId);
            red |= sibling.redAndNotFinallyDecided();
            besides |= own.isEmpty() && sibling.redAndNotFinallyDecided();
            cases.addAll(own);
        }
        return new Siblings(new ArrayList<>(cases), red, besides);
    }
}
