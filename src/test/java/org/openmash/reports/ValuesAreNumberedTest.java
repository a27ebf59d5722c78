package org.openmash.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The values of a counted column keep the number they first had, however many come and whatever they look like. */
class ValuesAreNumberedTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    @Test
    void anyValuesInAnyOrder() {
        Random random = new Random(SEED);
        Values values = new Values();
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            String value = "ab0".repeat(random.nextInt(5)) + (char) ('a' + random.nextInt(20)) + random.nextInt(60);
            byte[] bytes = ("<" + value + ">").getBytes(StandardCharsets.UTF_8);
            int number = values.number(bytes, 1, bytes.length - 2);
            assertEquals(expected(numbers, value), number, value + ", seed " + SEED);
            assertEquals(value, values.name(number));
        }
        assertEquals(numbers.size(), values.names().size());
    }

    private static int expected(Map<String, Integer> numbers, String value) {
        Integer known = numbers.putIfAbsent(value, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }
}
