package org.openmash.house.crooked.worktime;

import jakarta.enterprise.context.Dependent;
import org.openmash.house.crooked.triage.Desk;

/** A pure room that knows a room above it and a framework. */
public class NosyHours {
    public Desk desk(Class<Dependent> framework) {
        return new Desk();
    }
}
