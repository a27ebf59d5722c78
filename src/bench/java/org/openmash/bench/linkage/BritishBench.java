package org.openmash.bench.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.openmash.bench.linkage.BritishFamilies.Child;
import org.openmash.children.matching.Answer;
import org.openmash.children.matching.BlockingKeys;
import org.openmash.children.matching.Frequencies;
import org.openmash.children.matching.Lines;
import org.openmash.children.matching.Matcher;
import org.openmash.children.matching.Particulars;
import org.openmash.children.matching.Weights;

/**
 * Recognition on an invented British index: wrong joins with their exact bound, twins and near-name brothers and sisters,
 * how many candidates a worker sees, and recall by name and origin. No NHS or pupil number is told of anybody.
 */
public final class BritishBench {
    private static final int LARGEST_BLOCK = 5000;
    private static final int PAIRS = 2000;

    private final BritishFamilies families;
    private final List<Child> children = new ArrayList<>();
    private final KeyIndex keys = new KeyIndex();
    private final long seed;
    private final int size;
    private final Particulars[] told;
    private Matcher matcher;

    private BritishBench(long seed, int size) {
        this.seed = seed;
        this.size = size;
        this.told = new Particulars[size];
        this.families = new BritishFamilies(seed, size);
    }

    /** @param arguments children on the index, seed, how many tellings to judge */
    public static void main(String[] arguments) {
        BritishBench bench = new BritishBench(Long.parseLong(arguments[1]), Integer.parseInt(arguments[0]));
        bench.fill();
        bench.judge(arguments.length > 2 ? Integer.parseInt(arguments[2]) : 90_000);
        bench.kin("twins, names alike by a letter", true, true);
        bench.kin("twins, any two names", true, false);
        bench.kin("brothers and sisters, names alike by a letter", false, true);
    }

    private void fill() {
        while (children.size() < size) {
            children.addAll(families.children(families.family()));
        }
        while (children.size() > size) {
            children.removeLast();
        }
        for (int child = 0; child < size; child++) {
            keep(child);
        }
        keys.sort();
        Iterable<Particulars> all = () -> IntStream.range(0, size).mapToObj(this::onRecord).iterator();
        matcher = new Matcher(Weights.shipped(), Frequencies.counted(all), Lines.SHIPPED);
        System.out.printf(Locale.ROOT, "%n%d invented children, seed %d; weights %s, names counted on the index; %.1f keys a child%n",
                size, seed, Weights.shipped().version(), (double) keys.size() / size);
    }

    private void keep(int child) {
        BlockingKeys.kept(onRecord(child)).forEach(key -> keys.add(key, child));
    }

    private Particulars onRecord(int child) {
        if (told[child] == null) {
            told[child] = made(child);
        }
        return told[child];
    }

    private Particulars made(int child) {
        return BritishTelling.onRecord(families, children.get(child), seed * 31 + child);
    }

    private static final class Counts {
        private int onRecord;
        private int known;
        private int found;
        private int candidate;

        void print(String name) {
            System.out.printf(Locale.ROOT, "    %-28s on record %6d: joined %.4f, joined or suggested %.4f, key in common %.4f%n",
                    name, onRecord, (double) known / onRecord, (double) found / onRecord, (double) candidate / onRecord);
        }
    }

    private void judge(int tellings) {
        Random chance = new Random(seed + 1);
        Set<String> commonest = commonest();
        Counts all = new Counts();
        Counts common = new Counts();
        Map<Origin, Counts> byOrigin = new EnumMap<>(Origin.class);
        int[] shown = new int[tellings];
        int[] looked = new int[tellings];
        int joined = 0;
        int wrong = 0;
        int unresolved = 0;
        long began = System.nanoTime();
        for (int telling = 0; telling < tellings; telling++) {
            boolean onRecord = chance.nextDouble() < 0.7;
            int truth = onRecord ? chance.nextInt(size) : -1;
            Child child = onRecord ? children.get(truth) : stranger(chance);
            Particulars told = BritishTelling.now(families, child, seed * 17 + 1_000_000_007L * (telling + 1));
            Set<Integer> candidates = keys.having(BlockingKeys.asked(told), LARGEST_BLOCK);
            if (candidates == null) {
                unresolved++;
                continue;
            }
            Answer answer = answer(told, candidates);
            shown[telling] = answer.found().size();
            looked[telling] = candidates.size();
            boolean right = answer.known() != null && answer.known().getLeastSignificantBits() == truth;
            joined += answer.known() != null ? 1 : 0;
            wrong += answer.known() != null && !right ? 1 : 0;
            if (answer.known() != null && !right && System.getProperty("show") != null) {
                System.out.println("WRONG " + child + " joined to " + children.get((int) answer.known().getLeastSignificantBits()) + " " + answer.found().getFirst().resemblance());
            }
            if (onRecord) {
                boolean found = answer.found().stream().anyMatch(one -> one.resemblance().childId().getLeastSignificantBits() == truth);
                List<Counts> counted = new ArrayList<>(List.of(all, byOrigin.computeIfAbsent(child.family().origin(), any -> new Counts())));
                if (commonest.contains(child.fullName())) {
                    counted.add(common);
                }
                for (Counts counts : counted) {
                    counts.onRecord++;
                    counts.known += right ? 1 : 0;
                    counts.found += found ? 1 : 0;
                    counts.candidate += candidates.contains(truth) ? 1 : 0;
                }
            }
        }
        double micros = (System.nanoTime() - began) / 1e3 / tellings;
        Arrays.sort(shown);
        Arrays.sort(looked);
        System.out.printf(Locale.ROOT,
                "  %d tellings, 30 %% of children not on record (half of them a brother or sister of one who is)%n"
                        + "  joined by machine %d, wrong %d: with 95 %% confidence at most %.6f; unresolved %d%n"
                        + "  candidates shown: median %d, p90 %d, p99 %d; compared: median %d, p99 %d, most %d; largest block %d; %.0f us a telling%n",
                tellings, joined, wrong, Exact.upperBound(wrong, joined), unresolved, shown[tellings / 2], shown[tellings * 9 / 10],
                shown[tellings * 99 / 100], looked[tellings / 2], looked[tellings * 99 / 100], looked[tellings - 1],
                keys.largestAsked(), micros);
        all.print("all");
        common.print("the 100 commonest full names");
        byOrigin.forEach((origin, counts) -> counts.print(origin.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }

    private Child stranger(Random chance) {
        if (chance.nextBoolean()) {
            return families.sibling(children.get(chance.nextInt(size)), false, false);
        }
        List<Child> made = families.children(families.family());
        return made.isEmpty() ? stranger(chance) : made.getFirst();
    }

    private Answer answer(Particulars told, Set<Integer> candidates) {
        Map<UUID, Particulars> onRecord = new HashMap<>();
        candidates.forEach(child -> onRecord.put(new UUID(0, child), onRecord(child)));
        return matcher.answer(told, onRecord, size);
    }

    private Set<String> commonest() {
        Map<String, Integer> counts = new HashMap<>();
        children.forEach(child -> counts.merge(child.fullName(), 1, Integer::sum));
        Set<String> names = new HashSet<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(100)
                .forEach(name -> names.add(name.getKey()));
        return names;
    }

    /** The one is told of, only the other is on record: no machine may join them. */
    private void kin(String what, boolean twins, boolean alike) {
        int joined = 0;
        int underTheName = 0;
        int suggested = 0;
        Random chance = new Random(seed + 2);
        for (int pair = 0; pair < PAIRS; pair++) {
            Child there = children.get(chance.nextInt(size));
            Child here = families.sibling(there, twins, alike);
            Particulars now = BritishTelling.now(families, here, seed * 13 + 7_919L * (pair + 1));
            Particulars record = BritishTelling.onRecord(families, there, seed * 11 + pair);
            Answer answer = matcher.answer(now, Map.of(new UUID(0, 1), record), size);
            underTheName += answer.known() != null && now.names().stream().anyMatch(record.names()::contains) ? 1 : 0;
            joined += answer.known() != null ? 1 : 0;
            suggested += answer.known() == null && !answer.found().isEmpty() ? 1 : 0;
        }
        System.out.printf(Locale.ROOT, "  %d pairs of %s: joined %d (told under the very name on record %d), shown to a person %d%n",
                PAIRS, what, joined, underTheName, suggested);
    }
}
