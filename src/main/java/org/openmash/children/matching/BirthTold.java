package org.openmash.children.matching;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A birth as told: whole, in parts (0 for a part that is missing or cannot be), as a span of years that an age or an
 * estimate leaves, or as the day on which an unborn child is expected.
 *
 * @param expected the day on which the birth was expected; null for a born child
 * @param yearsEither how many years either way the year may be off; 0 where it was told as exact
 */
public record BirthTold(int year, int month, int day, LocalDate expected, int yearsEither) implements Comparable<BirthTold> {
    private static final Comparator<BirthTold> ORDER = Comparator.comparingInt(BirthTold::year)
            .thenComparingInt(BirthTold::month)
            .thenComparingInt(BirthTold::day)
            .thenComparing(BirthTold::expected, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingInt(BirthTold::yearsEither);

    public BirthTold {
        month = month < 1 || month > 12 ? 0 : month;
        day = day < 1 || day > 31 ? 0 : day;
        year = year < 1 || year > 9999 ? 0 : year;
    }

    public static BirthTold on(LocalDate date) {
        return new BirthTold(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), null, 0);
    }

    /** @return nothing where no part can be one of a date */
    public static Optional<BirthTold> parts(int year, int month, int day) {
        BirthTold told = new BirthTold(year, month, day, null, 0);
        return told.known() == 0 ? Optional.empty() : Optional.of(told);
    }

    /** Of "about seven" on a day: the year may be either of two, and people guess a year off. */
    public static BirthTold aged(int years, LocalDate on) {
        return new BirthTold(on.getYear() - years, 0, 0, null, 2);
    }

    public static BirthTold expected(LocalDate date) {
        return new BirthTold(0, 0, 0, date, 0);
    }

    int known() {
        return (year > 0 ? 1 : 0) + (month > 0 ? 1 : 0) + (day > 0 ? 1 : 0);
    }

    boolean isWhole() {
        return known() == 3 && expected == null && yearsEither == 0;
    }

    /** As told and, where that is a date too, with day and month swapped. */
    Stream<BirthTold> eitherWay() {
        return day > 12 ? Stream.of(this) : Stream.of(this, new BirthTold(year, day, month, expected, yearsEither));
    }

    /** The first of January stands in for a date that nobody knows. */
    boolean mayStandIn() {
        return month == 1 && day == 1;
    }

    String digits() {
        String all = String.valueOf(100_000_000 + year * 10_000 + month * 100 + day);
        return all.substring(1);
    }

    /** Days from the day expected to the birth; nothing unless one tells the one and the other the other. */
    static Optional<Long> daysLate(BirthTold one, BirthTold other) {
        if (one.expected != null && other.isWhole()) {
            return other.date().map(born -> ChronoUnit.DAYS.between(one.expected, born));
        }
        return other.expected != null && one.isWhole()
                ? one.date().map(born -> ChronoUnit.DAYS.between(other.expected, born))
                : Optional.empty();
    }

    Optional<LocalDate> date() {
        boolean exists = isWhole() && day <= java.time.YearMonth.of(year, month).lengthOfMonth();
        return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    @Override
    public int compareTo(BirthTold other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "BirthTold";
    }
}
