package org.openmash.reports.disclosure;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.openmash.reports.disclosure.SmallNumbers.Sum;

/**
 * Chooses what is hidden: first what is secret, then the next in line beside whatever could still be had back. The
 * next, and not the smallest: were the size of a number to decide, what is shown would tell how large the hidden are.
 */
final class Hiding {
    private final Recovery recovery;
    private final BitSet settled;
    private final BitSet hidden = new BitSet();

    Hiding(Recovery recovery, BitSet settled, BitSet settledAsHidden) {
        this.recovery = recovery;
        this.settled = settled;
        hidden.or(recovery.secret());
        hidden.andNot(settled);
        hidden.or(settledAsHidden);
    }

    BitSet hidden() {
        boolean moved = true;
        while (moved) {
            List<Sum> telling = recovery.tellingLines(hidden);
            moved = telling.isEmpty() ? hideZerosOfThinLines() : hideOneMoreIn(telling);
        }
        // What anybody can reckon is shown, so that whoever adds to this table knows it is known.
        hidden.andNot(recovery.reckonedWithoutHarm(hidden));
        return hidden;
    }

    /** Fewer than two each would make every hidden number a one, were the zeros known. */
    private boolean hideZerosOfThinLines() {
        boolean moved = false;
        for (Sum line : recovery.lines()) {
            if (recovery.isThin(line, hidden)) {
                moved |= IntStream.of(line.parts()).filter(this::isZeroThatShows).peek(hidden::set).count() > 0;
            }
        }
        return moved;
    }

    /** Zeros come late: where nothing else is left, they too may leave room for another answer. */
    private boolean hideOneMoreIn(List<Sum> telling) {
        return hideCountIn(telling)
                || hideCountIn(recovery.lines().stream().filter(line -> line.countOf(hidden) > 0).toList())
                || telling.stream().anyMatch(line -> hide(next(line, this::isZeroThatShows)))
                || hideAll();
    }

    /** Where too few are counted for anything to hold, all of it goes, its zeros too: then nothing of it is known. */
    private boolean hideAll() {
        int before = hidden.cardinality();
        IntStream.range(0, recovery.places()).filter(place -> !settled.get(place)).forEach(hidden::set);
        return hidden.cardinality() > before;
    }

    private boolean hideCountIn(List<Sum> lines) {
        return lines.stream().anyMatch(line -> hide(next(line, place -> maybe(place) && closes(place)))
                        || hide(next(line, this::maybe)))
                || lines.stream().anyMatch(line -> maybe(line.total()) && hide(line.total()));
    }

    private boolean hide(int place) {
        if (place >= 0) {
            hidden.set(place);
        }
        return place >= 0;
    }

    private int next(Sum line, IntPredicate which) {
        int from = line.firstOf(hidden);
        int[] parts = line.parts();
        return IntStream.rangeClosed(1, parts.length)
                .map(step -> parts[(from + step) % parts.length])
                .filter(which)
                .findFirst()
                .orElse(-1);
    }

    /** Whether it also serves a second line that waits for one more. */
    private boolean closes(int place) {
        return recovery.linesOf(place).stream().anyMatch(line -> line.countOf(hidden) == 1);
    }

    private boolean maybe(int place) {
        return !hidden.get(place) && !settled.get(place) && recovery.count(place) != 0;
    }

    /** A zero of a line that comes to nothing could not be anything else. */
    private boolean isZeroThatShows(int place) {
        return !hidden.get(place)
                && !settled.get(place)
                && recovery.count(place) == 0
                && recovery.linesOf(place).stream().allMatch(line -> recovery.count(line.total()) > 0);
    }
}
