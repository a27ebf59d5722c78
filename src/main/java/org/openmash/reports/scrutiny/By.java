package org.openmash.reports.scrutiny;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a child, or whoever told of them, is grouped by (Equality Act 2010, section 149). Nobody's is guessed: what is
 * not known is a group of its own.
 */
public enum By {
    ETHNICITY("ethnicity", EthnicGroup.codes()),
    DISABILITY("disability", List.of("yes", "no")),
    SEX("sex", List.of("female", "male", "indeterminate")),
    AGE("age_group", List.of("unborn", "under-1", "1-4", "5-9", "10-15", "16-17", "18-and-over")),
    AREA("area", List.of()),
    AGENCY("agency", List.of()),
    AGENCY_KIND("agency_kind", List.of());

    static final String NOT_KNOWN = "not-known";

    private final String column;
    private final List<String> groups;

    By(String column, List<String> groups) {
        this.column = column;
        this.groups = groups;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<By> of(String word) {
        return Arrays.stream(values()).filter(by -> by.word().equals(word)).findFirst();
    }

    /** Of past_case. */
    String column() {
        return column;
    }

    /** The groups that are always told of, also where nobody is in them, in their usual order. */
    List<String> groups() {
        return groups;
    }
}
