package org.openmash.bench.linkage;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.openmash.children.matching.Comparer;
import org.openmash.children.matching.Estimate;
import org.openmash.children.matching.Frequencies;
import org.openmash.children.matching.Lines;
import org.openmash.children.matching.Matcher;
import org.openmash.children.matching.Particulars;
import org.openmash.children.matching.Prior;
import org.openmash.children.matching.Weights;

/**
 * Runs the matcher over every labelled set of a folder and prints how well it finds who is who. Lines are chosen without
 * labels: F1 is that of all pairs at even odds, with no regard to one record having one partner only.
 */
public final class LinkageBench {
    private static final int RANDOM_PAIRS = 400_000;
    private static final long SEED = 20_261_125;

    private LinkageBench() {}

    /** @param arguments the folder of labelled sets, one for tables and pictures; then names of sets, or "identifiers" */
    public static void main(String[] arguments) throws Exception {
        List<String> rest = List.of(arguments).subList(2, arguments.length);
        boolean identifiers = rest.contains("identifiers");
        List<String> names = rest.stream().filter(name -> !name.equals("identifiers")).toList();
        System.out.printf("weights %s; identifiers %s; seed %d; %d cores, %d MB, Java %s%n", Weights.shipped().version(),
                identifiers ? "on" : "off", SEED, Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20, Runtime.version());
        for (LabelledSet set : LabelledSet.in(Path.of(arguments[0]), identifiers)) {
            if (names.isEmpty() || names.stream().anyMatch(set.name()::startsWith)) {
                measure(set, Path.of(arguments[1]));
            }
        }
    }

    private static void measure(LabelledSet set, Path pictures) throws Exception {
        CandidatePairs pairs = CandidatePairs.of(set);
        Frequencies frequencies = Frequencies.counted(
                set.records().stream().map(LabelledSet.Told::particulars).toList());
        Weights shipped = Weights.shipped();
        Estimate estimate = estimate(set, pairs, frequencies);
        long index = set.records().stream().filter(told -> told.side() == 0).count();
        Scored byShipped = new Scored(set, pairs, new Comparer(shipped, frequencies), Prior.forIndexOf(index, shipped));
        Scored byEstimate = new Scored(set, pairs, new Comparer(estimate.weights(), frequencies), estimate.prior());
        System.out.printf(Locale.ROOT,
                "%n%s: %d records, %.0f true pairs%n  candidate step: recall %.4f; %d pairs of %.0f (%.4f %%); %.1f keys a record; "
                        + "largest block %d; blocks left out as too large %d%n",
                set.name(), set.records().size(), byShipped.truth(), byShipped.recallOfCandidates(), pairs.size(),
                set.allPairs(), 100 * pairs.size() / set.allPairs(), pairs.keysOfEach(), pairs.largest(), pairs.tooLarge());
        System.out.printf(Locale.ROOT, "  estimated without labels: %.0f pairs of one person expected%s%n", estimate.expected(),
                estimate.isEnough() ? "" : ", too few to be used");
        System.out.println("  at even odds            precision  recall      F1 | F1, line tuned on labels (five-fold)");
        row("weights as shipped", byShipped);
        row("weights estimated", byEstimate);
        DukeBeside.print(set, pairs);
        System.out.println("  three answers at the default lines, told record by told record");
        new ThreeAnswers(set, byShipped, new Matcher(shipped, frequencies, Lines.SHIPPED), Prior.forIndexOf(index, shipped))
                .print("weights as shipped");
        new ThreeAnswers(set, byEstimate, new Matcher(estimate.weights(), frequencies, Lines.SHIPPED), estimate.prior())
                .print("weights estimated");
        Curve.of(byShipped).write(pictures, set.name() + " shipped");
        Curve.of(byEstimate).write(pictures, set.name() + " estimated");
    }

    private static void row(String name, Scored scored) {
        Scored.Quality quality = scored.at(0);
        System.out.printf(Locale.ROOT, "  %-22s %9.4f %8.4f %8.4f | %.4f%n", name, quality.precision(), quality.recall(),
                quality.f1(), scored.f1TunedOnLabels());
    }

    private static Estimate estimate(LabelledSet set, CandidatePairs candidates, Frequencies frequencies) {
        Weights shipped = Weights.shipped();
        Comparer comparer = new Comparer(shipped, frequencies);
        Estimate.Pairs compared = new Estimate.Pairs(shipped);
        for (int i = 0; i < candidates.size(); i++) {
            compared.add(shipped, comparer.compare(told(set, candidates.one(i)), told(set, candidates.other(i))));
        }
        Estimate.Pairs random = new Estimate.Pairs(shipped);
        Random chance = new Random(SEED);
        while (random.size() < RANDOM_PAIRS) {
            int one = chance.nextInt(set.records().size());
            int other = chance.nextInt(set.records().size());
            if (one != other && !(set.twoSided() && set.records().get(one).side() == set.records().get(other).side())) {
                random.add(shipped, comparer.compare(told(set, one), told(set, other)));
            }
        }
        return Estimate.of(shipped, compared, random, set.allPairs());
    }

    private static Particulars told(LabelledSet set, int record) {
        return set.records().get(record).particulars();
    }
}
