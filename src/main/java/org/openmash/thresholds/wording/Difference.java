package org.openmash.thresholds.wording;

/**
 * One thing that differs between two threshold sets.
 *
 * @param about what it speaks of, as in {@link Sentence}
 * @param before null where it was added
 * @param after null where it was removed
 * @param words the difference as a sentence
 */
public record Difference(String about, Change change, String before, String after, String words) {

    /** What became of it. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }
}
