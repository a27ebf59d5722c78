package org.openmash.reports.scrutiny;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Where people decided otherwise than the score, by the first final decision of each case and the score it rested on.
 * A difference is no error of either: the reasons stand with the decisions, and none of them is told here.
 *
 * @param asOf when the figures were taken
 * @param cases received in the period
 * @param undecided nobody has decided yet
 * @param unscored decided, but there was no score to differ from
 * @param answers of the compared: decided cases that had a score
 */
public record OverrideReport(
        String from,
        String to,
        Instant asOf,
        boolean upToDate,
        Figure cases,
        Figure undecided,
        Figure unscored,
        Figure compared,
        List<AnswerLine> answers,
        List<BandLine> byBand,
        List<KindLine> byAgencyKind,
        List<RuleLine> byRule) {
    /** @param followed a new contact, a section 47 enquiry, a plan or care in 12 months; not known is not safe */
    public record AnswerLine(String answer, Share cases, Map<String, Figure> followed) {}

    public record BandLine(String band, Figure compared, Map<String, Share> answers) {}

    public record KindLine(String agencyKind, Figure compared, Map<String, Share> answers) {}

    /**
     * @param title null for a rule of a set no longer in force
     * @param fired cases in which it fired, decided or not
     * @param compared those of them that are decided
     */
    public record RuleLine(String rule, String title, Figure fired, Figure compared, Map<String, Share> answers) {}
}
