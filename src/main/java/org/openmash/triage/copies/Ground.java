package org.openmash.triage.copies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why a thing is withheld from a copy, with the law that it rests on. */
public enum Ground {
    THIRD_PARTY("Data Protection Act 2018, Schedule 2 paragraph 16", "information about other people", false),
    REPORTER("Data Protection Act 2018, Schedule 2 paragraph 16; confidence", "information about other people", false),
    CRIME("Data Protection Act 2018, Schedule 2 paragraph 2", null, false),
    ALLEGATION("Data Protection Act 2018, Schedule 2 paragraph 16; Education Act 2011 s.13", null, false),
    PROTECTED_ADDRESS("Data Protection Act 2018, Schedule 3 Part 3", null, false),
    NOT_NEEDED("UK GDPR article 5(1)(c): not needed by this reader", null, false),
    LEGAL_PROCEEDINGS("Data Protection Act 2018, Schedule 2 paragraph 5", "information that the law keeps back", true),
    HEALTH_HARM("Data Protection Act 2018, Schedule 3 Part 2", "information that could cause serious harm", true),
    SERIOUS_HARM("Data Protection Act 2018, Schedule 3 Part 3", "information that could cause serious harm", true),
    EDUCATION_HARM("Data Protection Act 2018, Schedule 3 Part 4", "information that could cause serious harm", true),
    CHILD_ABUSE_DATA("Data Protection Act 2018, Schedule 3 Part 5", null, true);

    private final String law;
    private final String toldAs;
    private final boolean needsReason;

    Ground(String law, String toldAs, boolean needsReason) {
        this.law = law;
        this.toldAs = toldAs;
        this.needsReason = needsReason;
    }

    public String law() {
        return law;
    }

    /** What the reader is told was left out; null where saying so would itself give it away. */
    String toldAs() {
        return toldAs;
    }

    /** Grounds of judgement ask for a person's own reason. */
    public boolean needsReason() {
        return needsReason;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Ground::word).toList();
    }

    public static Optional<Ground> of(String word) {
        return Arrays.stream(values()).filter(ground -> ground.word().equals(word)).findFirst();
    }

    @JsonCreator
    static Ground stored(String word) {
        return of(word).orElseThrow();
    }
}
