package org.openmash.bench.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Draws words by how common they are. */
final class Drawn {
    private final List<String> words = new ArrayList<>();
    private final double[] upTo;

    Drawn(Map<String, Double> shares) {
        upTo = new double[shares.size()];
        double sum = 0;
        for (Map.Entry<String, Double> share : shares.entrySet()) {
            sum += share.getValue();
            upTo[words.size()] = sum;
            words.add(share.getKey());
        }
    }

    String one(Random chance) {
        int at = Arrays.binarySearch(upTo, chance.nextDouble() * upTo[upTo.length - 1]);
        return words.get(Math.min(words.size() - 1, at < 0 ? -at - 1 : at));
    }
}
