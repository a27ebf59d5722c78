package org.openmash.thresholds;

import java.util.List;

/**
 * What the hub knows of the child from before, as dated events; the windows and counts are a rule set's to draw.
 * Brothers and sisters of the same referral stand in {@code siblings} also where the look-up failed.
 */
public record History(
        LookUp lookUp, List<ContactFact> contacts, List<InvolvementFact> involvements, List<SiblingFact> siblings) {

    public History {
        lookUp = lookUp == null ? LookUp.NOT_SEARCHED : lookUp;
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
        involvements = involvements == null ? List.of() : List.copyOf(involvements);
        siblings = siblings == null ? List.of() : List.copyOf(siblings);
    }

    /** Searched, and nothing was found. */
    public static History none() {
        return new History(LookUp.SEARCHED_AND_NOTHING, List.of(), List.of(), List.of());
    }

    /** The look-up failed: not known, which is not nothing. */
    public static History failed() {
        return new History(LookUp.FAILED, List.of(), List.of(), List.of());
    }

    /** Nobody searched. */
    public static History notSearched() {
        return new History(LookUp.NOT_SEARCHED, List.of(), List.of(), List.of());
    }

    public History withSiblings(List<SiblingFact> others) {
        return new History(lookUp, contacts, involvements, others);
    }

    /** Says nothing of the family. */
    @Override
    public String toString() {
        return "History";
    }
}
