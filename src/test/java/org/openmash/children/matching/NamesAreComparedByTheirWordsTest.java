package org.openmash.children.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesAreComparedByTheirWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Amina       | Khan        | AMINA      | khan       | case",
        "Zoë         | Chloé       | Zoe        | Chloe      | accents",
        "Łukasz      | Gülsen      | Lukasz     | Gulsen     | letters that do not fall apart",
        "Khan        | Amina       | Amina      | Khan       | swapped slots",
        "Ella        | Smith-Jones | Ella       | Smith Jones| hyphens",
        "Ella        | Smith-Jones | Ella       | Jones-Smith| the order of a double name",
        "Sean        | O'Neill     | Sean       | O’Neill    | a typeset apostrophe",
        "Sean        | O'Neill     | Sean       | ONeill     | no apostrophe",
        "Sean        | O'Neill     | Sean       | O Neill    | a space for an apostrophe",
        "Isla        | McDonald    | Isla       | Mc Donald  | a space after Mc",
        "Isla        | McDonald    | Isla       | MacDonald  | Mac",
        "Master Ravi | Patel       | Ravi       | Patel      | a title",
        "Ravi        | Patel (see brother) | Ravi | Patel    | a note",
        "' Ravi '    | 'Pa  tel'   | ravi       | pa tel     | spaces",
        "Mohammed    | Ibrahim Khan| Mohammed Ibrahim | Khan | a name that stands in either slot"
    })
    void theSameNameInAnotherDressIsTheSame(String given, String family, String given2, String family2, String dress) {
        assertTrue(NameKey.of(given, family).isPresent());
        assertEquals(NameKey.of(given, family), NameKey.of(given2, family2), dress);
    }

    @Test
    void twinsWhoseForenamesDifferByALetterAreTwo() {
        assertNotEquals(NameKey.of("Zayn", "Malik"), NameKey.of("Zayd", "Malik"));
        assertNotEquals(NameKey.of("Ella", "Smith"), NameKey.of("Emma", "Smith"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "Baby | Smith", "Unborn | Smith", "- | Unborn SMITH", "Baby of | Smith", "- | Baby of Jane Smith", "Twin 1 | Smith",
        "B/O | Smith", "Boy | Smith", "Baby Girl | Smith", "Not known | -", "Infant | Smith", "Twin A | Smith", "- | -",
        "?? | 123"
    })
    void whatStandsInPlaceOfANameIsNone(String given, String family) {
        assertEquals(Optional.empty(), NameKey.of(given, family));
    }

    private static Set<String> words(String given, String family) {
        return Naming.of(given, family).map(name -> name.words().collect(Collectors.toSet())).orElse(Set.of());
    }

    @Test
    void theSurnameBesideAStandInIsStillAWordOfTheName() {
        assertEquals(Set.of("smith"), words("Twin 1", "Smith"));
        assertEquals(Set.of("smith"), words("Baby of", "Smith"));
        assertEquals(Set.of("amina", "khan"), words("Baby Amina", "Khan"));
    }

    @Test
    void theMothersNameIsNotTheBabys() {
        assertEquals(Set.of(), words(null, "Baby of Jane Smith"));
        assertEquals(Set.of("smith"), words("b/o Jane", "Smith"));
    }

    @Test
    void namesInOtherScriptsAreKept() {
        assertEquals(NameKey.of("李", "明"), NameKey.of("明", "李"));
        assertEquals(Optional.of("آمنة خان".strip()).isPresent(), NameKey.of("آمنة", "خان").isPresent());
    }

    @Test
    void aNameWithoutEndStillMakesAKeyThatFitsAnIndex() {
        String key = NameKey.of("x\uD835\uDC9C".repeat(5000), "y".repeat(50_000)).orElseThrow().text();
        assertTrue(key.length() <= 400);
    }
}
