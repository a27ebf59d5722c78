package org.openmash.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.openmash.hubs.practice.SetDocuments;
import org.openmash.hubs.practice.ShippedSets;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.ThresholdSet;

/** The rules and referrals of one measurement, the same for every engine and in every process. */
final class AssessedReferrals {
    static final int REFERRALS = 4_096;
    /** The rules of the comparison. */
    static final int RULES = 100;

    private static final long SEED = 4;

    private AssessedReferrals() {}

    static ThresholdSet starter() {
        return new ShippedSets(new SetDocuments(), new ObjectMapper()).starter();
    }

    static ThresholdSet rules(int many) {
        return GeneratedSet.of(starter(), many, SEED);
    }

    static List<Facts> referrals() {
        return GeneratedFacts.some(starter(), REFERRALS, SEED);
    }

    static List<ReadReferral> read() {
        return referrals().stream().map(ReadReferral::new).toList();
    }
}
