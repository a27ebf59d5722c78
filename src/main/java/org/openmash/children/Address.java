package org.openmash.children;

import java.util.List;

/**
 * An address as told.
 *
 * @param restricted {@code yes}, {@code no}, {@code not-known} or null for left out; anything but a plain "no" or
 *     nothing is shown only where the law allows
 */
public record Address(List<String> lines, String town, String postcode, String restricted) {
    public Address {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    @Override
    public String toString() {
        return "Address";
    }
}
