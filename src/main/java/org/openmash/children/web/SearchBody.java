package org.openmash.children.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.openmash.children.Address;
import org.openmash.children.Kin;
import org.openmash.children.PersonName;
import org.openmash.children.SearchAsked;
import org.openmash.children.ToldIdentity;
import org.openmash.http.BodyFields;

/** Reads what a child is looked for by: the fields of a child in a referral; every fault is told at once. */
final class SearchBody {
    private static final int LINE = 500;
    private static final int IDENTIFIER = 20;
    private static final int OLDEST = 26;
    private static final int SHOWN = 25;
    private static final int MOST = 200;
    private static final Set<String> SEXES = Set.of("female", "indeterminate", "male", "not-known");

    private final LocalDate today;

    private SearchBody(LocalDate today) {
        this.today = today;
    }

    private record Identifiers(String nhsNumber, String upn) {
        @Override
        public String toString() {
            return "Identifiers";
        }
    }

    static SearchAsked read(ObjectNode body, LocalDate today) {
        return BodyFields.read(body, fields -> new SearchBody(today).asked(fields, body));
    }

    private SearchAsked asked(BodyFields fields, ObjectNode body) {
        SearchAsked criteria = fields.object("criteria", this::criteria);
        String purpose = fields.line("purpose", LINE);
        if (isMissing(body.get("criteria"))) {
            fields.fault("criteria", "required", "What is the child looked for by?");
        }
        if (isMissing(body.get("purpose")) || purpose != null && purpose.isBlank()) {
            fields.fault("purpose", "required", "Why do you look? It is kept with the search.");
        }
        Integer most = fields.whole("limit", 1, MOST);
        return criteria == null ? null : new SearchAsked(
                criteria.child(), criteria.yearOfBirth(), criteria.kin(), purpose, most == null ? SHOWN : most);
    }

    private SearchAsked criteria(BodyFields fields) {
        Integer year = fields.whole("yearOfBirth", today.getYear() - OLDEST, today.getYear() + 1);
        List<String> contacts = fields.lines("contacts", 20, LINE);
        List<PersonName> people = fields.objects("people", 40, SearchBody::name);
        return new SearchAsked(child(fields), year, new Kin(contacts, people), null, SHOWN);
    }

    private ToldIdentity child(BodyFields fields) {
        Identifiers numbers = fields.object("identifiers", inner ->
                new Identifiers(told(inner.line("nhsNumber", IDENTIFIER)), told(inner.line("upn", IDENTIFIER))));
        return new ToldIdentity(
                fields.object("name", SearchBody::name), null, null, born(fields),
                expected(fields), fields.whole("ageYears", 0, OLDEST), fields.code("sex", SEXES), null,
                numbers == null ? null : numbers.nhsNumber(), numbers == null ? null : numbers.upn(),
                fields.object("address", SearchBody::address),
                fields.object("school", school -> told(school.line("urn", IDENTIFIER))), null);
    }

    private static PersonName name(BodyFields fields) {
        return new PersonName(
                told(fields.line("given", LINE)), told(fields.line("family", LINE)), fields.lines("alsoKnownAs", 20, LINE));
    }

    private static Address address(BodyFields fields) {
        return new Address(
                fields.lines("lines", 10, LINE), told(fields.line("town", LINE)),
                told(fields.line("postcode", IDENTIFIER)), null);
    }

    private LocalDate born(BodyFields fields) {
        return between(fields, "dateOfBirth", today.minusYears(OLDEST), today);
    }

    private LocalDate expected(BodyFields fields) {
        return between(fields, "expectedDateOfBirth", today.minusYears(1), today.plusYears(1));
    }

    private static LocalDate between(BodyFields fields, String name, LocalDate first, LocalDate last) {
        LocalDate date = fields.date(name);
        if (date != null && (date.isBefore(first) || date.isAfter(last))) {
            fields.fault(name, "out-of-range", "From " + first + " to " + last + ".");
        }
        return date;
    }

    private static boolean isMissing(JsonNode sent) {
        return sent == null || sent.isNull();
    }

    private static String told(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
