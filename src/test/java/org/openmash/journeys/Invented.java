package org.openmash.journeys;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.openmash.families.InventedNames;

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

    /** The first line of an address where nobody else lives, nor at one like it. */
    String home() {
        return made.incrementAndGet() + " " + name(3) + " Street";
    }

    /** A family name that no other family of the tests has, nor one like it. */
    String family() {
        return name(1);
    }

    /** A first name that no other child of the tests has, nor one like it. */
    String given() {
        return name(2);
    }

    /** A day of 2010 to 2017 on which no other child of this family's test was born, most likely. */
    static String birthday(String family) {
        return LocalDate.of(2010, 1, 1).plusDays(Math.floorMod(family.hashCode(), 2_900)).toString();
    }

    private String name(int kind) {
        return InventedNames.of(31L * (block * NUMBERS_OF_A_BLOCK + made.incrementAndGet()) + kind);
    }

    static Map<String, Object> openWork(String kind, LocalDate from) {
        return Map.of("kind", kind, "from", from.toString());
    }

    static Map<String, Object> pastWork(String kind, LocalDate from, LocalDate to) {
        return Map.of("kind", kind, "from", from.toString(), "to", to.toString());
    }
}
