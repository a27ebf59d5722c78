package org.openmash.triage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.openmash.children.Recognition;
import org.openmash.children.ToldIdentity;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Hub;
import org.openmash.referrals.Addition;
import org.openmash.referrals.Referral;

/** Opens one case for each child of a referral, and takes in what is told of it later. */
@ApplicationScoped
public class CaseOpening {
    public Instant ownDueBy(Hub hub, Referral referral, Map<UUID, ToldIdentity> identities) {
        throw new UnsupportedOperationException();
    }

    public void open(Caller caller, Referral referral, Map<UUID, UUID> children, Map<UUID, Recognition> recognitions) {
        throw new UnsupportedOperationException();
    }

    public void added(
            Caller caller,
            Referral referral,
            Addition addition,
            Map<UUID, UUID> newChildren,
            Map<UUID, Recognition> recognitions) {
        throw new UnsupportedOperationException();
    }

    public void withdrawn(Caller caller, Referral referral) {
        throw new UnsupportedOperationException();
    }

    public Map<UUID, Standing> standings(Collection<UUID> referralIds) {
        throw new UnsupportedOperationException();
    }
}
