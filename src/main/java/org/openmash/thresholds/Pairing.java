package org.openmash.thresholds;

import java.util.Arrays;

/**
 * How many agencies can be named so that each told of an event of its own: the largest matching of agencies to
 * events, by augmenting paths.
 */
final class Pairing {
    private static final int NONE = -1;

    private int[] agencies = new int[8];
    private int[] events = new int[8];
    /** By the first telling of an event: the telling that holds it now. */
    private int[] holder = new int[8];

    private boolean[] tried = new boolean[8];
    private int size;

    void clear() {
        size = 0;
    }

    /** One agency telling of one event; an agency that is not known is none. */
    void add(int agency, int event) {
        if (agency == NONE) {
            return;
        }
        if (size == agencies.length) {
            agencies = Arrays.copyOf(agencies, 2 * size);
            events = Arrays.copyOf(events, 2 * size);
            holder = new int[2 * size];
            tried = new boolean[2 * size];
        }
        agencies[size] = agency;
        events[size++] = event;
    }

    boolean reaches(int wanted) {
        Arrays.fill(holder, 0, size, NONE);
        int named = 0;
        for (int i = 0; i < size && named < wanted; i++) {
            if (first(agencies, i) == i) {
                Arrays.fill(tried, 0, size, false);
                named += namedBy(agencies[i]) ? 1 : 0;
            }
        }
        return named >= wanted;
    }

    private boolean namedBy(int agency) {
        for (int i = 0; i < size; i++) {
            int event = agencies[i] == agency ? first(events, i) : NONE;
            if (event != NONE && !tried[event]) {
                tried[event] = true;
                if (holder[event] == NONE || namedBy(agencies[holder[event]])) {
                    holder[event] = i;
                    return true;
                }
            }
        }
        return false;
    }

    private static int first(int[] some, int i) {
        int first = 0;
        while (some[first] != some[i]) {
            first++;
        }
        return first;
    }
}
