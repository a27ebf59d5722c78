package org.openmash.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Looks for the children of a message among those on record, inside the transaction that keeps them. */
@ApplicationScoped
public class Recogniser {
    public Map<UUID, Recognition> recognise(List<Arrival> arrivals) {
        throw new UnsupportedOperationException();
    }
}
