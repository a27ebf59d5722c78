package org.openmash.frontdoor.form;

import java.time.LocalDate;
import org.openmash.children.Address;
import org.openmash.children.PersonName;
import org.openmash.children.ToldPerson;

/** Reads what children and adults have in common, and the adults: names, addresses, who is what to whom. */
final class FamilyReader {
    private FamilyReader() {}

    static PersonName name(Fields fields) {
        return new PersonName(
                fields.line("given", Bounds.NAME),
                fields.line("family", Bounds.NAME),
                fields.lines("alsoKnownAs", Bounds.OTHER_NAMES, Bounds.NAME));
    }

    static Address address(Fields fields) {
        return new Address(
                fields.lines("lines", Bounds.ADDRESS_LINES, Bounds.NAME),
                fields.line("town", Bounds.NAME),
                fields.line("postcode", Bounds.IDENTIFIER),
                fields.answerWord("restricted"));
    }

    static ToldPerson person(Fields fields, Keys people, Keys children, LocalDate today) {
        return new ToldPerson(
                people.read(fields),
                fields.object("name", FamilyReader::name),
                fields.date("dateOfBirth", Bounds.withinALife(today), today, "in-the-future"),
                fields.line("phone", Bounds.SHORT),
                ReferrerReader.email(fields),
                fields.object("address", FamilyReader::address),
                fields.objects("relationships", Bounds.RELATIONSHIPS, relationship -> relationship(relationship, children)));
    }

    private static ToldPerson.Relationship relationship(Fields fields, Keys children) {
        String child = fields.requiredLine("child", Bounds.KEY);
        if (child != null && children.misses(child)) {
            fields.fault("child", "unknown-key", "No child of this message has that key.");
        }
        return new ToldPerson.Relationship(
                child,
                fields.choice("type", Choices.RELATIONSHIP),
                fields.answerWord("parentalResponsibility"),
                fields.answerWord("sameHousehold"),
                fields.answerWord("allegedSource"));
    }
}
