package org.openmash.worktime;

/** How near a case is to the time by which its decision is owed, in the words of the queue. */
public enum Lateness {
    IN_TIME("in-time"),
    DUE_SOON("due-soon"),
    DUE_NOW("due-now"),
    /** From the due time itself on, also while the hub is closed. */
    BREACHED("breached"),
    /** The decision is final, its second pair of eyes included. */
    STOPPED("stopped");

    private final String word;

    Lateness(String word) {
        this.word = word;
    }

    /** The word as partners and clients see it. */
    public String word() {
        return word;
    }
}
