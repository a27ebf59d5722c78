package org.openmash.worktime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules by which holidays are foreseen, held against every year that GOV.UK has published. */
class LawfulHolidaysTest {

    /** What no rule foresaw: jubilees, VE day, a funeral, a coronation; each with the ordinary day that it replaced. */
    private static final Set<LocalDate> PROCLAIMED =
            Hubs.days("2012-06-04", "2012-06-05", "2020-05-08", "2022-06-02", "2022-06-03", "2022-09-19", "2023-05-08");

    private static final Set<LocalDate> MOVED = Hubs.days("2012-05-28", "2020-05-04", "2022-05-30");

    @Test
    void theRulesGiveEveryPublishedHolidayButThoseProclaimedForOneOccasion() throws IOException {
        var expected = published();
        expected.removeAll(PROCLAIMED);
        expected.addAll(MOVED);
        var foreseen = LocalDate.of(2012, 1, 1)
                .datesUntil(LocalDate.of(2029, 1, 1))
                .filter(LawfulHolidays::include)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, foreseen);
    }

    @ParameterizedTest(name = "Easter Monday of {0}")
    @CsvSource({"2029-04-02", "2030-04-22", "2035-03-26", "2038-04-26", "2049-04-19", "2076-04-20", "2100-03-29"})
    void easterOfLaterYearsIsRight(LocalDate easterMonday) {
        assertTrue(LawfulHolidays.include(easterMonday));
        assertTrue(LawfulHolidays.include(easterMonday.minusDays(3)), "Good Friday");
        assertFalse(LawfulHolidays.include(easterMonday.plusDays(1)));
    }

    private static TreeSet<LocalDate> published() throws IOException {
        try (var list = LawfulHolidaysTest.class.getResourceAsStream("/calendar/bank-holidays.json")) {
            return new ObjectMapper()
                    .readTree(list).at("/england-and-wales/events")
                    .valueStream()
                    .map(event -> LocalDate.parse(event.get("date").textValue()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
