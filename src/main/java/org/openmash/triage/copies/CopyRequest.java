package org.openmash.triage.copies;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What the composer asks for: for whom, on what ground and why, their own words to the reader, and what they withhold
 * besides what is withheld anyway.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CopyRequest(Reader reader, Basis basis, String purpose, Words words, List<Withhold> withheld) {
    public CopyRequest {
        words = words == null ? new Words(null, null, null) : words;
        withheld = withheld == null ? List.of() : List.copyOf(withheld);
    }

    /** The composer holds this back: a part of the copy, or a finding by its rule. */
    boolean withholds(String what) {
        return withheld.stream().anyMatch(one -> one.what().equals(what));
    }

    /** What does not fit the kind of reader: a ground they are not read to on, words they are not owed. */
    public void tellMisfits(BiConsumer<String, String> fault) {
        ReaderKind kind = reader.kind();
        if (kind == ReaderKind.ALLEGED_PERSON) {
            return;
        }
        if (basis != null && !kind.goesBy(basis)) {
            fault.accept("basis", "Not a ground for this kind of reader.");
        }
        words.byField().forEach((field, part) -> {
            if (words.of(part) != null && !kind.mayGet(part)) {
                fault.accept("words." + field, "This kind of reader is not owed it.");
            }
        });
        for (int i = 0; i < withheld.size(); i++) {
            String what = withheld.get(i).what();
            if (what != null && CopyPart.of(what).filter(part -> !kind.mayGet(part)).isPresent()) {
                fault.accept("withheld[" + i + "].what", "This kind of reader never gets it.");
            }
        }
    }

    @Override
    public String toString() {
        return "CopyRequest";
    }

    /**
     * Who is to read it.
     *
     * @param agency a referrer's or a school's agency, by code
     * @param relation what the reader is to the child
     * @param parentalResponsibility yes, no, not-known; of a parent
     * @param saidToBeResponsible whether anybody says that this reader is the source of harm; of the family
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reader(
            ReaderKind kind,
            String name,
            String agency,
            String relation,
            String parentalResponsibility,
            String saidToBeResponsible) {
        @Override
        public String toString() {
            return "Reader";
        }
    }

    /** The composer's own words to the reader, as far as this reader is owed any. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Words(String explanation, String askedOfReader, String keepSafe) {
        private static final Map<String, CopyPart> BY_FIELD = Map.of(
                "explanation", CopyPart.EXPLANATION,
                "askedOfReader", CopyPart.ASKED_OF_READER,
                "keepSafe", CopyPart.KEEP_SAFE);

        Map<String, CopyPart> byField() {
            return BY_FIELD;
        }

        String of(CopyPart part) {
            return switch (part) {
                case EXPLANATION -> explanation;
                case ASKED_OF_READER -> askedOfReader;
                case KEEP_SAFE -> keepSafe;
                default -> null;
            };
        }

        @Override
        public String toString() {
            return "Words";
        }
    }

    /** One thing held back, with the ground; a ground of judgement with the composer's reason. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Withhold(String what, Ground ground, String reason) {
        @Override
        public String toString() {
            return "Withhold";
        }
    }
}
