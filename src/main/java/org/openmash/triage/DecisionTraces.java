package org.openmash.triage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.openmash.children.ChildIndex;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Reading;

/** What a decision leaves behind besides itself: the trail's entry, and the machine's join confirmed by a person. */
@ApplicationScoped
class DecisionTraces {
    private final ChildIndex index;
    private final Reading reading;

    DecisionTraces(ChildIndex index, Reading reading) {
        this.index = index;
        this.reading = reading;
    }

    void made(Caller caller, Case found, Decision made, ProposedDecision proposed) {
        // Whoever says that it is the wrong child confirms nothing about who the child is.
        boolean wrongChild = made.outcome() == DecisionOutcome.NO_FURTHER_ACTION
                && DecisionWords.WRONG_CHILD.equals(proposed.reason());
        if (!wrongChild) {
            index.confirm(found.id(), caller);
        }
        record(caller, found, made, "decision-made");
    }

    void seenAgain(Caller caller, Case found, Decision seen, String act) {
        record(caller, found, seen, act);
    }

    private void record(Caller caller, Case found, Decision decision, String act) {
        UUID child = index.childOf(List.of(found.id())).get(found.id());
        String note = "decision " + decision.number() + ": " + decision.outcome().word() + ", level " + decision.level()
                + ", " + decision.status().word();
        reading.change(caller, act, List.of(found.id()), child == null ? List.of() : List.of(child), note);
    }
}
