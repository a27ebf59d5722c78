package org.openmash.hubs.practice;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * One version of the rules of practice of a hub: what the authority's partners agreed, with who approved it. Each
 * assessment, countdown and agenda keeps the version it was made by.
 *
 * @param from since when it is in force
 * @param clockAWorkingDays decide the type of response within this many working days of receipt (Working Together
 *     2023, chapter 3: one)
 * @param redElapsedHours clock B of red, which runs through nights and weekends
 * @param amberWorkingDays clock B of amber
 * @param greenWorkingDays clock B of green, the decision itself
 * @param leaseMinutes how long a claimed case is held without an act of its holder
 * @param freezeAt when the daily risk meeting's agenda is frozen
 * @param referralLevel the lowest decided level that counts as a referral (CIN census re-referrals)
 * @param absentSources look-ups that this hub has declared it lacks: never searched, never failed
 * @param thresholdNoticeHours how long before its instant a set of thresholds is proposed at the latest; null for no
 *     least notice
 */
public record Practice(
        String version,
        Instant from,
        List<String> approvedBy,
        ZoneId zone,
        LocalTime opens,
        LocalTime closes,
        Set<DayOfWeek> workingDays,
        int clockAWorkingDays,
        int redElapsedHours,
        int amberWorkingDays,
        int greenWorkingDays,
        int dueSoonPercent,
        int dueNowPercent,
        int leaseMinutes,
        LocalTime freezeAt,
        int referralLevel,
        String ruleSetName,
        String ruleSetVersion,
        Set<String> absentSources,
        Integer thresholdNoticeHours) {
    public Practice {
        approvedBy = List.copyOf(approvedBy);
        workingDays = Set.copyOf(workingDays);
        absentSources = absentSources == null ? Set.of() : Set.copyOf(absentSources);
        require(approvedBy.size() >= 2, version, "two people approve a practice");
        require(opens.isBefore(closes) && !workingDays.isEmpty(), version, "the hub has opening hours");
        require(redElapsedHours > 0 && amberWorkingDays > 0 && greenWorkingDays > 0, version, "every band has a clock");
        require(clockAWorkingDays > 0 && leaseMinutes > 0, version, "clock A and leases last some time");
        require(0 < dueSoonPercent && dueSoonPercent < dueNowPercent && dueNowPercent < 100, version, "warnings rise");
        require(thresholdNoticeHours == null || thresholdNoticeHours >= 0, version, "notice is given ahead");
        require(referralLevel >= 1 && referralLevel <= 4, version, "the referral level is 1 to 4");
    }

    /** How long before its instant a set of thresholds is proposed at the latest. */
    Duration thresholdNotice() {
        return Duration.ofHours(thresholdNoticeHours == null ? 0 : thresholdNoticeHours);
    }

    private static void require(boolean met, String version, String rule) {
        if (!met) {
            throw new IllegalArgumentException("Practice version " + version + ": " + rule);
        }
    }
}
