package org.openmash.children.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The step before comparing: one key in common is enough to be looked at. */
class WhoIsLookedAtTest {
    private static Particulars child(String given, String family, String born, String line, String town, String postcode) {
        Particulars child = Particulars.named(given, family);
        if (born != null) {
            child = child.born(BirthTold.on(LocalDate.parse(born)));
        }
        Optional<Place> place = Place.of(line == null ? List.of() : List.of(line), town, postcode, null);
        return place.isEmpty() ? child : child.livingAt(place.get());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "Amina,Khan,2017-03-09,-,-,-", "Amina,Kahn,2017-03-09,-,-,-", "Amina,Ali,2017-03-09,-,-,-", "Amina,Khan,2017-09-03,-,-,-",
        "Amina,Khan,2017-03-19,-,-,-", "Amina,Khan,2018-03-09,-,-,-", "Khan,Amina,2017-03-09,-,-,-", "Amina,Khan,-,12 Mill Lane,-,OL1 1AA",
        "Ameena,Khan,2017-03-09,-,-,-", "Baby,Khan,2017-03-09,-,-,-", "Baby,-,2017-03-09,12 Mill Lane,Oldham,-", "Amina,Khan,-,-,-,-",
        "-,Khan,-,-,-,OL1 1AA", "Mina,Shah,-,12 Mill Ln,-,OL1 1AA", "Mina,Shah,2017-12-01,14 Mill Lane,-,OL1 1AA",
        "Mina,Shah,2017-03-09,12 Elsewhere,-,-"
    })
    void whoeverMayBeTheChildHasAKeyInCommon(
            String given, String family, String born, String line, String town, String postcode) {
        Set<String> kept = BlockingKeys.kept(child("Amina", "Khan", "2017-03-09", "12 Mill Lane", "Oldham", "OL1 1AA"));
        assertFalse(Collections.disjoint(kept, BlockingKeys.asked(child(given, family, born, line, town, postcode))));
    }

    @Test
    void anybodyElseHasNone() {
        assertTrue(Collections.disjoint(
                BlockingKeys.kept(child("Amina", "Khan", "2017-03-09", "12 Mill Lane", "Oldham", "OL1 1AA")),
                BlockingKeys.asked(child("Oliver", "Jones", "2013-11-25", "7 High Street", "Leeds", "LS1 4ZZ"))));
    }

    @Test
    void aChildWhoseDateIsToldIsFoundByItsNameAmongThoseWithoutOneAndTheOtherWayRound() {
        Particulars dated = child("Amina", "Khan", "2017-03-09", null, null, null);
        Particulars undated = child("Amina", "Khan", null, null, null, null);
        assertFalse(Collections.disjoint(BlockingKeys.kept(undated), BlockingKeys.asked(dated)));
        assertFalse(Collections.disjoint(BlockingKeys.kept(dated), BlockingKeys.asked(undated)));
        Particulars namesake = child("Amina", "Khan", "2011-12-25", null, null, null);
        assertTrue(Collections.disjoint(BlockingKeys.kept(namesake), BlockingKeys.asked(dated)));
    }

    @Test
    void anUnbornAndTheBornChildMeetByTheMother() {
        Particulars unborn = Particulars.named("Unborn", "Smith").withRelative("Jane", "Smith")
                .born(BirthTold.expected(LocalDate.of(2026, 12, 28)));
        Particulars born = Particulars.named("Ella", "Taylor").withRelative("JANE", "SMITH")
                .born(BirthTold.on(LocalDate.of(2027, 1, 4)));
        assertFalse(Collections.disjoint(BlockingKeys.kept(unborn), BlockingKeys.asked(born)));
    }

    @ParameterizedTest
    @CsvSource({"1 Mill Lane,OL1 1AA,yes", "1 Mill Lane,OL1 1AA,not-known", "Womens Aid Refuge,OL1 1AA,no", "No fixed abode,ZZ99 3VZ,no"})
    void aProtectedAddressLeadsNobodyToTheChild(String line, String postcode, String restricted) {
        assertEquals(Optional.empty(), Place.of(List.of(line), "Oldham", postcode, restricted));
    }

    @Test
    void ofAHostelTheNumberAndTheAreaAloneAreTold() {
        Place hostel = Place.of(List.of("Room 4", "Northern Hostel"), "Oldham", "OL1 1AA", "no").orElseThrow();
        assertEquals(List.of(), hostel.words());
    }

    @Test
    void aChildHasAHandfulOfKeys() {
        int keys = BlockingKeys.kept(child("Amina Jane", "Khan-Smith", "2017-03-09", "Flat 2, 12 Mill Lane", "Oldham", "OL1 1AA")).size();
        assertTrue(keys < 60, keys + " keys");
    }
}
