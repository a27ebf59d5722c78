package org.openmash.reports;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.openmash.reports.SmallNumbers.Sum;

/**
 * What a reader with pencil and patience could have back of the hidden numbers: by taking a line's shown numbers from
 * its total, by solving all lines together, and because no count is below what it can be.
 */
final class Recovery {
    private final List<Long> counts;
    private final List<Long> earlier;
    private final List<Sum> sums;
    private final BitSet secret;

    /** @param secret what must not be had back */
    Recovery(List<Long> counts, List<Long> earlier, List<Sum> sums, BitSet secret) {
        this.counts = counts;
        this.earlier = earlier;
        this.sums = sums;
        this.secret = secret;
    }

    /** A line that needs one more number hidden, since a secret can be had back with these; none when all holds. */
    Optional<Sum> tellingLine(BitSet hidden) {
        BitSet had = HiddenLines.solved(sums, hidden);
        BitSet unknown = (BitSet) hidden.clone();
        unknown.andNot(had);
        Optional<Sum> rest = sums.stream().filter(sum -> tellsBySubtraction(sum, unknown)).findFirst();
        if (rest.isPresent()) {
            return rest;
        }
        had.or(Bounds.pinned(counts, sums, hidden));
        had.and(secret);
        if (had.isEmpty()) {
            return Optional.empty();
        }
        // Solving begins at a line with a single unknown; only where there is none do the lines tell it together.
        Optional<Sum> single = sums.stream().filter(sum -> sum.countOf(hidden) == 1).findFirst();
        return single.or(() -> sums.stream().filter(sum -> sum.countOf(had) > 0).findFirst());
    }

    /** Whether the total is shown and the hidden of this line come to fewer than two each. */
    static boolean isThin(Sum sum, List<Long> counts, BitSet hidden) {
        long rest = 0;
        int among = 0;
        for (int part : sum.parts()) {
            rest += hidden.get(part) ? counts.get(part) : 0;
            among += hidden.get(part) ? 1 : 0;
        }
        return !hidden.get(sum.total()) && rest < 2L * among;
    }

    /** Whether the unknown of a line come together to a small number, or to a small number more than before. */
    private boolean tellsBySubtraction(Sum sum, BitSet unknown) {
        long rest = 0;
        Long before = 0L;
        for (int part : sum.parts()) {
            if (unknown.get(part)) {
                rest += counts.get(part);
                before = before == null || earlier.get(part) == null ? null : before + earlier.get(part);
            }
        }
        boolean newly = before != null && SmallNumbers.isSmall(Math.abs(rest - before));
        return !unknown.get(sum.total()) && (newly || SmallNumbers.isSmall(rest));
    }
}
