package org.openmash.house.crooked.meetings;

import org.openmash.house.crooked.triage.Desk;
import org.openmash.house.crooked.triage.web.DeskDoor;

/** Goes in a circle with the desk, by its door. */
public class Meeting {
    public void of(Desk desk, DeskDoor door) {}
}
