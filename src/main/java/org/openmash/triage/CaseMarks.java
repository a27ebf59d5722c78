package org.openmash.triage;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.openmash.thresholds.Band;

/**
 * What a case shows of its facts besides the score.
 *
 * @param couldReach the band that a child who is only possibly this child could raise it to; null where there is none
 */
record CaseMarks(
        List<String> indicators,
        boolean informationOnly,
        String mainConcern,
        Instant leavesAt,
        Set<String> flags,
        Band couldReach) {}
