package org.openmash.children;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openmash.children.matching.BirthTold;
import org.openmash.children.matching.BlockingKeys;
import org.openmash.children.matching.Particulars;

/**
 * What a worker looks for a child by, and why (UK GDPR article 5(1)(b)): parts of what a referral tells of a child.
 *
 * @param yearOfBirth null where it is not known apart from a whole date
 * @param kin how one reaches those who care for the child, and who is of the family
 * @param most so many are shown at most
 */
public record SearchAsked(ToldIdentity child, Integer yearOfBirth, Kin kin, String purpose, int most) {
    /** What makes a search narrower, by the name of the field, the strongest first. */
    private static final List<String> NARROWING = List.of(
            "identifiers", "dateOfBirth", "name.given", "name.family", "address.postcode", "address.lines", "contacts");

    Particulars particulars(LocalDate today) {
        Particulars told = child.particulars(kin, today);
        Optional<BirthTold> year = Optional.ofNullable(yearOfBirth).flatMap(known -> BirthTold.parts(known, 0, 0));
        return year.map(told::born).orElse(told);
    }

    /** Nobody is found by an address that the asker says is restricted: it may lead nobody to the child. */
    boolean saysTooLittle(LocalDate today) {
        return BlockingKeys.asked(particulars(today)).isEmpty();
    }

    /** Numbers whose check fails: nobody was looked for by them. */
    List<String> leftOut() {
        List<String> fields = new ArrayList<>();
        if (child.nhsNumber() != null && NhsNumber.of(child.nhsNumber()).isEmpty()) {
            fields.add("identifiers.nhsNumber");
        }
        if (child.upn() != null && Upn.of(child.upn()).isEmpty()) {
            fields.add("identifiers.upn");
        }
        return fields;
    }

    /** What else would make the search narrower. */
    List<String> wouldHelp() {
        return NARROWING.stream().filter(field -> !tells(field)).toList();
    }

    private boolean tells(String field) {
        PersonName name = child.name();
        Address address = child.address();
        return switch (field) {
            case "identifiers" -> child.nhsNumber() != null || child.upn() != null;
            case "dateOfBirth" -> child.dateOfBirth() != null || child.expectedDateOfBirth() != null;
            case "name.given" -> name != null && name.given() != null;
            case "name.family" -> name != null && name.family() != null;
            case "address.postcode" -> address != null && address.postcode() != null;
            case "address.lines" -> address != null && !address.lines().isEmpty();
            default -> !kin.contacts().isEmpty();
        };
    }

    @Override
    public String toString() {
        return "SearchAsked";
    }
}
