package org.openmash.triage;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What a case shows of its facts besides the score. */
record CaseMarks(
        List<String> indicators, boolean informationOnly, String mainConcern, Instant leavesAt, Set<String> flags) {}
