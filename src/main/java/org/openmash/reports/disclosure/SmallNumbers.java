package org.openmash.reports.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which numbers of a report may be shown. A number of one to five children is hidden, since it may point to one of
 * them, and as many others with it as it takes that none can be had back from its totals (complementary hiding, as
 * in the disclosure control of national statistics). Zero is shown: it tells of no child; only where the hidden
 * numbers of a line come to fewer than two each are its zeros hidden too, or every one of them would be a plain 1.
 *
 * <p>Give every number that will be shown, and which is the sum of which; then read what is left of them. The same
 * numbers always hide the same places.
 */
public final class SmallNumbers {
    /** The largest number that is hidden for its own sake. */
    public static final long LARGEST_HIDDEN = 5;

    private final List<Long> counts = new ArrayList<>();
    private final List<Long> earlier = new ArrayList<>();
    private final BitSet secret = new BitSet();
    private final List<Sum> sums = new ArrayList<>();
    private final BitSet settled = new BitSet();
    private final BitSet settledAsHidden = new BitSet();

    /** One line of a table: a total and the numbers that add up to it, by their places. */
    record Sum(int total, int[] parts) {
        /** How many of these places are in the line, its total among them. */
        int countOf(BitSet places) {
            int count = places.get(total) ? 1 : 0;
            for (int part : parts) {
                count += places.get(part) ? 1 : 0;
            }
            return count;
        }

        /** @return the first of these places that is in the line */
        int onlyOf(BitSet places) {
            return places.get(total) ? total : parts[firstOf(places)];
        }

        /** @return which of its parts is the first of these; -1 where only the total is */
        int firstOf(BitSet places) {
            return IntStream.range(0, parts.length).filter(i -> places.get(parts[i])).findFirst().orElse(-1);
        }
    }

    public static boolean isSmall(long count) {
        return count >= 1 && count <= LARGEST_HIDDEN;
    }

    /** @return the place of this number, by which it is named in sums and found among the shown */
    public int count(long count) {
        return countAfter(count, null);
    }

    /**
     * A number that was published before, perhaps over fewer cases: it is also hidden where the difference is small.
     *
     * @param published as it was shown then; null where it was hidden or not there
     */
    public int countAfter(long count, Long published) {
        if (count < 0) {
            throw new IllegalArgumentException("a count is not negative");
        }
        counts.add(count);
        earlier.add(published);
        return counts.size() - 1;
    }

    /** A number that must not be told though it is not small: together with what is known already it would tell one. */
    public int secretCount(long count) {
        int place = count(count);
        secret.set(place);
        return place;
    }

    /** A number that other tables show, or hide, the same: this one cannot hide it for the sake of another. */
    public int settledCount(long count, boolean hidden) {
        int place = count(count);
        settled.set(place);
        settledAsHidden.set(place, hidden);
        return place;
    }

    public void sum(int total, int... parts) {
        long sum = 0;
        for (int part : parts) {
            sum += counts.get(part);
        }
        if (sum != counts.get(total)) {
            throw new IllegalArgumentException("the parts do not add up to their total");
        }
        sums.add(new Sum(total, parts.clone()));
    }

    /** @return each number by its place, null where it is hidden */
    public List<Long> shown() {
        BitSet hidden = hidden();
        List<Long> shown = new ArrayList<>(counts);
        hidden.stream().forEach(place -> shown.set(place, null));
        return shown;
    }

    BitSet hidden() {
        long[] numbers = counts.stream().mapToLong(Long::longValue).toArray();
        BitSet secrets = (BitSet) secret.clone();
        secrets.or(settledAsHidden);
        IntStream.range(0, numbers.length).filter(this::tells).forEach(secrets::set);
        return new Hiding(new Recovery(numbers, earlier, sums, secrets), settled, settledAsHidden).hidden();
    }

    /** Small itself, or by how much it differs from what was shown before. */
    private boolean tells(int place) {
        long count = counts.get(place);
        Long before = earlier.get(place);
        return isSmall(count) || before != null && isSmall(Math.abs(count - before));
    }

    /** A list and its total. */
    public static ShownList list(long... counts) {
        return listAfter(null, counts);
    }

    /** A list and its total, after the same list was published over other cases. */
    public static ShownList listAfter(ShownList published, long... counts) {
        SmallNumbers numbers = new SmallNumbers();
        int[] places = new int[counts.length];
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            places[i] = numbers.countAfter(counts[i], published == null ? null : published.counts().get(i));
            sum += counts[i];
        }
        int total = numbers.countAfter(sum, published == null ? null : published.total());
        numbers.sum(total, places);
        List<Long> shown = numbers.shown();
        return new ShownList(shown.subList(0, counts.length), shown.get(total));
    }

    /** A table with its margins. */
    public static ShownTable table(long[][] cells) {
        return tableAfter(null, cells);
    }

    /** A table with its margins, after the same table was published over other cases. */
    public static ShownTable tableAfter(ShownTable published, long[][] cells) {
        return new MarginTable(cells, published).shown();
    }

    /** @param counts null where hidden */
    public record ShownList(List<Long> counts, Long total) {}

    /** Rows of cells and their margins; null where hidden. */
    public record ShownTable(List<List<Long>> cells, List<Long> rows, List<Long> columns, Long total) {}
}
