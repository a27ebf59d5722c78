package org.openmash.triage;

import java.util.Arrays;
import java.util.Locale;

/** How far a decision is: a returned one never stood, a superseded one stood until another took its place. */
enum DecisionStatus {
    FINAL, AWAITING_SIGN_OFF, RETURNED, SUPERSEDED;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static DecisionStatus of(String word) {
        return Arrays.stream(values()).filter(status -> status.word().equals(word)).findFirst().orElseThrow();
    }
}
