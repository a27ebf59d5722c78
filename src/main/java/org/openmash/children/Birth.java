package org.openmash.children;

import java.time.LocalDate;

/**
 * What is known of a child's age; any part may be null.
 *
 * @param ageYears an estimate, where no birth date was told
 * @param unborn {@code yes}, {@code no}, {@code not-known} or null
 */
public record Birth(LocalDate birthDate, LocalDate expectedBirthDate, Integer ageYears, String unborn) {
    @Override
    public String toString() {
        return "Birth";
    }
}
