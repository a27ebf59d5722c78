package org.openmash.thresholds.wording;

/**
 * One thing that differs between two threshold sets.
 *
 * @param about what it speaks of, as in {@link Sentence}
 * @param field which field of it, such as {@code points} or {@code part 2}; null where all of it came or went
 * @param before null where it was added
 * @param after null where it was removed
 * @param words the difference as a sentence
 */
public record Difference(String about, String field, Change change, String before, String after, String words) {

    /** What became of it. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }
}
