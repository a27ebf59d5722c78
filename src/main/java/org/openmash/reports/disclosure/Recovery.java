package org.openmash.reports.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openmash.reports.disclosure.SmallNumbers.Sum;

/**
 * What a reader with pencil and patience could have back of the hidden numbers: by taking a line's shown numbers from
 * its total, by solving all lines together, and because no count is below what it can be.
 */
final class Recovery {
    private final long[] counts;
    private final List<Long> earlier;
    private final List<Sum> lines;
    private final BitSet secret;
    private final List<List<Sum>> linesOf;

    /** @param secret what must not be had back */
    Recovery(long[] counts, List<Long> earlier, List<Sum> lines, BitSet secret) {
        this.counts = counts;
        this.earlier = earlier;
        this.lines = lines;
        this.secret = secret;
        this.linesOf = Stream.<List<Sum>>generate(ArrayList::new).limit(counts.length).toList();
        for (Sum line : lines) {
            linesOf.get(line.total()).add(line);
            IntStream.of(line.parts()).forEach(part -> linesOf.get(part).add(line));
        }
    }

    BitSet secret() {
        return secret;
    }

    List<Sum> lines() {
        return lines;
    }

    List<Sum> linesOf(int place) {
        return linesOf.get(place);
    }

    int places() {
        return counts.length;
    }

    long count(int place) {
        return counts[place];
    }

    /** Whether the total is shown and the hidden of this line come to fewer than two each. */
    boolean isThin(Sum line, BitSet hidden) {
        long rest = 0;
        int among = 0;
        for (int part : line.parts()) {
            rest += hidden.get(part) ? counts[part] : 0;
            among += hidden.get(part) ? 1 : 0;
        }
        return !hidden.get(line.total()) && rest < 2L * among;
    }

    /** Lines of which one needs one number more hidden, best first, since a secret can be had back; none when all holds. */
    List<Sum> tellingLines(BitSet hidden) {
        List<Sum> telling = telling(hidden, known(hidden));
        return telling.isEmpty() ? telling(hidden, solved(hidden)) : telling;
    }

    /** What has no room for another answer, what follows from all lines together, and what could not be seen to move. */
    private BitSet solved(BitSet hidden) {
        BitSet solved = Bounds.pinned(this, hidden);
        BitSet open = (BitSet) hidden.clone();
        open.andNot(solved);
        HiddenLines together = HiddenLines.of(lines, open);
        BitSet told = (BitSet) secret.clone();
        told.and(hidden);
        told.andNot(together.movable(counts));
        solved.or(together.solved());
        solved.or(told);
        return solved;
    }

    /** What follows from the lines and is no secret. */
    BitSet reckonedWithoutHarm(BitSet hidden) {
        BitSet reckoned = HiddenLines.of(lines, hidden).solved();
        reckoned.andNot(secret);
        return reckoned;
    }

    private List<Sum> telling(BitSet hidden, BitSet had) {
        BitSet unknown = (BitSet) hidden.clone();
        unknown.andNot(had);
        List<Sum> rests = lines.stream().filter(line -> tellsBySubtraction(line, unknown)).toList();
        if (!rests.isEmpty() || !had.intersects(secret)) {
            return rests;
        }
        had.and(secret);
        // Reckoning begins at a line with a single unknown; only where there is none do the lines tell it together.
        return Stream.concat(
                        lines.stream().filter(line -> line.countOf(hidden) == 1),
                        lines.stream().filter(line -> line.countOf(had) > 0))
                .toList();
    }

    /** What follows line by line, each time from one that has a single unknown left. */
    private BitSet known(BitSet hidden) {
        BitSet unknown = (BitSet) hidden.clone();
        BitSet known = new BitSet();
        int before = -1;
        while (before < known.cardinality()) {
            before = known.cardinality();
            lines.stream().filter(line -> line.countOf(unknown) == 1).forEach(line -> {
                int single = line.onlyOf(unknown);
                unknown.clear(single);
                known.set(single);
            });
        }
        return known;
    }

    /** Whether the unknown of a line come together to a small number, or to a small number more than before. */
    private boolean tellsBySubtraction(Sum line, BitSet unknown) {
        long rest = 0;
        Long before = 0L;
        for (int part : line.parts()) {
            if (unknown.get(part)) {
                rest += counts[part];
                before = before == null || earlier.get(part) == null ? null : before + earlier.get(part);
            }
        }
        boolean newly = before != null && SmallNumbers.isSmall(Math.abs(rest - before));
        return !unknown.get(line.total()) && (newly || SmallNumbers.isSmall(rest));
    }
}
