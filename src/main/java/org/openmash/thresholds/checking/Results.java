package org.openmash.thresholds.checking;

import java.util.ArrayList;
import java.util.List;
import org.openmash.thresholds.Facts;

/** What comes of one property, taken down as it is found. */
final class Results {
    private static final String ALL_OF_IT = "set";

    private final String property;
    private final List<CheckResult> results = new ArrayList<>();
    private int tried;

    Results(String property) {
        this.property = property;
    }

    void tried(int referrals) {
        tried += referrals;
    }

    void refuted(String subject, String words, Facts shown, Facts after) {
        results.add(new CheckResult(property, subject, Verdict.REFUTED, null, words, shown, after));
    }

    void notRefuted(String subject, int depth, String words) {
        results.add(new CheckResult(property, subject, Verdict.NOT_REFUTED, depth, words, null, null));
    }

    boolean none() {
        return results.isEmpty();
    }

    /** Where nothing was found against it, these words say why it holds. */
    List<CheckResult> elseProved(String words) {
        if (none()) {
            results.add(new CheckResult(property, ALL_OF_IT, Verdict.PROVED, null, words, null, null));
        }
        return results;
    }

    /** Where nothing was found against it, it held as far as was tried. */
    List<CheckResult> elseNotRefuted(String words) {
        if (none()) {
            notRefuted(ALL_OF_IT, tried, words);
        }
        return results;
    }
}
