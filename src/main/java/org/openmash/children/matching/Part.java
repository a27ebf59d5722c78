package org.openmash.children.matching;

import java.util.Arrays;

/** A part of what is told of a child that is compared on its own, by the word that explanations and tables use. */
public enum Part {
    NHS_NUMBER("nhsNumber"),
    UPN("upn"),
    GIVEN_NAME("givenName"),
    FAMILY_NAME("familyName"),
    BIRTH("dateOfBirth"),
    SEX("sex"),
    AREA("postcode"),
    DWELLING("address"),
    SCHOOL("school"),
    CONTACT("contact"),
    RELATIVES("family");

    private final String word;

    Part(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    static Part of(String word) {
        return Arrays.stream(values()).filter(part -> part.word.equals(word)).findFirst().orElseThrow();
    }
}
