package org.openmash.reports;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openmash.reports.SmallNumbers.Sum;

/**
 * Chooses what is hidden: first the small, then the next in line beside whatever could still be had back. The next, and
 * not the smallest: were the size of a number to decide, what is shown would tell how large the hidden ones can be.
 */
final class Hiding {
    private final List<Long> counts;
    private final List<Sum> sums;
    private final BitSet settled;
    private final BitSet hidden = new BitSet();
    private final Recovery recovery;

    Hiding(List<Long> counts, List<Long> earlier, List<Sum> sums, BitSet settled, BitSet settledAsHidden) {
        this.counts = counts;
        this.sums = sums;
        this.settled = settled;
        BitSet secret = secrets(counts, earlier);
        hidden.or(secret);
        hidden.andNot(settled);
        hidden.or(settledAsHidden);
        this.recovery = new Recovery(counts, earlier, sums, secret);
    }

    /** What must stay unknown: a small number, and one that differs by a small number from what was shown before. */
    private static BitSet secrets(List<Long> counts, List<Long> earlier) {
        BitSet secret = new BitSet();
        for (int place = 0; place < counts.size(); place++) {
            long count = counts.get(place);
            Long before = earlier.get(place);
            boolean newly = before != null && SmallNumbers.isSmall(Math.abs(count - before));
            secret.set(place, newly || SmallNumbers.isSmall(count));
        }
        return secret;
    }

    BitSet hidden() {
        boolean moved = true;
        while (moved) {
            moved = hideZerosOfThinLines();
            Optional<Sum> telling = recovery.tellingLine(hidden);
            moved |= telling.isPresent() && hideOneMoreIn(telling.get());
        }
        return hidden;
    }

    /** Fewer than two each would make every hidden number a one, were the zeros known. */
    private boolean hideZerosOfThinLines() {
        boolean moved = false;
        for (Sum sum : sums) {
            for (int part : Recovery.isThin(sum, counts, hidden) ? sum.parts() : new int[0]) {
                if (counts.get(part) == 0 && !hidden.get(part) && !settled.get(part)) {
                    moved = hide(part);
                }
            }
        }
        return moved;
    }

    /** Where the line has nothing more to hide the next number of the whole table goes. */
    private boolean hideOneMoreIn(Sum line) {
        int next = next(line, true);
        next = next >= 0 ? next : next(line, false);
        next = next >= 0 || !mayBeHidden(line.total()) ? next : line.total();
        return hide(next >= 0 ? next : nextOfAll());
    }

    private boolean hide(int place) {
        if (place >= 0) {
            hidden.set(place);
        }
        return place >= 0;
    }

    /** @param closing whether to look only for one in a second line that waits for one more, so that both are served */
    private int next(Sum line, boolean closing) {
        int from = line.firstOf(hidden);
        for (int step = 1; step <= line.parts().length; step++) {
            int place = line.parts()[(from + step) % line.parts().length];
            if (mayBeHidden(place) && (!closing || closes(place))) {
                return place;
            }
        }
        return -1;
    }

    private boolean closes(int place) {
        return sums.stream().anyMatch(sum -> sum.has(place) && sum.countOf(hidden) == 1);
    }

    private int nextOfAll() {
        return IntStream.range(0, counts.size()).filter(this::mayBeHidden).findFirst().orElse(-1);
    }

    private boolean mayBeHidden(int place) {
        return !hidden.get(place) && !settled.get(place) && counts.get(place) != 0;
    }
}
