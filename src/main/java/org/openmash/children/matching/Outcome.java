package org.openmash.children.matching;

import java.util.Locale;

/** How one part compares, seen from what was told now ("here") against what is on record ("there"). */
public enum Outcome {
    AGREES, CLOSE, DIFFERS, MISSING_HERE, MISSING_THERE;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
