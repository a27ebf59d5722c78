package org.openmash.reports.disclosure;

import java.util.BitSet;
import java.util.List;
import org.openmash.reports.disclosure.SmallNumbers.Sum;

/** The least and the most that each number of a table can be, by what is shown of it. */
final class Bounds {
    private static final int MOST_ROUNDS = 200;
    private static final long NO_LIMIT = Long.MAX_VALUE / 4;

    private final long[] least;
    private final long[] most;

    private Bounds(Recovery recovery, BitSet hidden) {
        this.least = new long[recovery.places()];
        this.most = new long[recovery.places()];
        for (int place = 0; place < least.length; place++) {
            long count = recovery.count(place);
            // A zero is hidden only where there is no other way; a reader takes what is hidden for one at least.
            least[place] = hidden.get(place) ? Math.min(1, count) : count;
            most[place] = hidden.get(place) ? NO_LIMIT : count;
        }
    }

    /** The hidden numbers that no room is left for but their own. */
    static BitSet pinned(Recovery recovery, BitSet hidden) {
        Bounds bounds = new Bounds(recovery, hidden);
        recovery.lines().stream()
                .filter(line -> recovery.isThin(line, hidden))
                .forEach(line -> bounds.mayBeZero(line, hidden));
        bounds.narrow(recovery.lines());
        BitSet pinned = new BitSet();
        hidden.stream().filter(place -> bounds.least[place] >= bounds.most[place]).forEach(pinned::set);
        return pinned;
    }

    /** In a thin line zeros are always hidden. */
    private void mayBeZero(Sum sum, BitSet hidden) {
        for (int part : sum.parts()) {
            least[part] = hidden.get(part) ? 0 : least[part];
        }
    }

    private void narrow(List<Sum> sums) {
        boolean moved = true;
        for (int round = 0; moved && round < MOST_ROUNDS; round++) {
            moved = false;
            for (Sum sum : sums) {
                moved |= narrow(sum);
            }
        }
    }

    private boolean narrow(Sum sum) {
        long low = 0;
        long high = 0;
        int unlimited = 0;
        for (int part : sum.parts()) {
            low += least[part];
            high += most[part] == NO_LIMIT ? 0 : most[part];
            unlimited += most[part] == NO_LIMIT ? 1 : 0;
        }
        boolean moved = bound(sum.total(), low, unlimited > 0 ? NO_LIMIT : high);
        for (int part : sum.parts()) {
            moved |= narrow(part, sum.total(), low - least[part], unlimited, high);
        }
        return moved;
    }

    private boolean narrow(int part, int total, long othersLow, int unlimited, long high) {
        boolean alone = unlimited == (most[part] == NO_LIMIT ? 1 : 0);
        long othersHigh = most[part] == NO_LIMIT ? high : high - most[part];
        long low = alone ? least[total] - othersHigh : 0;
        return bound(part, low, most[total] == NO_LIMIT ? NO_LIMIT : most[total] - othersLow);
    }

    private boolean bound(int place, long low, long high) {
        boolean moved = low > least[place] || high < most[place];
        least[place] = Math.max(least[place], low);
        most[place] = Math.min(most[place], high);
        return moved;
    }
}
