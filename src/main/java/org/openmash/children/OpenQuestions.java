package org.openmash.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Whom cases may still be: the candidates that the machine found, as they stand now, without those of whom a person
 * said that they are not the same child while nothing new is told of either.
 */
@ApplicationScoped
class OpenQuestions {
    private final Verdicts verdicts;

    OpenQuestions(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    /**
     * Two statements, and none where the machine found nobody.
     *
     * @param standing the latest evidence of each case
     * @return by case
     */
    Map<UUID, List<Candidate>> of(Collection<Evidence> standing) {
        Set<UUID> named = new LinkedHashSet<>();
        standing.forEach(row -> row.candidates().forEach(candidate -> named.add(candidate.childId())));
        Set<UUID> own = new LinkedHashSet<>();
        standing.stream().filter(row -> !row.candidates().isEmpty()).forEach(row -> own.add(row.childId()));
        Map<UUID, UUID> survivors = verdicts.survivors(named);
        Set<Verdicts.Pair> apart = verdicts.notSame(own);
        Map<UUID, List<Candidate>> open = new LinkedHashMap<>();
        standing.forEach(row -> open.put(row.caseId(), of(row, survivors, apart)));
        return open;
    }

    private static List<Candidate> of(Evidence row, Map<UUID, UUID> survivors, Set<Verdicts.Pair> apart) {
        Map<UUID, Candidate> open = new LinkedHashMap<>();
        for (Candidate candidate : row.candidates()) {
            UUID child = survivors.getOrDefault(candidate.childId(), candidate.childId());
            boolean isAsked = !apart.contains(new Verdicts.Pair(row.childId(), child))
                    && (!child.equals(row.childId()) || !row.standingAnswer().equals("possible"));
            if (isAsked) {
                open.putIfAbsent(child, candidate.as(child));
            }
        }
        return List.copyOf(open.values());
    }
}
