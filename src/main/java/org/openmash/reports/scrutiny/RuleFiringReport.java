package org.openmash.reports.scrutiny;

import java.time.Instant;
import java.util.List;

/**
 * How often each rule fired, month by month: a rule that has gone quiet, or fires for everybody, is one to talk about.
 * Every rule of the set in force is there, also those that never fired.
 *
 * @param asOf when the figures were taken
 */
public record RuleFiringReport(
        String from, String to, Instant asOf, boolean upToDate, List<MonthLine> months, List<RuleLine> rules) {
    /**
     * @param unscored counted apart: no rule could fire
     * @param ruleSets which scored, in the order in which they began to
     * @param changed whether another set scored than in the month before
     */
    public record MonthLine(
            String month, Figure cases, Figure scored, Figure unscored, List<SetUsed> ruleSets, boolean changed) {}

    public record SetUsed(String name, String version) {}

    /**
     * @param inForce whether the set in force now has it
     * @param fired of the scored
     */
    public record RuleLine(String rule, String title, boolean inForce, Share fired, List<FiredIn> months) {}

    public record FiredIn(String month, Share fired) {}
}
