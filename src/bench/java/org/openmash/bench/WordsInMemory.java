package org.openmash.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openmash.thresholds.FactWords;

/** Words numbered in memory, as they come. */
final class WordsInMemory implements FactWords {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    @Override
    public int number(String word) {
        return numbers.computeIfAbsent(word, unnumbered -> {
            words.add(unnumbered);
            return words.size() - 1;
        });
    }

    @Override
    public String word(int number) {
        return words.get(number);
    }
}
