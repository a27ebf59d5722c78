package org.openmash.meetings;

/** What an agency says of an item: one of the four answers, and words where it has information. */
public record ProposedLine(AgencyAnswer answer, String words) {
    @Override
    public String toString() {
        return "ProposedLine";
    }
}
