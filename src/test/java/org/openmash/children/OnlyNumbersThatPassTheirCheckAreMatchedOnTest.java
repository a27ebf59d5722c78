package org.openmash.children;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** NHS number: modulus 11 of the NHS Data Model and Dictionary. UPN: modulus 23 of the Department for Education. */
class OnlyNumbersThatPassTheirCheckAreMatchedOnTest {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    @ParameterizedTest
    @ValueSource(strings = {
        "9990123454", "999 456 7896", "999-987-6544", " 999 555 0008 ", "9990000018", "9990000050", "9000000009"
    })
    void anNhsNumberIsGoodWhenItsLastDigitFollowsFromTheOthers(String told) {
        assertEquals(Optional.of(told.replaceAll("[ -]", "")), NhsNumber.of(told).map(NhsNumber::digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9990123455", "99901234540", "999012345", "999O123454", "", "٩٩٩٠١٢٣٤٥٤", "999\u0000012345"})
    void anNhsNumberOfAnotherFormOrDigitIsNot(String told) {
        assertTrue(NhsNumber.of(told).isEmpty());
    }

    @Test
    void noDigitAtAllFollowsWhereTheCheckWouldBeTen() {
        for (String nine : new String[] {"999123456", "999000000"}) {
            IntStream.range(0, 10).forEach(last -> assertTrue(NhsNumber.of(nine + last).isEmpty(), nine + last));
        }
    }

    @Test
    void oneDigitTenTimesOverPassesTheArithmeticAndIsRefusedAllTheSame() {
        IntStream.range(0, 10).forEach(digit -> assertTrue(NhsNumber.of(("" + digit).repeat(10)).isEmpty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "B801200005001", "Z353400023001", "H353400024017", "Y353200025999", "W35340002400A", "X35340002405Z",
        "P207000016049", "z353400023001"
    })
    void aPupilNumberIsGoodWhenItsFirstLetterFollowsFromTheRest(String told) {
        assertEquals(Optional.of(told.toUpperCase(java.util.Locale.ROOT)), Upn.of(told).map(Upn::characters));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "A353400023001", "A123456789123", "X98765432123B", "Z35340002300I", "I353400023001", "Q207000016049",
        "Z3534000230011", "Z35340002300", "Ζ353400023001", ""
    })
    void aPupilNumberOfAnotherFormOrLetterIsNot(String told) {
        assertTrue(Upn.of(told).isEmpty());
    }

    @Test
    void oneWrongDigitIsAlwaysSeen() {
        long seed = 20261120;
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            String nhs = NhsNumber.of("" + (9_000_000_000L + random.nextInt(999_999_999))).map(NhsNumber::digits).orElse(null);
            if (nhs != null) {
                assertTrue(NhsNumber.of(changed(nhs, random.nextInt(10), random)).isEmpty(), "seed " + seed + ", " + nhs);
            }
            String upn = LETTERS.charAt(random.nextInt(23)) + String.format("%012d", random.nextLong(1_000_000_000_000L));
            if (Upn.of(upn).isPresent()) {
                assertTrue(Upn.of(changed(upn, 1 + random.nextInt(12), random)).isEmpty(), "seed " + seed + ", " + upn);
            }
        }
    }

    private static String changed(String number, int at, Random random) {
        char other = (char) ('0' + (number.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
        return number.substring(0, at) + other + number.substring(at + 1);
    }
}
