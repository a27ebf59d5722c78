package org.openmash.children;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openmash.children.matching.Part;

/** What one reader may see of where children are; for what they may not, whom to ask. */
public final class AddressView {
    static final AddressView OPEN = new AddressView(Map.of(), Map.of());
    /** What is compared of a child and shows where they are. */
    static final Set<Part> PARTS = EnumSet.of(Part.AREA, Part.DWELLING, Part.SCHOOL, Part.CONTACT);

    private final Map<UUID, String> children;
    private final Map<String, String> addresses;

    AddressView(Map<UUID, String> children, Map<String, String> addresses) {
        this.children = Map.copyOf(children);
        this.addresses = Map.copyOf(addresses);
    }

    public boolean walled(UUID childId) {
        return children.containsKey(childId);
    }

    /** Whom to ask for what is walled of the child; null where nothing is. */
    public String ask(UUID childId) {
        return children.get(childId);
    }

    /** Parts of the child that this reader's matching explanations are reckoned without. */
    Set<Part> walledParts(UUID childId) {
        return walled(childId) ? PARTS : Set.of();
    }

    /** @param childId the child in whose record it stands */
    public Address address(UUID childId, Address told) {
        if (told == null) {
            return null;
        }
        String ask = children.getOrDefault(
                childId, told.protectedKey().map(addresses::get).orElse(null));
        return ask == null ? told : Address.hidden(ask);
    }

    public ToldIdentity identity(UUID childId, ToldIdentity told) {
        boolean walled = walled(childId);
        Address shown = walled && (told.address() != null || told.schoolUrn() != null)
                ? Address.hidden(ask(childId))
                : address(childId, told.address());
        return new ToldIdentity(
                told.name(), told.description(), told.unborn(), told.dateOfBirth(), told.expectedDateOfBirth(),
                told.ageYears(), told.sex(), told.ethnicity(), told.nhsNumber(), told.upn(), shown,
                walled ? null : told.schoolUrn(), told.household());
    }

    /** A person of the family: with the address go what else it could be found by. */
    public ToldPerson person(UUID childId, ToldPerson told) {
        Address shown = address(childId, told.address());
        boolean hidden = walled(childId) || shown != told.address();
        return hidden
                ? new ToldPerson(told.key(), told.name(), told.dateOfBirth(), null, null, shown, told.relationships())
                : told;
    }
}
