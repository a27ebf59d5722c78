package org.openmash.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openmash.Faults;
import org.openmash.thresholds.Band;

/**
 * Which cases of the queue are asked for; an empty part asks for all.
 *
 * @param states as the queue says them, {@code claimed} among them; empty for every open state
 * @param holders {@code me}, {@code none} or a person's sub
 * @param breached null for both
 */
public record QueueFilter(
        List<String> bands,
        List<String> states,
        List<String> agencies,
        List<String> holders,
        Boolean breached,
        List<String> flags,
        List<String> references) {
    private static final int MOST_VALUES = 50;
    private static final Set<String> FLAGS = Set.of(
            "sibling", "household", "repeat", "several-agencies", "new-information", "restricted", "challenged", "missing",
            "returned", "missing-education", "home-educated", "address-conflict", Case.POSSIBLE_MATCH);

    public QueueFilter {
        bands = copy(bands);
        states = copy(states);
        agencies = copy(agencies);
        holders = copy(holders);
        flags = copy(flags);
        references = copy(references);
    }

    private static List<String> copy(List<String> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    /** @throws org.openmash.Refusal 400 naming every value that is none */
    public QueueFilter checked() {
        Faults faults = new Faults();
        List<String> known = new ArrayList<>();
        for (Band band : Band.values()) {
            known.add(band.word());
        }
        check(faults, "band", bands, known);
        List<String> stateWords = new ArrayList<>(List.of(CaseState.CLAIMED_WORD));
        for (CaseState state : CaseState.values()) {
            stateWords.add(state.word());
        }
        check(faults, "state", states, stateWords);
        check(faults, "flag", flags, FLAGS);
        tooMany(faults, "agency", agencies);
        tooMany(faults, "holder", holders);
        tooMany(faults, "reference", references);
        faults.refuseIfAny();
        return this;
    }

    private static void check(Faults faults, String name, List<String> values, java.util.Collection<String> known) {
        tooMany(faults, name, values);
        if (!known.containsAll(values)) {
            faults.add(name, "unknown", "One of: " + String.join(", ", known.stream().sorted().toList()) + ".");
        }
    }

    private static void tooMany(Faults faults, String name, List<String> values) {
        if (values.size() > MOST_VALUES) {
            faults.add(name, "too-many", "At most " + MOST_VALUES + " values.");
        }
        if (values.stream().anyMatch(value -> value.isBlank() || value.length() > 200 || value.indexOf('\0') >= 0)) {
            faults.add(name, "malformed", "A value of 1 to 200 characters.");
        }
    }

    boolean wantsOpen() {
        return states.isEmpty()
                || states.contains(CaseState.CLAIMED_WORD)
                || states.stream().anyMatch(state -> CaseState.of(state).map(CaseState::isOpen).orElse(false));
    }

    boolean wantsEnded() {
        return states.contains(CaseState.DECIDED.word()) || states.contains(CaseState.CLOSED.word());
    }
}
