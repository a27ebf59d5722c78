package org.openmash.children.matching;

import java.util.Locale;

/**
 * How one field compares, seen from what was told now ("here") against what is on record ("there").
 *
 * @param how what makes it close; null otherwise
 * @param weight in bits: for the same child when above zero, against it when below
 */
public record Comparison(Trait trait, Outcome outcome, String how, double weight) {
    public enum Outcome {
        AGREES, CLOSE, DIFFERS, MISSING_HERE, MISSING_THERE;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
