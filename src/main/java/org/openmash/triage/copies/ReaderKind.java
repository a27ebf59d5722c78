package org.openmash.triage.copies;

import static org.openmash.triage.copies.Basis.ACCESS_REQUEST;
import static org.openmash.triage.copies.Basis.DUTY_TO_SHARE;
import static org.openmash.triage.copies.Basis.FEEDBACK_TO_REFERRER;
import static org.openmash.triage.copies.Basis.SAFEGUARDING_OF_CHILDREN;
import static org.openmash.triage.copies.Basis.TELLING_THE_FAMILY;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who reads a copy, with the fields that this reader may get and no other: what each of them needs, and what could
 * reach somebody who would harm (UK GDPR article 5(1)(c); Data Protection Act 2018 Schedules 2 and 3).
 */
public enum ReaderKind {
    /** The professional who referred: what became of it, who leads, what is asked of them. */
    PROFESSIONAL_REFERRER(
            EnumSet.of(FEEDBACK_TO_REFERRER, DUTY_TO_SHARE),
            CopyPart.CHILD, CopyPart.RECEIVED, CopyPart.OUTCOME, CopyPart.FEEDBACK, CopyPart.WHO_LEADS,
            CopyPart.ASKED_OF_READER, CopyPart.TELEPHONE),
    /** A member of the public: not the outcome, not even that the child is known. */
    PUBLIC_REFERRER(EnumSet.of(FEEDBACK_TO_REFERRER), CopyPart.RECEIVED, CopyPart.TELEPHONE),
    /** A school's safeguarding lead: what keeps the child safe today. */
    SCHOOL(
            EnumSet.of(DUTY_TO_SHARE, SAFEGUARDING_OF_CHILDREN),
            CopyPart.CHILD, CopyPart.KEEP_SAFE, CopyPart.WHO_LEADS, CopyPart.ASKED_OF_READER, CopyPart.TELEPHONE),
    /** A holder of parental responsibility, on the child's behalf and in the child's interest. */
    PARENT(
            EnumSet.of(ACCESS_REQUEST, TELLING_THE_FAMILY),
            CopyPart.CHILD, CopyPart.RECEIVED, CopyPart.LEVEL, CopyPart.OUTCOME, CopyPart.EXPLANATION,
            CopyPart.TELEPHONE),
    /** The child, where able. */
    CHILD(EnumSet.of(ACCESS_REQUEST, TELLING_THE_FAMILY), own()),
    /** The grown-up whom this was about. */
    ADULT_ONCE_A_CHILD(EnumSet.of(ACCESS_REQUEST), own()),
    /** Whoever is said to be the source of harm: nothing from here. */
    ALLEGED_PERSON(EnumSet.noneOf(Basis.class));

    private final Set<Basis> bases;
    private final Set<CopyPart> parts;

    ReaderKind(Set<Basis> bases, CopyPart... parts) {
        this.bases = bases;
        this.parts = parts.length == 0 ? Set.of() : EnumSet.copyOf(Arrays.asList(parts));
    }

    private static CopyPart[] own() {
        return new CopyPart[] {
            CopyPart.CHILD, CopyPart.RECEIVED, CopyPart.LEVEL, CopyPart.SCORE, CopyPart.FINDINGS, CopyPart.VOICE,
            CopyPart.OUTCOME, CopyPart.EXPLANATION, CopyPart.TELEPHONE
        };
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(ReaderKind::word).toList();
    }

    public static Optional<ReaderKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    boolean mayGet(CopyPart part) {
        return parts.contains(part);
    }

    boolean goesBy(Basis basis) {
        return bases.contains(basis);
    }

    /** Somebody of the child's home, whom a block on writing to the family covers. */
    boolean isFamily() {
        return this == PARENT || this == CHILD;
    }

    /** Reads of themselves, or of their child: the one who reported stays unnamed. */
    boolean isSubject() {
        return isFamily() || this == ADULT_ONCE_A_CHILD;
    }

    @JsonCreator
    static ReaderKind stored(String word) {
        return of(word).orElseThrow();
    }
}
