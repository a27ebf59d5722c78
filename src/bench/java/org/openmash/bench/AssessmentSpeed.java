package org.openmash.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.model.codegen.ExecutableModelProject;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openmash.thresholds.FactBytes;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.ThresholdSet;

/**
 * One assessment beside Drools and json-logic-java, on the same rules and referrals: first every engine must fire the
 * same rules on all of them, then they are timed one after the other, pair by pair.
 */
public final class AssessmentSpeed {
    private static final String OURS = "outcome";
    /** What an engine is handed was folded, aged and counted outside of its time. */
    private static final String HANDED = "Handed";
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    /** JMH reads fields the old way; later JDKs warn of it. */
    private static final String[] QUIET =
            Runtime.version().feature() < 23 ? new String[0] : new String[] {"--sun-misc-unsafe-memory-access=allow"};

    private final int pairs;
    private final int seconds;
    private final Map<String, List<Double>> perSecond = new HashMap<>();
    private final Map<String, Double> bytes = new HashMap<>();

    private AssessmentSpeed(int pairs, int seconds) {
        this.pairs = pairs;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws RunnerException {
        List<String> same = agreeing();
        var speed = new AssessmentSpeed(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        for (int pair = 0; pair < speed.pairs; pair++) {
            for (String engine : same) {
                speed.run(engine, AssessedReferrals.RULES);
                speed.run(OURS, AssessedReferrals.RULES);
                speed.run(engine + HANDED, AssessedReferrals.RULES);
            }
        }
        speed.printRatios(same);
        speed.ownGrowth();
        speed.starter();
    }

    /** The engines that fire what ours fires, on every referral. */
    private static List<String> agreeing() {
        ThresholdSet set = AssessedReferrals.rules(AssessedReferrals.RULES);
        List<Facts> facts = AssessedReferrals.referrals();
        List<ReadReferral> read = AssessedReferrals.read();
        var executable = new DroolsRules(set, ExecutableModelProject.class);
        var classic = new DroolsRules(set, DrlProject.class);
        var json = new JsonLogicRules(set);
        var agreeing = new ArrayList<String>();
        Map<String, IntFunction<List<String>>> engines = Map.of(
                "droolsExecutable", i -> executable.fired(read.get(i)),
                "droolsClassic", i -> classic.fired(read.get(i)),
                "jsonLogic", i -> json.fired(read.get(i).asMap()));
        for (String name : List.of("droolsExecutable", "droolsClassic", "jsonLogic")) {
            int fired = 0;
            int differing = 0;
            for (int i = 0; i < facts.size(); i++) {
                var ours = new TreeSet<>(set.outcome(facts.get(i)).firedRules());
                fired += ours.size();
                differing += ours.equals(new TreeSet<>(engines.get(name).apply(i))) ? 0 : 1;
            }
            System.out.printf(
                    "%s: %,d referrals, %,d rules fired, %d referrals differ%n", name, facts.size(), fired, differing);
            if (differing == 0) {
                agreeing.add(name);
            }
        }
        return agreeing;
    }

    private double run(String benchmark, int rules) throws RunnerException {
        var options = new OptionsBuilder()
                .include("^" + Assessments.class.getName().replace(".", "\\.") + "\\." + benchmark + "$")
                .param("rules", String.valueOf(rules))
                .forks(1)
                .jvmArgsAppend(QUIET)
                .warmupIterations(2)
                .warmupTime(TimeValue.seconds(seconds))
                .measurementIterations(1)
                .measurementTime(TimeValue.seconds(seconds))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        RunResult result = new Runner(options).runSingle();
        String name = benchmark.equals(OURS) ? OURS + " " + rules : benchmark;
        double speed = result.getPrimaryResult().getScore();
        perSecond.computeIfAbsent(name, first -> new ArrayList<>()).add(speed);
        bytes.put(name, result.getSecondaryResults().get(ALLOCATED).getScore());
        System.out.printf("  %-18s %,12.0f a second, %,8.0f bytes each%n", name, speed, bytes.get(name));
        return speed;
    }

    private void printRatios(List<String> engines) {
        List<Double> ours = perSecond.get(OURS + " " + AssessedReferrals.RULES);
        for (int e = 0; e < engines.size(); e++) {
            var fromFacts = new Ratios();
            var handed = new Ratios();
            for (int pair = 0; pair < pairs; pair++) {
                double one = ours.get(pair * engines.size() + e);
                fromFacts.add(one, perSecond.get(engines.get(e)).get(pair));
                handed.add(one, perSecond.get(engines.get(e) + HANDED).get(pair));
            }
            System.out.printf("ours to %s, both from the same facts: %s%n", engines.get(e), fromFacts);
            System.out.printf("ours from facts to %s of what it is handed ready: %s%n", engines.get(e), handed);
        }
    }

    private void ownGrowth() throws RunnerException {
        double fifty = run(OURS, 50);
        for (int rules : new int[] {200, 1_000}) {
            System.out.printf("%,d rules: %.2f of the speed at 50%n", rules, run(OURS, rules) / fifty);
        }
    }

    private void starter() throws RunnerException {
        var words = new WordsInMemory();
        var sizes = AssessedReferrals.referrals().stream()
                .mapToInt(facts -> FactBytes.written(facts, words).length)
                .summaryStatistics();
        System.out.printf("facts as bytes: %.0f on average, %d at most%n", sizes.getAverage(), sizes.getMax());
        double outcome = run("starterOutcome", AssessedReferrals.RULES);
        run("starterFromBytes", AssessedReferrals.RULES);
        double assessed = run("starterAssessed", AssessedReferrals.RULES);
        System.out.printf("every finding and unknown of the starter set rendered: %.0f outcomes%n", outcome / assessed);
    }
}
