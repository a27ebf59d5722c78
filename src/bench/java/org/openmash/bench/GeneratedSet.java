package org.openmash.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.openmash.thresholds.AboutChild;
import org.openmash.thresholds.AboutConcerns;
import org.openmash.thresholds.AboutContacts;
import org.openmash.thresholds.AboutHistory;
import org.openmash.thresholds.Band;
import org.openmash.thresholds.Catalogue;
import org.openmash.thresholds.Condition;
import org.openmash.thresholds.Factor;
import org.openmash.thresholds.Indicator;
import org.openmash.thresholds.Level;
import org.openmash.thresholds.LevelAndBand;
import org.openmash.thresholds.Rule;
import org.openmash.thresholds.RuleSetVersion;
import org.openmash.thresholds.ScoringRule;
import org.openmash.thresholds.ThresholdSet;

/** A set of so many rules over the starter's catalogue, made up from a seed: what was told, ages, work, counts. */
final class GeneratedSet {
    private static final LevelAndBand AMBER = new LevelAndBand(Level.L3, Band.AMBER);
    private static final List<Integer> DAYS = List.of(28, 90, 365);
    private static final List<String> WORK = List.of("s17", "s47", "plan", "looked-after", "early-help");

    private final Random random;
    private final Catalogue catalogue;
    private final List<String> codes;
    private final List<String> factors;

    private GeneratedSet(ThresholdSet starter, long seed) {
        this.random = new Random(seed);
        this.catalogue =
                new Catalogue(starter.indicators(), starter.factors(), starter.fallback(), starter.successors());
        this.codes = starter.indicators().stream().map(Indicator::code).toList();
        this.factors = starter.factors().stream()
                .filter(factor -> !factor.derived() && !factor.protective())
                .map(Factor::code)
                .toList();
    }

    static ThresholdSet of(ThresholdSet starter, int rules, long seed) {
        var made = new GeneratedSet(starter, seed);
        var all = new ArrayList<Rule>();
        for (int n = 1; n <= rules; n++) {
            all.add(made.rule("G%04d".formatted(n)));
        }
        var version = new RuleSetVersion("generated", String.valueOf(rules));
        return new ThresholdSet(version, starter.terms(), made.catalogue, starter.scale(), all, Map.of());
    }

    private Rule rule(String id) {
        LevelAndBand floor = random.nextInt(3) == 0 ? AMBER : null;
        var part = new ScoringRule.Part(condition(), null, 5 * random.nextInt(4), floor, Set.of());
        return new ScoringRule(id, "Generated", "Made up.", "a seed", List.of(part), false, null);
    }

    /** A third ask for codes alone, a third for codes and something besides, a third for one of two such. */
    private Condition condition() {
        return switch (random.nextInt(3)) {
            case 0 -> told();
            case 1 -> codesAndMore();
            default -> new Condition.Any(List.of(codesAndMore(), codesAndMore()));
        };
    }

    private Condition codesAndMore() {
        return new Condition.All(List.of(told(), other()));
    }

    private Condition told() {
        var some = new ArrayList<String>();
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            some.add(one(codes));
        }
        return new AboutConcerns.Told(catalogue.codes(some));
    }

    private Condition other() {
        int from = 12 * random.nextInt(16);
        return switch (random.nextInt(7)) {
            case 0 -> new AboutConcerns.Stated(one(factors));
            case 1 -> new AboutChild.Age(from, from + 12 * (1 + random.nextInt(6)), false);
            case 2 -> new Condition.Presumed(new AboutChild.Age(0, 12 * (1 + random.nextInt(13)), false));
            case 3 -> new AboutChild.Access();
            case 4 -> new AboutHistory.WorkOpen(new TreeSet<>(List.of(one(WORK), one(List.of("plan", "s47")))));
            case 5 -> new AboutContacts.Contacts(2 + random.nextInt(3), one(DAYS));
            default -> new AboutChild.Disabled(random.nextBoolean());
        };
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
