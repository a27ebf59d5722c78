package org.openmash.children;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** Every address in it, whoever lives there. */
    List<Address> addresses() {
        return Stream.concat(told.stream().map(ToldIdentity::address), people.stream().map(ToldPerson::address))
                .filter(Objects::nonNull)
                .toList();
    }

    /** As a reader sees it: of a candidate whose address is walled, or of one for such a child, nothing that shows it. */
    CaseIdentity seen(AddressView view) {
        return new CaseIdentity(
                answer, childId, joinedByMachine, confirmedBy, confirmedAt,
                candidates.stream()
                        .map(one -> view.walled(childId) || view.walled(one.childId())
                                ? one.without(AddressView.PARTS)
                                : one)
                        .sorted(Comparator.comparingDouble(Candidate::weight).reversed())
                        .toList(),
                told.stream().map(one -> view.identity(childId, one)).toList(),
                people.stream().map(one -> view.person(childId, one)).toList());
    }

    @Override
    public String toString() {
        return "CaseIdentity";
    }
}
