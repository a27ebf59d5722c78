package org.openmash.bench.linkage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openmash.children.matching.Answer;
import org.openmash.children.matching.Matcher;
import org.openmash.children.matching.Particulars;
import org.openmash.children.matching.Prior;

/** Known, possible or new for each record told, against all others that have a key in common with it. */
record ThreeAnswers(LabelledSet set, Scored scored, Matcher matcher, Prior prior) {
    void print(String name) {
        int side = set.twoSided() ? 1 : 0;
        Map<String, Set<Integer>> clusters = new HashMap<>();
        for (int i = 0; i < set.records().size(); i++) {
            if (!set.twoSided() || set.records().get(i).side() == 0) {
                clusters.computeIfAbsent(set.records().get(i).cluster(), any -> new HashSet<>()).add(i);
            }
        }
        Map<Integer, List<Integer>> candidates = scored.candidatesOf(side);
        int[] counts = new int[7];
        for (int i = 0; i < set.records().size(); i++) {
            if (set.records().get(i).side() == side) {
                judge(i, candidates.getOrDefault(i, List.of()), clusters, counts);
            }
        }
        System.out.printf(Locale.ROOT,
                "  %-22s known %d (wrong %d), possible %d (true one among them %d), new %d (though on record %d); "
                        + "on record %d, known or suggested %.4f%n",
                name, counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6],
                counts[6] == 0 ? 1 : (double) (counts[0] - counts[1] + counts[3]) / counts[6]);
    }

    private void judge(int told, List<Integer> candidates, Map<String, Set<Integer>> clusters, int[] counts) {
        Map<UUID, Particulars> onRecord = new HashMap<>();
        candidates.forEach(other -> onRecord.put(new UUID(0, other), set.records().get(other).particulars()));
        Answer answer = matcher.answer(set.records().get(told).particulars(), onRecord, prior);
        Set<Integer> truth = new HashSet<>(clusters.getOrDefault(set.records().get(told).cluster(), Set.of()));
        truth.remove(told);
        counts[6] += truth.isEmpty() ? 0 : 1;
        if (answer.known() != null) {
            counts[0]++;
            counts[1] += truth.contains((int) answer.known().getLeastSignificantBits()) ? 0 : 1;
        } else if (answer.found().isEmpty()) {
            counts[4]++;
            counts[5] += truth.isEmpty() ? 0 : 1;
        } else {
            counts[2]++;
            counts[3] += answer.found().stream()
                            .anyMatch(one -> truth.contains((int) one.resemblance().childId().getLeastSignificantBits()))
                    ? 1 : 0;
        }
    }
}
