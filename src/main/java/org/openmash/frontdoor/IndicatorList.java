package org.openmash.frontdoor;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openmash.hubs.practice.Coming;
import org.openmash.thresholds.Factor;
import org.openmash.thresholds.Indicator;
import org.openmash.thresholds.Question;
import org.openmash.thresholds.ThresholdSet;

/**
 * Every concern and factor that may be told, with what each asks, for a partner's form. No points and no floors: a form
 * that showed them would teach what to write.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IndicatorList(String version, List<Concern> indicators, List<StatedFactor> factors, ToCome coming) {
    /** A concern in plain words. */
    public record Concern(String code, String words, String category, List<Asked> questions) {}

    /** @param kind {@code common} is answered by fields of the child and the concern; {@code yes-no}, {@code text} under answers */
    public record Asked(String code, String words, String kind) {}

    /** @param derived the hub draws it from the facts, and it may not be stated */
    public record StatedFactor(String code, String words, boolean derived) {}

    /**
     * What changes in the words when the next set takes force, so that forms can be ready. Withdrawn codes are taken in
     * for ever.
     */
    public record ToCome(
            String version,
            Instant from,
            List<Concern> added,
            List<Concern> changed,
            List<String> withdrawn,
            List<StatedFactor> factorsAdded,
            List<StatedFactor> factorsChanged,
            List<String> factorsWithdrawn) {}

    /** @param coming null where no set is approved to follow */
    public static IndicatorList of(ThresholdSet set, Coming coming) {
        List<Concern> concerns = concerns(set);
        List<StatedFactor> factors = factors(set);
        return new IndicatorList(
                version(set), concerns, factors, coming == null ? null : toCome(concerns, factors, coming));
    }

    private static ToCome toCome(List<Concern> concerns, List<StatedFactor> factors, Coming coming) {
        Changes<Concern> words = Changes.between(concerns, concerns(coming.set()), Concern::code);
        Changes<StatedFactor> weights = Changes.between(factors, factors(coming.set()), StatedFactor::code);
        return new ToCome(
                version(coming.set()),
                coming.from(),
                words.added(),
                words.changed(),
                words.withdrawn(),
                weights.added(),
                weights.changed(),
                weights.withdrawn());
    }

    private record Changes<T>(List<T> added, List<T> changed, List<String> withdrawn) {
        static <T> Changes<T> between(List<T> before, List<T> after, Function<T, String> code) {
            Map<String, T> old = before.stream().collect(Collectors.toMap(code, one -> one));
            Set<String> kept = after.stream().map(code).collect(Collectors.toSet());
            return new Changes<>(
                    after.stream().filter(one -> !old.containsKey(code.apply(one))).toList(),
                    after.stream()
                            .filter(one -> old.containsKey(code.apply(one)) && !old.get(code.apply(one)).equals(one))
                            .toList(),
                    before.stream().map(code).filter(one -> !kept.contains(one)).toList());
        }
    }

    private static String version(ThresholdSet set) {
        return set.version().name() + " " + set.version().version();
    }

    private static List<Concern> concerns(ThresholdSet set) {
        return set.indicators().stream().map(IndicatorList::concern).toList();
    }

    private static List<StatedFactor> factors(ThresholdSet set) {
        return set.factors().stream().map(IndicatorList::factor).toList();
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
