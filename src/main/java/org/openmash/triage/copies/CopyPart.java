package org.openmash.triage.copies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A field that a copy may hold. What is not one of these goes to nobody, whoever asks. */
public enum CopyPart {
    CHILD("Who this is about"),
    RECEIVED("When it was received"),
    LEVEL("What the assessment came to"),
    SCORE("How it was scored"),
    FINDINGS("What counted"),
    VOICE("What you said"),
    OUTCOME("What was decided"),
    FEEDBACK("What the hub says to you"),
    WHO_LEADS("Who leads now"),
    EXPLANATION("What this means"),
    ASKED_OF_READER("What is asked of you"),
    KEEP_SAFE("What is needed to keep the child safe today"),
    TELEPHONE("Whom to ring");

    private final String heading;

    CopyPart(String heading) {
        this.heading = heading;
    }

    public String heading() {
        return heading;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(CopyPart::word).toList();
    }

    public static Optional<CopyPart> of(String word) {
        return Arrays.stream(values()).filter(part -> part.word().equals(word)).findFirst();
    }

    @JsonCreator
    static CopyPart stored(String word) {
        return of(word).orElseThrow();
    }
}
