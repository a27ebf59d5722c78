package org.openmash.journeys;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** NHS numbers that no person has (they begin with 999), homes and dates, so that the families of tests do not meet. */
final class Invented {
    private static final int NUMBERS_OF_A_BLOCK = 10_000;
    private static final int MODULUS = 11;

    private final int block;
    private final AtomicInteger made = new AtomicInteger();

    /** @param block from 1 to 99; each test class has its own */
    Invented(int block) {
        this.block = block;
    }

    String nhsNumber() {
        while (true) {
            String nine = "999%06d".formatted(block * NUMBERS_OF_A_BLOCK + made.incrementAndGet());
            int sum = 0;
            for (int i = 0; i < nine.length(); i++) {
                sum += (10 - i) * (nine.charAt(i) - '0');
            }
            int check = (MODULUS - sum % MODULUS) % MODULUS;
            if (check != 10) {
                return nine + check;
            }
        }
    }

    /** The first line of an address where nobody else lives. */
    String home() {
        return made.incrementAndGet() + " Trial Street " + block;
    }

    /** A family name that no other family of the tests has. */
    String family() {
        return "Trial" + letters(block * NUMBERS_OF_A_BLOCK + made.incrementAndGet());
    }

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; rest > 0; rest /= 26) {
            letters.append((char) ('a' + rest % 26));
        }
        return letters.toString();
    }

    static Map<String, Object> openWork(String kind, LocalDate from) {
        return Map.of("kind", kind, "from", from.toString());
    }

    static Map<String, Object> pastWork(String kind, LocalDate from, LocalDate to) {
        return Map.of("kind", kind, "from", from.toString(), "to", to.toString());
    }
}
