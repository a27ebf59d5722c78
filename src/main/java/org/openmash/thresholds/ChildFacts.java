package org.openmash.thresholds;

import java.time.LocalDate;

/**
 * What was told about the child themselves, as far as the rules look at it. Anything may be null, which is left out.
 * Names, addresses, ethnicity and faith are no facts here and cannot be scored.
 *
 * @param ageYears an estimate where no birth date is known, read as a year either way
 * @param whereabouts the wire word for where the child is now
 * @param withWhom who the child is with now; only whether it was given is looked at
 * @param accessNow whether the person said to be responsible can reach this child now
 */
public record ChildFacts(
        LocalDate birthDate,
        LocalDate expectedBirthDate,
        Integer ageYears,
        Answer unborn,
        Mobility mobility,
        Answer disabled,
        String whereabouts,
        String withWhom,
        Answer accessNow) {

    /** A child of whom nothing was told. */
    public static ChildFacts nothingTold() {
        return new ChildFacts(null, null, null, null, null, null, null, null, null);
    }

    ChildFacts withAnswers(Mobility moves, Answer isDisabled, Answer access) {
        return new ChildFacts(
                birthDate, expectedBirthDate, ageYears, unborn, moves, isDisabled, whereabouts, withWhom, access);
    }

    ChildFacts withDates(LocalDate born, LocalDate due) {
        return new ChildFacts(born, due, ageYears, unborn, mobility, disabled, whereabouts, withWhom, accessNow);
    }

    /** Says nothing of the child. */
    @Override
    public String toString() {
        return "ChildFacts";
    }
}
