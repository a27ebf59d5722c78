package org.openmash.frontdoor;

import java.util.List;
import org.openmash.thresholds.Factor;
import org.openmash.thresholds.Indicator;
import org.openmash.thresholds.Question;
import org.openmash.thresholds.ThresholdSet;

/**
 * Every concern and factor that may be told, with what each asks, for a partner's form. No points and no floors: a form
 * that showed them would teach what to write.
 */
public record IndicatorList(String version, List<Concern> indicators, List<StatedFactor> factors) {
    /** A concern in plain words. */
    public record Concern(String code, String words, String category, List<Asked> questions) {}

    /** @param kind {@code common} is answered by fields of the child and the concern; {@code yes-no}, {@code text} under answers */
    public record Asked(String code, String words, String kind) {}

    /** @param derived the hub draws it from the facts, and it may not be stated */
    public record StatedFactor(String code, String words, boolean derived) {}

    public static IndicatorList of(ThresholdSet set) {
        return new IndicatorList(
                set.version().name() + " " + set.version().version(),
                set.indicators().stream().map(IndicatorList::concern).toList(),
                set.factors().stream().map(IndicatorList::factor).toList());
    }

    private static Concern concern(Indicator indicator) {
        return new Concern(
                indicator.code(),
                indicator.words(),
                indicator.category(),
                indicator.asks().stream().map(IndicatorList::asked).toList());
    }

    private static Asked asked(Question question) {
        return new Asked(question.code(), question.words(), question.kind().word());
    }

    private static StatedFactor factor(Factor factor) {
        return new StatedFactor(factor.code(), factor.words(), factor.derived());
    }
}
