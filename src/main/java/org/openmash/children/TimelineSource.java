package org.openmash.children;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A part of the house that knows what happened to children, each for itself; all of them together are one timeline of
 * early help and social care (Working Together 2023, chapter 3). A source throws where it cannot look: that reads as
 * failed, never as nothing, and neither the page nor the transaction fails with it. It writes nothing.
 */
public interface TimelineSource {
    /** The word that stands beside its answer, and by which a hub declares that it lacks the source. */
    String word();

    /** What it knows, newest first, in one query for all the children asked about. */
    Answer entries(Asked asked);

    /** How the look went. Only {@code SEARCHED_AND_NOTHING} reads as nothing. */
    enum State {
        FOUND, SEARCHED_AND_NOTHING, NOT_SEARCHED, FAILED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** An entry's place in the order of the list, which runs from the newest back; items of one time by their ids. */
    record Position(Instant at, String item) {
        static final Position NEWEST = new Position(Instant.parse("9999-01-01T00:00:00Z"), "");
    }

    /**
     * What is asked.
     *
     * @param holders the cases and imported records that tell of the children, each with the child it stands as
     * @param before entries older than this place alone
     * @param item this one alone; null for all
     * @param most how many entries at most, the newest
     */
    record Asked(Map<UUID, UUID> holders, Map<UUID, UUID> records, Position before, String item, int most) {
        public Asked {
            holders = Map.copyOf(holders);
            records = Map.copyOf(records);
        }

        public UUID[] holderIds() {
            return holders.keySet().toArray(UUID[]::new);
        }

        /** The ids under which things were written down about the children: their own, and those linked to them whole. */
        public UUID[] recordIds() {
            return records.keySet().toArray(UUID[]::new);
        }

        /**
         * A statement with the place, the item and the length asked for round it.
         *
         * @param entries a select that gives {@code at} and {@code item}, with parameters of its own first
         */
        public static String bounded(String entries) {
            return "select * from (" + entries + ") e where (e.at, e.item collate \"C\") < (?::timestamptz, ?) "
                    + "and (?::text is null or e.item = ?) order by e.at desc, e.item collate \"C\" desc limit ?";
        }

        /** The parameters of a {@link #bounded} statement: its own, then those of the bounds. */
        public Object[] values(Object... own) {
            Object[] all = java.util.Arrays.copyOf(own, own.length + 5);
            all[own.length] = before.at();
            all[own.length + 1] = before.item();
            all[own.length + 2] = item;
            all[own.length + 3] = item;
            all[own.length + 4] = most;
            return all;
        }
    }

    /** What a source says. */
    record Answer(State state, List<TimelineEntry> entries) {
        static final Answer FAILED = new Answer(State.FAILED, List.of());

        public Answer {
            entries = List.copyOf(entries);
        }

        /** It was searched; an empty list means that there is nothing. */
        public static Answer searched(List<TimelineEntry> entries) {
            return new Answer(entries.isEmpty() ? State.SEARCHED_AND_NOTHING : State.FOUND, entries);
        }

        /** Nobody looked: this hub has no such record yet. */
        public static Answer notSearched() {
            return new Answer(State.NOT_SEARCHED, List.of());
        }
    }
}
