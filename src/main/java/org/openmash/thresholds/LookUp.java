package org.openmash.thresholds;

/**
 * How the look-up of a child's history went. A look-up that failed is not an empty history, and one that was never
 * made is neither.
 */
public enum LookUp {
    FOUND,
    SEARCHED_AND_NOTHING,
    NOT_SEARCHED,
    FAILED;

    /** True where an empty list means that there is nothing. */
    public boolean complete() {
        return this == FOUND || this == SEARCHED_AND_NOTHING;
    }
}
