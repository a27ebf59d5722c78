package org.openmash.bench.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openmash.children.matching.BlockingKeys;

/** The pairs with a key in common, each once, as two record numbers in one long. */
final class CandidatePairs {
    private static final int LARGEST_BLOCK = 1500;

    private long[] pairs = new long[1 << 16];
    private int size;
    private int tooLarge;
    private int largest;
    private double keys;

    static CandidatePairs of(LabelledSet set) {
        CandidatePairs found = new CandidatePairs();
        Map<String, List<Integer>> kept = new HashMap<>();
        for (int i = 0; i < set.records().size(); i++) {
            if (!set.twoSided() || set.records().get(i).side() == 0) {
                for (String key : BlockingKeys.kept(set.records().get(i).particulars())) {
                    kept.computeIfAbsent(key, any -> new ArrayList<>()).add(i);
                    found.keys++;
                }
            }
        }
        found.keys /= set.records().stream().filter(told -> told.side() == 0).count();
        for (int i = 0; i < set.records().size(); i++) {
            if (!set.twoSided() || set.records().get(i).side() == 1) {
                for (String key : BlockingKeys.asked(set.records().get(i).particulars())) {
                    found.add(i, kept.getOrDefault(key, List.of()));
                }
            }
        }
        kept.values().forEach(block -> found.tooLarge += block.size() > LARGEST_BLOCK ? 1 : 0);
        found.once();
        return found;
    }

    private void add(int told, List<Integer> block) {
        largest = Math.max(largest, block.size());
        if (block.size() <= LARGEST_BLOCK) {
            for (int other : block) {
                if (other != told) {
                    add((long) Math.min(told, other) << 32 | Math.max(told, other));
                }
            }
        }
    }

    private void add(long pair) {
        if (size == pairs.length) {
            once();
            if (size > pairs.length / 2) {
                pairs = Arrays.copyOf(pairs, pairs.length * 2);
            }
        }
        pairs[size++] = pair;
    }

    private void once() {
        Arrays.sort(pairs, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                pairs[kept++] = pairs[i];
            }
        }
        size = kept;
    }

    int size() {
        return size;
    }

    int tooLarge() {
        return tooLarge;
    }

    int largest() {
        return largest;
    }

    double keysOfEach() {
        return keys;
    }

    int one(int pair) {
        return (int) (pairs[pair] >>> 32);
    }

    int other(int pair) {
        return (int) pairs[pair];
    }
}
