package org.openmash.triage;

import java.util.List;
import org.openmash.children.SideBySide.Asked;

/**
 * What is still open about who the child of a case is, for the gate. A child whom the machine joined needs nothing
 * here: the decision itself is a person's word for it.
 *
 * @param asked every child on record who may be this one
 * @param unresolved nobody could look for the child
 * @param couldReachHigherBand one of those who are possible could raise the case to a higher band than it stands at
 */
record IdentityStanding(List<Asked> asked, boolean unresolved, boolean couldReachHigherBand) {
    static final IdentityStanding SETTLED = new IdentityStanding(List.of(), false, false);

    IdentityStanding {
        asked = List.copyOf(asked);
    }

    /** How many nobody has answered. */
    long unanswered() {
        return asked.stream().filter(one -> one.said() == null).count();
    }

    /** A person was not sure, or nobody could look: it is asked again at the decision. */
    boolean isAskedAgain() {
        return unresolved || asked.stream().anyMatch(one -> one.said() != null);
    }
}
