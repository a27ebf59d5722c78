package org.openmash.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.model.codegen.ExecutableModelProject;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openmash.thresholds.Assessment;
import org.openmash.thresholds.FactBytes;
import org.openmash.thresholds.FactReader;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.Outcome;
import org.openmash.thresholds.ThresholdSet;

/**
 * One referral after the other, on one thread; public, with states of their own, as JMH asks. Every engine begins with
 * the same facts; of the others there is a second time of what they are handed ready: folded, aged and counted.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Assessments {

    private static final int LAST = AssessedReferrals.REFERRALS - 1;

    /** Our own engine over generated rules. */
    @State(Scope.Thread)
    public static class Ours {
        @Param({"100"})
        public int rules;

        private ThresholdSet set;
        private Facts[] facts;
        private int next;

        @Setup
        public void prepare() {
            set = AssessedReferrals.rules(rules);
            facts = AssessedReferrals.referrals().toArray(Facts[]::new);
        }

        Facts next() {
            return facts[next++ & LAST];
        }
    }

    /** Our own engine with the set that a hub starts from. */
    @State(Scope.Thread)
    public static class Starter {
        private final ThresholdSet set = AssessedReferrals.starter();
        private final Facts[] facts = AssessedReferrals.referrals().toArray(Facts[]::new);
        private final byte[][] written = new byte[facts.length][];
        private final FactReader reader;
        private int next;

        public Starter() {
            var words = new WordsInMemory();
            for (int i = 0; i < facts.length; i++) {
                written[i] = FactBytes.written(facts[i], words);
            }
            reader = set.reader(words);
        }

        int next() {
            return next++ & LAST;
        }
    }

    /** Drools as its guides advise: rules compiled to an executable model. */
    @State(Scope.Thread)
    public static class DroolsExecutable {
        private final DroolsRules rules =
                new DroolsRules(AssessedReferrals.rules(AssessedReferrals.RULES), ExecutableModelProject.class);
        private final List<Facts> facts = AssessedReferrals.referrals();
        private final List<ReadReferral> read = AssessedReferrals.read();
        private int next;
    }

    /** Drools as it was before: rules interpreted by MVEL, then made to bytecode as they are used. */
    @State(Scope.Thread)
    public static class DroolsClassic {
        private final DroolsRules rules =
                new DroolsRules(AssessedReferrals.rules(AssessedReferrals.RULES), DrlProject.class);
        private final List<Facts> facts = AssessedReferrals.referrals();
        private final List<ReadReferral> read = AssessedReferrals.read();
        private int next;
    }

    /** json-logic-java. */
    @State(Scope.Thread)
    public static class Json {
        private final JsonLogicRules rules = new JsonLogicRules(AssessedReferrals.rules(AssessedReferrals.RULES));
        private final List<Facts> facts = AssessedReferrals.referrals();
        private final List<Map<String, Object>> read =
                AssessedReferrals.read().stream().map(ReadReferral::asMap).toList();
        private int next;
    }

    @Benchmark
    public Outcome outcome(Ours ours) {
        return ours.set.outcome(ours.next());
    }

    @Benchmark
    public Outcome starterOutcome(Starter starter) {
        return starter.set.outcome(starter.facts[starter.next()]);
    }

    @Benchmark
    public Outcome starterFromBytes(Starter starter) {
        return starter.reader.read(starter.written[starter.next()]);
    }

    @Benchmark
    public Assessment starterAssessed(Starter starter) {
        return starter.set.assess(starter.facts[starter.next()]);
    }

    @Benchmark
    public List<String> droolsExecutable(DroolsExecutable drools) {
        return drools.rules.fired(new ReadReferral(drools.facts.get(drools.next++ & LAST)));
    }

    @Benchmark
    public List<String> droolsClassic(DroolsClassic drools) {
        return drools.rules.fired(new ReadReferral(drools.facts.get(drools.next++ & LAST)));
    }

    @Benchmark
    public List<String> jsonLogic(Json json) {
        return json.rules.fired(new ReadReferral(json.facts.get(json.next++ & LAST)).asMap());
    }

    @Benchmark
    public List<String> droolsExecutableHanded(DroolsExecutable drools) {
        return drools.rules.fired(drools.read.get(drools.next++ & LAST));
    }

    @Benchmark
    public List<String> droolsClassicHanded(DroolsClassic drools) {
        return drools.rules.fired(drools.read.get(drools.next++ & LAST));
    }

    @Benchmark
    public List<String> jsonLogicHanded(Json json) {
        return json.rules.fired(json.read.get(json.next++ & LAST));
    }
}
