package org.openmash.children;

import java.util.UUID;

/** The child that was asked for is part of another's record now; the caller is sent there. */
public final class Merged extends RuntimeException {
    private final UUID child;
    private final UUID survivor;

    Merged(UUID child, UUID survivor) {
        super("This child's record is part of another's", null, false, false);
        this.child = child;
        this.survivor = survivor;
    }

    public UUID child() {
        return child;
    }

    public UUID survivor() {
        return survivor;
    }
}
