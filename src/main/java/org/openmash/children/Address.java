package org.openmash.children;

import java.util.List;
import java.util.Optional;
import org.openmash.children.matching.AddressKey;
import org.openmash.children.matching.Place;

/**
 * An address as told.
 *
 * @param restricted {@code yes}, {@code no}, {@code not-known} or null for left out; anything but a plain "no" or
 *     nothing is shown only where the law allows
 * @param ask whom to ask, where this reader may not see it and nothing but its restriction is left; never told
 */
public record Address(List<String> lines, String town, String postcode, String restricted, String ask) {
    public Address {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    public Address(List<String> lines, String town, String postcode, String restricted) {
        this(lines, town, postcode, restricted, null);
    }

    /** What is left of an address for a reader who may not see it. */
    static Address hidden(String ask) {
        return new Address(List.of(), null, null, "yes", ask);
    }

    /** As addresses are compared when one of them is protected: also that of a refuge; nothing unless it is whole. */
    Optional<String> protectedKey() {
        AddressKey key = AddressKey.of(lines, postcode, null);
        return key.complete() ? Optional.of(key.firstLine() + " " + key.postcode()) : Optional.empty();
    }

    /** Said to be restricted, or nobody knows: it is never read as "no". */
    public boolean mayBeRestricted() {
        return "yes".equals(restricted) || "not-known".equals(restricted);
    }

    /** @return nothing where the address says nothing */
    Optional<AddressKey> key() {
        AddressKey key = AddressKey.of(lines, postcode, restricted);
        boolean empty = key.firstLine().isEmpty() && key.postcode().isEmpty() && !mayBeRestricted();
        return empty ? Optional.empty() : Optional.of(key);
    }

    /** @return nothing where it says nothing or may lead nobody to the child */
    Optional<Place> place() {
        return Place.of(lines, town, postcode, restricted);
    }

    @Override
    public String toString() {
        return "Address";
    }
}
