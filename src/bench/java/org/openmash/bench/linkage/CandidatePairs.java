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
        Map<String, List<Integer>> blocks = new HashMap<>();
        for (int i = 0; i < set.records().size(); i++) {
            for (String key : BlockingKeys.of(set.records().get(i).particulars())) {
                blocks.computeIfAbsent(key, any -> new ArrayList<>()).add(i);
                found.keys++;
            }
        }
        found.keys /= set.records().size();
        for (List<Integer> block : blocks.values()) {
            found.largest = Math.max(found.largest, block.size());
            if (block.size() > LARGEST_BLOCK) {
                found.tooLarge++;
            } else {
                found.add(set, block);
            }
        }
        found.once();
        return found;
    }

    private void add(LabelledSet set, List<Integer> block) {
        for (int i = 0; i < block.size(); i++) {
            for (int j = i + 1; j < block.size(); j++) {
                int one = block.get(i);
                int other = block.get(j);
                if (!set.twoSided() || set.records().get(one).side() != set.records().get(other).side()) {
                    add((long) Math.min(one, other) << 32 | Math.max(one, other));
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
