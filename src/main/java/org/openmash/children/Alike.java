package org.openmash.children;

import java.util.List;

/**
 * Whom on record one child told of may be.
 *
 * @param whole false where too many are alike to be searched whole: then nobody found is not nobody there
 * @param found best first
 */
public record Alike(boolean whole, List<Found> found) {
    public Alike {
        found = List.copyOf(found);
    }

    /** How like a child on record is, and how a line of a list shows it. */
    public record Found(Candidate candidate, ShownChild child) {}

    @Override
    public String toString() {
        return "Alike";
    }
}
