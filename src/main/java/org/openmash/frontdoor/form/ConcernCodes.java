package org.openmash.frontdoor.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openmash.thresholds.Factor;
import org.openmash.thresholds.Indicator;

/** The codes that a referral may speak in: concerns with what each asks, and the factors that may be stated. */
public final class ConcernCodes {
    /** Answers that any concern may carry, each yes, no or not known. */
    public static final Set<String> COMMON_ANSWERS = Set.of(
            "safe-place-tonight",
            "medication",
            "immobile-through-disability",
            "nrm-done",
            "reported-to-police",
            "emergency-services-called");

    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Map<String, Factor> factors = new LinkedHashMap<>();
    private final Choice indicatorCodes;
    private final Choice factorCodes;

    public ConcernCodes(List<Indicator> indicators, List<Factor> factors) {
        indicators.forEach(indicator -> this.indicators.put(indicator.code(), indicator));
        factors.forEach(factor -> this.factors.put(factor.code(), factor));
        indicatorCodes = Choice.ofCodes("a code of GET /indicators", this.indicators.keySet());
        factorCodes = Choice.ofCodes("a factor of GET /indicators", this.factors.keySet());
    }

    public Optional<Indicator> indicator(String code) {
        return Optional.ofNullable(code).map(indicators::get);
    }

    /** Whether the hub draws this factor from the facts, so that nobody may state it. */
    boolean isDerived(String factor) {
        return factors.containsKey(factor) && factors.get(factor).derived();
    }

    Choice indicatorCodes() {
        return indicatorCodes;
    }

    Choice factorCodes() {
        return factorCodes;
    }
}
