package org.openmash.thresholds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openmash.thresholds.checking.CheckResult;
import org.openmash.thresholds.checking.Checker;
import org.openmash.thresholds.checking.Verdict;

/**
 * The checker on sets made up carelessly from seeds, faults and all: what it proves no made-up referral refutes, and
 * what it refutes its own referral shows.
 */
class TheCheckerIsRightAboutAnySetTest {
    private static final int SETS = 120;
    private static final int REFERRALS = Integer.getInteger("openmash.invented", 60);

    private record Checked(ThresholdSet set, List<CheckResult> results, String seed) {

        boolean proved(String property) {
            return results.stream()
                    .filter(result -> result.property().equals(property))
                    .allMatch(result -> result.verdict() == Verdict.PROVED);
        }

        Stream<CheckResult> refuted(String property) {
            return results.stream()
                    .filter(result -> result.property().equals(property) && result.verdict() == Verdict.REFUTED);
        }

        Stream<Facts> referrals() {
            return IntStream.range(0, REFERRALS).mapToObj(r -> new InventedFacts(set, r).next());
        }
    }

    private static final List<Checked> CHECKED = IntStream.range(0, SETS)
            .mapToObj(n -> {
                ThresholdSet set = InventedSets.careless(n).set();
                return new Checked(set, Checker.check(set).results(), "set " + n);
            })
            .toList();

    private static boolean below(Headline one, Headline other) {
        return standing(other).above(standing(one)) || one.score() < other.score();
    }

    private static LevelAndBand standing(Headline headline) {
        return new LevelAndBand(headline.level(), headline.band());
    }

    /** How many sets a property was proved of; a test that looks at none would show nothing. */
    private static List<Checked> proved(String property) {
        var proved = CHECKED.stream().filter(checked -> checked.proved(property)).toList();
        assertTrue(proved.size() >= 10, property + " was proved of " + proved.size());
        return proved;
    }

    @Test
    void whereNoUnknownLowersNoneDoes() {
        for (Checked checked : proved("unknown-never-lowers")) {
            checked.referrals().forEach(facts -> InvariantsHoldForAnySetTest.Told.facts(facts).forEach(told -> {
                for (Facts open : told.unknown()) {
                    Headline unknown = checked.set.headline(open);
                    assertTrue(
                            told.known().stream().anyMatch(known -> !below(unknown, checked.set.headline(known))),
                            checked.seed + ": " + told.name());
                }
            }));
        }
    }

    @Test
    void whereNoConcernLowersNoneDoes() {
        for (Checked checked : proved("a-concern-never-lowers")) {
            checked.referrals().forEach(facts -> {
                Headline before = checked.set.headline(facts);
                for (Indicator indicator : checked.set.indicators()) {
                    Headline after = checked.set.headline(Worse.yes(indicator.code()).apply(facts));
                    assertFalse(indicator.scored() && below(after, before), checked.seed + " " + indicator.code());
                }
            });
        }
    }

    @Test
    void whereProtectionStaysInItsBandItDoes() {
        for (Checked checked : proved("protection-stays-in-its-band")) {
            checked.referrals().forEach(facts -> {
                Headline before = checked.set.headline(facts.withFactors(List.of()));
                Headline after = checked.set.headline(facts.withFactors(protectedBy(checked.set, facts)));
                assertFalse(standing(before).above(standing(after)), checked.seed);
            });
        }
    }

    private static List<ToldCode> protectedBy(ThresholdSet set, Facts facts) {
        var told = new ArrayList<ToldCode>();
        set.factors().stream().filter(Factor::protective).forEach(factor -> told.add(new ToldCode(
                factor.code(), Answer.YES, Map.of(), null, null, null, facts.receivedOn(), "a nurse")));
        return told;
    }

    @Test
    void aRuleThatCanNeverFireFiresForNone() {
        long dead = CHECKED.stream()
                .flatMap(checked -> checked.refuted("every-rule-can-fire")
                        .filter(result -> !result.subject().contains("part"))
                        .peek(result -> checked.referrals().forEach(facts -> assertFalse(
                                checked.set.outcome(facts).firedRules().contains(result.subject()),
                                checked.seed + " " + result.words()))))
                .count();
        assertTrue(dead > 0, "there are rules that can never fire");
    }

    @Test
    void aShadowedRuleNeverFiresAlone() {
        long shadowed = CHECKED.stream()
                .flatMap(checked -> checked.refuted("no-rule-is-shadowed")
                        .peek(result -> checked.referrals().forEach(facts -> {
                            var fired = checked.set.outcome(facts).firedRules();
                            assertFalse(fired.size() == 1 && fired.contains(result.subject()), checked.seed);
                        })))
                .count();
        assertTrue(shadowed > 0, "there are rules that are shadowed");
    }

    @Test
    void whatIsRefutedByTwoReferralsIsShownByThem() {
        int shown = 0;
        for (Checked checked : CHECKED) {
            for (String property : List.of("unknown-never-lowers", "a-concern-never-lowers", "no-floor-is-lowered")) {
                for (CheckResult result : checked.refuted(property).toList()) {
                    if (result.counterExampleAfter() != null) {
                        shown++;
                        assertTrue(
                                below(
                                        checked.set.headline(result.counterExampleAfter()),
                                        checked.set.headline(result.counterExample())),
                                checked.seed + " " + result.words());
                    }
                }
            }
        }
        assertTrue(shown > 20, "shown " + shown);
    }

    @Test
    void aCarefulSetIsNotRefusedForWhatItDoesNotDo() {
        for (int n = 0; n < SETS; n++) {
            ThresholdSet set = InventedSets.careful(n).set();
            var refuted = Checker.check(set).results().stream()
                    .filter(result -> result.verdict() == Verdict.REFUTED)
                    .filter(result -> List.of("unknown-never-lowers", "protection-stays-in-its-band")
                            .contains(result.property()))
                    .map(CheckResult::words)
                    .toList();
            assertEquals(List.of(), refuted, "set " + n);
        }
    }

    @Test
    void aSetOfAThousandRulesIsCheckedWithinAMinute() {
        ThresholdSet set = InventedSets.read(InventedSets.document(7, false, 1_000)).set();
        long start = System.nanoTime();
        Checker.check(set);
        assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 60, "it takes about a second alone");
    }
}
