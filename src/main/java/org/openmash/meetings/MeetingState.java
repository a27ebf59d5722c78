package org.openmash.meetings;

import java.util.Locale;

/** Where a risk meeting is: its agenda is still made live, is frozen, or the meeting is over. */
public enum MeetingState {
    BUILDING, FROZEN, CLOSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MeetingState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
