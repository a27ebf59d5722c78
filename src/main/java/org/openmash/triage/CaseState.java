package org.openmash.triage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a case is on its way. Being claimed is not a state of its own: it is a lease on a waiting case. */
public enum CaseState {
    WAITING, CHECKS, AWAITING_SIGN_OFF, AWAITING_CAPACITY, DECIDED, CLOSED;

    /** What the queue shows where nothing else is asked. */
    public static final List<CaseState> OPEN = List.of(WAITING, CHECKS, AWAITING_SIGN_OFF, AWAITING_CAPACITY);

    public static final String CLAIMED_WORD = "claimed";

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<CaseState> of(String word) {
        return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst();
    }

    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
