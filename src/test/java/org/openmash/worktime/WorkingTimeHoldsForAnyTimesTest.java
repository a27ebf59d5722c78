package org.openmash.worktime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Laws of working time, tried on hubs and times drawn from a seed (-Dworktime.seed=...), often near a clock change. */
class WorkingTimeHoldsForAnyTimesTest {

    private static final int TRIES = 3000;
    private static final long SEED = Long.getLong("worktime.seed", 20261124L);

    @Test
    void laterReceiptIsNeverDueEarlier() {
        forMany(draw -> {
            var calendar = draw.calendar();
            var allowed = draw.allowance();
            var first = draw.instant();
            var second = first.plus(draw.span());
            assertFalse(calendar.plus(second, allowed).isBefore(calendar.plus(first, allowed)));
        });
    }

    @Test
    void moreTimeAllowedIsDueStrictlyLater() {
        forMany(draw -> {
            var calendar = draw.calendar();
            var from = draw.instant();
            var less = draw.allowance();
            var more = less.plus(draw.allowance()).plusMillis(1);
            assertTrue(calendar.plus(from, less).isBefore(calendar.plus(from, more)));
        });
    }

    @Test
    void timeAllowedInTwoPartsIsTimeAllowedAtOnce() {
        forMany(draw -> {
            var calendar = draw.calendar();
            var from = draw.instant();
            var one = draw.allowance();
            var two = draw.allowance();
            assertEquals(calendar.plus(from, one.plus(two)), calendar.plus(calendar.plus(from, one), two));
        });
    }

    @Test
    void whatWasAddedIsWhatLiesBetween() {
        forMany(draw -> {
            var calendar = draw.calendar();
            var from = draw.instant();
            var allowed = draw.allowance();
            assertEquals(allowed, calendar.between(from, calendar.plus(from, allowed)));
        });
    }

    @Test
    void theDueTimeIsTheFirstInstantAtWhichTheTimeHasBeenWorked() {
        forMany(draw -> {
            var calendar = draw.calendar();
            var from = draw.instant();
            var allowed = draw.allowance().plusMillis(1);
            var justBefore = calendar.plus(from, allowed).minusMillis(1);
            assertTrue(calendar.between(from, justBefore).compareTo(allowed) < 0);
            assertTrue(calendar.isOpen(justBefore), "the last moment worked lies within hours");
        });
    }

    @Test
    void spansAddUpInWhateverOrderTheInstantsCome() {
        forMany(draw -> {
            var calendar = draw.calendar();
            Instant a = draw.instant();
            Instant b = draw.instant();
            Instant c = draw.instant();
            assertEquals(calendar.between(a, c), calendar.between(a, b).plus(calendar.between(b, c)));
        });
    }

    @Test
    void workingTimeIsNeverMoreThanTheTimeThatPassed() {
        forMany(draw -> {
            var from = draw.instant();
            var to = from.plus(draw.span());
            var worked = draw.calendar().between(from, to);
            assertTrue(worked.compareTo(Duration.between(from, to)) <= 0 && !worked.isNegative());
        });
    }

    @Test
    void aHubThatNeverClosesWorksExactlyTheTimeThatPassesOverBothClockChanges() {
        var always = Hubs.neverClosed();
        forMany(draw -> {
            var from = draw.instant();
            var span = draw.span();
            assertEquals(span, always.between(from, from.plus(span)));
            assertEquals(from.plus(span), always.plus(from, span));
        });
    }

    @Test
    void minuteByMinuteCountingGivesTheSame() {
        forMany(draw -> {
            var calendar = draw.calendar();
            var from = draw.minute();
            var to = from.plus(Duration.ofMinutes(draw.upTo(6 * 24 * 60)));
            long open = 0;
            for (var at = from; at.isBefore(to); at = at.plusSeconds(60)) {
                open += calendar.isOpen(at) ? 1 : 0;
            }
            assertEquals(Duration.ofMinutes(open), calendar.between(from, to));
        }, 60);
    }

    @Test
    void aCountdownNeverRunsBackwardsNorGoesBackToCalm() {
        forMany(draw -> {
            var calendar = draw.calendar();
            var elapsed = WorkingDuration.elapsed(draw.span());
            var countdown = Countdown.of(calendar, draw.instant(), calendar.oneWorkingDay(), elapsed);
            var first = draw.instant();
            var second = first.plus(draw.span());
            var before = countdown.remaining(calendar, first);
            assertTrue(countdown.remaining(calendar, second).compareTo(before) <= 0);
            var calm = countdown.state(calendar, first, 75, 90);
            assertTrue(countdown.state(calendar, second, 75, 90).compareTo(calm) >= 0);
        });
    }

    @Test
    void somethingIsLeftExactlyWhileTheDueTimeLiesAhead() {
        forMany(draw -> {
            var calendar = draw.calendar();
            var countdown = Countdown.of(
                    calendar, draw.instant(), calendar.oneWorkingDay(), WorkingDuration.elapsed(Duration.ofHours(4)));
            var now = countdown.dueAt().plusSeconds(draw.upTo(400_000) - 200_000L);
            assertEquals(now.isBefore(countdown.dueAt()), countdown.remaining(calendar, now).isPositive());
        });
    }

    private static void forMany(Consumer<Draw> law) {
        forMany(law, TRIES);
    }

    private static void forMany(Consumer<Draw> law, int tries) {
        for (int number = 0; number < tries; number++) {
            long seed = SEED + number;
            try {
                law.accept(new Draw(new Random(seed)));
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("broken with -Dworktime.seed=" + seed + ": " + broken.getMessage(), broken);
            }
        }
    }

    private record Draw(Random random) {

        private static final Instant[] CLOCK_CHANGES = {
            Instant.parse("2026-03-29T01:00:00Z"), Instant.parse("2026-10-25T01:00:00Z")
        };
        private static final Instant START_OF_2026 = Instant.parse("2026-01-01T00:00:00Z");

        int upTo(int bound) {
            return random.nextInt(bound);
        }

        /** Half of them within three days of a clock change. */
        Instant instant() {
            return random.nextBoolean()
                    ? CLOCK_CHANGES[upTo(2)].plusMillis(upTo(518_400_000) - 259_200_000L)
                    : START_OF_2026.plusSeconds(upTo(730 * 86_400));
        }

        Instant minute() {
            return Instant.ofEpochSecond(instant().getEpochSecond() / 60 * 60);
        }

        Duration allowance() {
            return upTo(8) == 0 ? Duration.ZERO : Duration.ofMillis(upTo(90 * 3_600_000));
        }

        Duration span() {
            return Duration.ofMillis(upTo(8 * 86_400_000));
        }

        WorkingCalendar calendar() {
            return switch (upTo(4)) {
                case 0 -> Hubs.anytown();
                case 1 -> Hubs.neverClosed();
                default -> new WorkingCalendar(hours(), holidays(), LocalDate.of(2026, 6, 1));
            };
        }

        private WorkingHours hours() {
            var days = EnumSet.of(DayOfWeek.of(1 + upTo(7)));
            for (var day : DayOfWeek.values()) {
                if (random.nextBoolean()) {
                    days.add(day);
                }
            }
            int opens = upTo(1380);
            int closes = opens + 1 + upTo(1439 - opens);
            return new WorkingHours(Hubs.LONDON, ofMinute(opens), ofMinute(closes), days);
        }

        private Set<LocalDate> holidays() {
            var days = new TreeSet<LocalDate>();
            for (int number = upTo(20); number > 0; number--) {
                days.add(LocalDate.of(2026, 1, 1).plusDays(upTo(730)));
            }
            return days;
        }

        private static LocalTime ofMinute(int minuteOfDay) {
            return LocalTime.ofSecondOfDay(minuteOfDay * 60L);
        }
    }
}
