package org.openmash.reports.scrutiny;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * On whom the bands fall, and whom people judged otherwise than the score: over-referral shows as high bands that
 * people lower, under-referral as low ones that they raise (Equality Act 2010, section 149).
 *
 * @param by what the groups are groups of
 * @param asOf when the figures were taken
 * @param all every case of the period, grouped or not
 */
public record FairnessReport(
        String from, String to, String by, Instant asOf, boolean upToDate, OfAGroup all, List<OfAGroup> groups) {
    /**
     * @param group a code or word; null for all cases
     * @param name the group in words, where it is a code
     * @param bands of all its cases
     * @param levels scored, of all its cases; with the unscored they are all
     * @param undecided of all its cases
     * @param decided the level decided, of the decided
     * @param level3Or4ByBand decided to be at level 3 or 4, of the decided in that band
     * @param answers how decisions stand to the score, of those that had both
     */
    public record OfAGroup(
            String group,
            String name,
            Figure cases,
            Map<String, Share> bands,
            Map<String, Share> levels,
            Share unscored,
            Share undecided,
            Map<String, Share> decided,
            Map<String, Share> level3Or4ByBand,
            Map<String, Share> answers) {}
}
