package org.openmash.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openmash.hubs.Caller;

/** The index of children: who they are, as told, and which household they belong to. */
@ApplicationScoped
public class ChildIndex {
    /** @return the child of each case */
    public Map<UUID, UUID> keep(Message message, List<Arrival> arrivals, Map<UUID, Recognition> recognitions) {
        throw new UnsupportedOperationException();
    }

    /** Each child's family, in two statements for any number of children; a child without evidence has none. */
    public Map<UUID, Family> families(Collection<UUID> childIds) {
        throw new UnsupportedOperationException();
    }

    /** For each case: its own evidence first (the latest given value), else that of its child. */
    public Map<UUID, Birth> births(Collection<UUID> caseIds) {
        throw new UnsupportedOperationException();
    }

    public Map<UUID, ShownChild> shown(Collection<UUID> caseIds) {
        throw new UnsupportedOperationException();
    }

    public CaseIdentity identityOf(UUID caseId) {
        throw new UnsupportedOperationException();
    }

    public Map<UUID, UUID> childOf(Collection<UUID> caseIds) {
        throw new UnsupportedOperationException();
    }

    /** Whom each case that stands at {@code possible} may be, best first; other cases are left out. */
    public Map<UUID, List<UUID>> candidatesOf(Collection<UUID> caseIds) {
        throw new UnsupportedOperationException();
    }

    /** A person's decision stands on the machine's join; says nothing where there is none to confirm. */
    public void confirm(UUID caseId, Caller caller) {
        throw new UnsupportedOperationException();
    }
}
