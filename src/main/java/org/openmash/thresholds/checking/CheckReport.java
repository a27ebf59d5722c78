package org.openmash.thresholds.checking;

import java.util.List;

/** Every property of one set, checked: what stands between a draft and its trial. */
public record CheckReport(List<CheckResult> results) {

    public CheckReport {
        results = List.copyOf(results);
    }

    /** A draft with a refuted property is mended before it is tried. */
    public boolean blocksTrial() {
        return has(Verdict.REFUTED);
    }

    /** What was not refuted and not proved either needs an approver's signed acceptance. */
    public boolean needsAcceptance() {
        return has(Verdict.NOT_REFUTED);
    }

    private boolean has(Verdict verdict) {
        return results.stream().anyMatch(result -> result.verdict() == verdict);
    }
}
