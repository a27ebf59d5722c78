package org.openmash.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The house stands as planned; and each rule can tell, as it fails on a crooked house and on an empty one. */
class HouseTest {
    private static final House CROOKED = House.crooked();
    private static final House REAL = House.real();
    private static final House EMPTY = House.empty();

    @ParameterizedTest
    @EnumSource
    void eachRuleFailsOnTheCrookedHouse(HouseRule rule) {
        assertFalse(rule.in(CROOKED).wrong().isEmpty(), rule + " sees nothing wrong with the crooked house");
    }

    @ParameterizedTest
    @EnumSource
    void theHouseStandsAsPlanned(HouseRule rule) {
        HouseRule.Findings found = rule.in(REAL);
        assertNotEquals(0, found.looked(), rule + " looked at nothing");
        assertEquals(List.of(), found.wrong(), rule + " is broken");
    }

    @ParameterizedTest
    @EnumSource
    void aRuleAboutNothingDoesNotPass(HouseRule rule) {
        HouseRule.Findings found = rule.in(EMPTY);
        assertFalse(found.looked() > 0 && found.wrong().isEmpty(), rule + " is content with an empty house");
    }
}
