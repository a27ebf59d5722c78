package org.openmash.children.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of naming cases met in British data: what the matcher says of each at 100,000 children, and why it should. */
class BritishNamesTest {
    private static final long CHILDREN = 100_000;
    private static final UUID ON_RECORD = new UUID(0, 1);
    private static final LocalDate BORN = LocalDate.of(2017, 3, 9);
    private static final String NHS_NUMBER = "9990000018";
    private static final String ANOTHER_NHS_NUMBER = "9990000026";

    /** One row: two ways of telling of a child, and the answer that practice would give. */
    private record Row(String text, Particulars told, Particulars onRecord, String answer, String why) {
        static Row of(String line) {
            String[] part = line.split("\\|", -1);
            Set<String> told = new HashSet<>(Arrays.asList(part[4].strip().split(" +")));
            return new Row(
                    line, asTold(part[0], part[1], told), asRecorded(part[2], part[3], told), part[5].strip(), part[6].strip());
        }
    }

    private static Particulars named(String given, String family) {
        String[] names = given.strip().split("/");
        return Particulars.named(names[0], family.strip(), Arrays.copyOfRange(names, 1, names.length));
    }

    private static Particulars asTold(String given, String family, Set<String> what) {
        Particulars child = named(given, family);
        for (String word : what) {
            child = switch (word) {
                case "d" -> child.born(BirthTold.on(BORN));
                case "ds" -> child.born(new BirthTold(2017, 9, 3, null, 0));
                case "d1" -> child.born(BirthTold.on(BORN.plusDays(10)));
                case "dx" -> child.born(BirthTold.on(LocalDate.of(2013, 11, 25)));
                case "dy" -> child.born(new BirthTold(2017, 0, 0, null, 0));
                case "d9" -> child.born(BirthTold.on(BORN.minusYears(10)));
                case "dj" -> child.born(BirthTold.on(LocalDate.of(2017, 1, 1)));
                case "dc" -> child.born(BirthTold.on(BORN.plusYears(1)));
                case "e" -> child.born(BirthTold.expected(BORN.plusDays(6)));
                case "a" -> child.livingAt(home("12", "Example Street", "OL1 1AA"));
                case "ax" -> child.livingAt(home("7", "Moss Lane", "SK8 4ZZ"));
                case "ap" -> child.livingAt(home("40", "Example Street", "OL1 1AA"));
                case "s" -> child.ofSex("female");
                case "sx" -> child.ofSex("male");
                case "t" -> child.reachedBy("07700 900 123");
                case "n" -> child.numbered(NHS_NUMBER, null);
                case "nx" -> child.numbered(ANOTHER_NHS_NUMBER, null);
                case "u" -> child.numbered(null, "B801200005001");
                case "ux" -> child.numbered(null, "Z353400023001");
                case "m" -> child.withRelative("Jane", "Smith");
                case "mx" -> child.withRelative("Farah", "Iqbal");
                case "k" -> child.atSchool("105000");
                case "d0", "a0" -> child;
                default -> throw new IllegalArgumentException(word);
            };
        }
        return child;
    }

    private static Particulars asRecorded(String given, String family, Set<String> what) {
        Particulars child = named(given, family).born(BirthTold.on(BORN));
        if (!what.contains("a0")) {
            child = child.livingAt(home("12", "Example Street", "OL1 1AA"));
        }
        if (what.contains("s") || what.contains("sx")) {
            child = child.ofSex("female");
        }
        if (what.contains("n") || what.contains("nx")) {
            child = child.numbered(NHS_NUMBER, null);
        }
        if (what.contains("u") || what.contains("ux")) {
            child = child.numbered(null, "B801200005001");
        }
        if (what.contains("m") || what.contains("mx")) {
            child = child.withRelative("JANE", "SMITH");
        }
        return what.contains("k") ? child.atSchool("105000") : what.contains("t") ? child.reachedBy("+44 7700 900123") : child;
    }

    private static Place home(String number, String street, String postcode) {
        return Place.of(List.of(number + " " + street), "Oldham", postcode, null).orElseThrow();
    }

    private static List<Row> rows() throws IOException {
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                BritishNamesTest.class.getResourceAsStream("/matching/british-names.tsv"), StandardCharsets.UTF_8))) {
            return table.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).map(Row::of).toList();
        }
    }

    @TestFactory
    List<DynamicTest> everyCaseIsAnsweredAsPracticeWould() throws IOException {
        return rows().stream().map(row -> DynamicTest.dynamicTest(row.text(), () -> check(row))).toList();
    }

    private static void check(Row row) {
        Answer answer = Matcher.shipped().answer(row.told(), Map.of(ON_RECORD, row.onRecord()), CHILDREN);
        Answer.Found found = Matcher.shipped().compare(row.told(), ON_RECORD, row.onRecord(), CHILDREN);
        String said = switch (answer.word()) {
            case "known" -> "same";
            case "new" -> "different";
            default -> "possible";
        };
        assertEquals(row.answer(), said, () -> row.why() + ": odds " + found.resemblance().odds() + ", "
                + found.warnings() + ", " + found.resemblance().parts());
        boolean lookedAt = !Collections.disjoint(BlockingKeys.asked(row.told()), BlockingKeys.kept(row.onRecord()));
        assertTrue(lookedAt || said.equals("different"), row.why() + ": no key in common");
        assertFalse(row.why().isEmpty(), row.text());
    }

    @Test
    void theTableHoldsAtLeastOneHundredAndFiftyCases() throws IOException {
        List<Row> rows = rows();
        assertTrue(rows.size() >= 150, "rows: " + rows.size());
        for (String answer : List.of("same", "possible", "different")) {
            assertTrue(rows.stream().filter(row -> row.answer().equals(answer)).count() >= 20, answer);
        }
    }
}
