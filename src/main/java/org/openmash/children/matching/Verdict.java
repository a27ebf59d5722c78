package org.openmash.children.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Whether a child told of is one on record. Only the same valid number, pointing to one child and contradicted by
 * nothing told, is enough for a machine; the same name and birth date, or a number with a contradiction, is for a
 * person; all else is new.
 *
 * @param known whom the machine may join; null otherwise
 * @param candidates whom it is or may be, best first; empty for a new child
 */
public record Verdict(UUID known, List<Likeness> candidates) {
    private static final Comparator<Likeness> BEST_FIRST =
            Comparator.comparingDouble(Likeness::weight).reversed().thenComparing(Likeness::childId);

    public static Verdict on(Traits here, Map<UUID, Traits> onRecord) {
        List<UUID> byNumber = onRecord.entrySet().stream()
                .filter(there -> here.shareANumber(there.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        boolean certain = byNumber.size() == 1 && !here.contradict(onRecord.get(byNumber.getFirst()));
        List<Likeness> candidates = onRecord.entrySet().stream()
                .filter(there -> here.mayBeOneWith(there.getValue()))
                .map(there -> Likeness.between(here, there.getKey(), there.getValue()))
                .sorted(BEST_FIRST)
                .toList();
        return new Verdict(certain ? byNumber.getFirst() : null, candidates);
    }
}
