package org.openmash.children.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnAddressLinksAHouseholdOrNotTest {
    private static Optional<String> key(String line, String postcode, String restricted) {
        return AddressKey.of(List.of(line), postcode, restricted).text();
    }

    @ParameterizedTest
    @CsvSource({
        "1 Example Street,OL1 1AA,1 example street,ol11aa", "1 Example St.,OL1 1AA,1 Example Street,OL1 1AA",
        "No. 1 Example Road,OL1 1AA,'1, Example Rd',OL1  1AA", "St Mary's Close,OL1 1AA,st marys cl,OL11AA"
    })
    void oneHouseWrittenTwoWaysIsOne(String line, String postcode, String line2, String postcode2) {
        assertTrue(key(line, postcode, null).isPresent());
        assertEquals(key(line, postcode, null), key(line2, postcode2, "no"));
    }

    @Test
    void houseFlatAndPostcodeKeepHomesApart() {
        assertNotEquals(key("1 Example Street", "OL1 1AA", null), key("11 Example Street", "OL1 1AA", null));
        assertNotEquals(key("1 Example Street", "OL1 1AA", null), key("1 Example Street", "OL1 1AB", null));
        assertNotEquals(
                AddressKey.of(List.of("Flat 2", "1 High Street"), "OL1 1AA", null).text(),
                AddressKey.of(List.of("Flat 2", "3 High Street"), "OL1 1AA", null).text());
        assertEquals(
                AddressKey.of(List.of("Flat 2", "1 High Street"), "OL1 1AA", null).text(),
                key("Flat 2, 1 High Street", "OL1 1AA", null));
    }

    @ParameterizedTest
    @CsvSource({
        "1 Example Street,OL1 1AA,yes", "1 Example Street,OL1 1AA,not-known", "1 Example Street,ZZ99 3VZ,no",
        "1 Example Street,zz993wz,no", "Northern Women's Aid Refuge,OL1 1AA,no", "Room 4 the REFUGE,OL1 1AA,no",
        "No fixed abode,OL1 1AA,no"
    })
    void restrictedAddressesRefugesAndPseudoPostcodesLinkNobody(String line, String postcode, String restricted) {
        assertEquals(Optional.empty(), key(line, postcode, restricted));
        assertFalse(AddressKey.of(List.of(line), postcode, restricted).linksAHousehold());
    }

    @Test
    void halfAnAddressLinksNobodyAndContradictsOnlyWhatItSays() {
        AddressKey postcodeAlone = AddressKey.of(List.of(), "OL1 1AA", null);
        assertEquals(Optional.empty(), postcodeAlone.text());
        assertFalse(postcodeAlone.differsFrom(AddressKey.of(List.of("1 Example Street"), "OL1 1AA", null)));
        assertTrue(postcodeAlone.differsFrom(AddressKey.of(List.of("1 Example Street"), "OL1 1AB", null)));
    }
}
