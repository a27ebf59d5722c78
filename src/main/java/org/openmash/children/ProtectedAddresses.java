package org.openmash.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.openmash.sql.Ids;
import org.openmash.sql.Sql;

/** Keeps which evidence tells of a protected address, in the transaction that keeps the evidence. */
@ApplicationScoped
class ProtectedAddresses {
    private final Sql sql;

    ProtectedAddresses(Sql sql) {
        this.sql = sql;
    }

    /** A holder of evidence, and an address that it tells. */
    record Held(UUID holder, Address address) {}

    /** Of a message: its children's addresses stand for themselves, its people's for every child of the referral. */
    void keep(Message message, List<Arrival> arrivals, Instant now) {
        keep(arrivals.stream().map(one -> new Held(one.caseId(), one.identity().address())).toList(), now);
        List<Address> ofPeople = message.people().stream()
                .map(ToldPerson::address)
                .filter(address -> address != null && address.mayBeRestricted())
                .toList();
        if (!ofPeople.isEmpty()) {
            sql.write(
                    """
                    insert into protected_address (id, hub, holder, key)
                    select gen_random_uuid(), current_setting('openmash.hub'), h.case_id, k.key
                    from (select distinct case_id from told_identity
                        where hub = current_setting('openmash.hub') and referral_id = ?) h, unnest(?::text[]) as k(key)""",
                    message.referralId(), keys(ofPeople));
        }
    }

    /** One statement for many, and none where no address is protected. */
    void keep(Collection<Held> told, Instant now) {
        List<Held> all = told.stream()
                .filter(one -> one.address() != null && one.address().mayBeRestricted())
                .toList();
        if (!all.isEmpty()) {
            sql.write(
                    "insert into protected_address (id, hub, holder, key) select p.id, current_setting('openmash.hub'), "
                            + "p.holder, p.key from unnest(?::uuid[], ?::uuid[], ?::text[]) as p(id, holder, key)",
                    all.stream().map(one -> Ids.next(now)).toArray(UUID[]::new),
                    all.stream().map(Held::holder).toArray(UUID[]::new),
                    keys(all.stream().map(Held::address).toList()));
        }
    }

    /**
     * Whose protected address stands behind what is asked about.
     *
     * @param childId the child asked about; null where an address was
     * @param key the address asked about; null where a child was
     * @param owner the child whose address it is
     */
    record Behind(UUID childId, String key, UUID owner) {}

    List<Behind> behind(Collection<UUID> children, Collection<Address> shown) {
        UUID[] asked = children.toArray(UUID[]::new);
        return sql.list(
                """
                select t.child_id, null as key, t.child_id as owner
                from told_identity t join protected_address p on p.hub = t.hub and p.holder = t.case_id
                where t.hub = current_setting('openmash.hub') and t.child_id = any(?)
                union
                select t.child_id, null, o.child_id
                from told_identity t join protected_address p on p.hub = t.hub and p.key = t.address_key
                    join told_identity o on o.hub = p.hub and o.case_id = p.holder
                where t.hub = current_setting('openmash.hub') and t.child_id = any(?) and t.address_key <> ''
                union
                select null, p.key, o.child_id
                from protected_address p join told_identity o on o.hub = p.hub and o.case_id = p.holder
                where p.hub = current_setting('openmash.hub') and p.key = any(?)""",
                row -> new Behind(row.id("child_id"), row.text("key"), row.id("owner")),
                asked, asked, keys(shown));
    }

    private static String[] keys(Collection<Address> addresses) {
        return addresses.stream()
                .filter(Objects::nonNull)
                .map(address -> address.protectedKey().orElse(null))
                .toArray(String[]::new);
    }
}
