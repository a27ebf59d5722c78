package org.openmash.worktime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/**
 * The bank holidays of England and Wales that law and custom fix by rule, for years that no published list covers yet:
 * Banking and Financial Dealings Act 1971, schedule 1, with Christmas Day and Good Friday by common law, and New Year's
 * Day, the early May day and the substitute days as proclaimed each year. Extra days for a jubilee cannot be foreseen.
 */
final class LawfulHolidays {

    private LawfulHolidays() {}

    static boolean include(LocalDate day) {
        return switch (day.getMonth()) {
            case JANUARY -> day.equals(newYear(day.getYear()));
            case MARCH, APRIL -> isGoodFridayOrEasterMonday(day);
            case MAY -> isMonday(day) && (day.getDayOfMonth() <= 7 || isLastOfItsKind(day));
            case AUGUST -> isMonday(day) && isLastOfItsKind(day);
            case DECEMBER -> isChristmasOrBoxingDay(day);
            default -> false;
        };
    }

    private static LocalDate newYear(int year) {
        return toWeekday(LocalDate.of(year, Month.JANUARY, 1));
    }

    private static boolean isGoodFridayOrEasterMonday(LocalDate day) {
        var easter = easterSunday(day.getYear());
        return day.equals(easter.minusDays(2)) || day.equals(easter.plusDays(1));
    }

    // Two days off from the 25th on: what falls at a weekend moves behind both.
    private static boolean isChristmasOrBoxingDay(LocalDate day) {
        var christmas = LocalDate.of(day.getYear(), Month.DECEMBER, 25);
        return switch (christmas.getDayOfWeek()) {
            case FRIDAY -> day.equals(christmas) || day.equals(christmas.plusDays(3));
            case SATURDAY -> day.equals(christmas.plusDays(2)) || day.equals(christmas.plusDays(3));
            case SUNDAY -> day.equals(christmas.plusDays(1)) || day.equals(christmas.plusDays(2));
            default -> day.equals(christmas) || day.equals(christmas.plusDays(1));
        };
    }

    private static LocalDate toWeekday(LocalDate day) {
        return isWeekend(day) ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : day;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static boolean isMonday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.MONDAY;
    }

    private static boolean isLastOfItsKind(LocalDate day) {
        return day.plusWeeks(1).getMonth() != day.getMonth();
    }

    // The reckoning of the Calendar (New Style) Act 1750, in the form of Meeus, Jones and Butcher.
    private static LocalDate easterSunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int moonShift = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - moonShift + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int lateMoon = (golden + 11 * epact + 22 * weekday) / 451;
        int position = epact + weekday - 7 * lateMoon + 114;
        return LocalDate.of(year, position / 31, position % 31 + 1);
    }
}
