package org.openmash.reports;

import java.time.LocalDate;
import java.time.Period;
import org.openmash.thresholds.Answer;
import org.openmash.thresholds.ChildFacts;

/** Which ages a child is counted among on the day of receipt; the groups of the children in need census (DfE). */
public enum AgeGroup {
    UNBORN("unborn"),
    UNDER_1("under-1"),
    FROM_1("1-4"),
    FROM_5("5-9"),
    FROM_10("10-15"),
    FROM_16("16-17"),
    FROM_18("18-and-over"),
    NOT_KNOWN("not-known");

    private final String word;

    AgeGroup(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    static AgeGroup of(ChildFacts child, LocalDate receivedOn) {
        LocalDate born = child.birthDate();
        if (born != null) {
            return born.isAfter(receivedOn) ? UNBORN : of(Period.between(born, receivedOn).getYears());
        }
        boolean dueDateAlone = child.ageYears() == null && child.expectedBirthDate() != null;
        if (child.unborn() == Answer.YES || child.unborn() != Answer.NO && dueDateAlone) {
            return UNBORN;
        }
        return child.ageYears() == null ? NOT_KNOWN : of(child.ageYears());
    }

    private static AgeGroup of(int years) {
        if (years >= 18) {
            return FROM_18;
        }
        if (years >= 10) {
            return years >= 16 ? FROM_16 : FROM_10;
        }
        if (years >= 5) {
            return FROM_5;
        }
        return years >= 1 ? FROM_1 : UNDER_1;
    }
}
