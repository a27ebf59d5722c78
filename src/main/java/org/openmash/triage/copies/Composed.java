package org.openmash.triage.copies;

import java.util.List;

/** A copy as it would go out, with all that does not and on what ground. */
record Composed(CopyContent content, List<Withheld> withheld) {
    Composed {
        withheld = List.copyOf(withheld);
    }
}
