package org.openmash.children;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openmash.hubs.Person;

/**
 * Who the child of one case is, for the case file.
 *
 * @param answer known, possible, new, unresolved; known also where a person linked it
 * @param joinedByMachine known by the machine and not yet confirmed, linked or undone by a person
 * @param confirmedBy who confirmed or linked it; null while nobody did
 * @param told what this case's messages told of the child, oldest first
 * @param people who was told of with the case's referral and its additions
 */
public record CaseIdentity(
        String answer,
        UUID childId,
        boolean joinedByMachine,
        Person confirmedBy,
        Instant confirmedAt,
        List<Candidate> candidates,
        List<ToldIdentity> told,
        List<ToldPerson> people) {
    public CaseIdentity {
        candidates = List.copyOf(candidates);
        told = List.copyOf(told);
        people = List.copyOf(people);
    }

    @Override
    public String toString() {
        return "CaseIdentity";
    }
}
