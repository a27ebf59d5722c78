package org.openmash.triage.copies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** On what ground a copy leaves the hub; recorded with it. */
public enum Basis {
    /** UK GDPR article 15: a person asks for what is held about them, or a parent for the child and in its interest. */
    ACCESS_REQUEST,
    /** Working Together 2023 chapter 3: whoever referred hears what became of it. */
    FEEDBACK_TO_REFERRER,
    /** Children Act 2004 s.16LA: a listed body may need it for its own functions. */
    DUTY_TO_SHARE,
    /** Data Protection Act 2018 Schedule 1 paragraph 18: to keep a child safe. */
    SAFEGUARDING_OF_CHILDREN,
    /** Openness with the family, where that is safe. */
    TELLING_THE_FAMILY;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Basis::word).toList();
    }

    public static Optional<Basis> of(String word) {
        return Arrays.stream(values()).filter(basis -> basis.word().equals(word)).findFirst();
    }

    @JsonCreator
    static Basis stored(String word) {
        return of(word).orElseThrow();
    }
}
