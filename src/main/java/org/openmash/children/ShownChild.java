package org.openmash.children;

import java.util.UUID;

/**
 * A child as a line of a list shows them.
 *
 * @param name the description where no name is known; null where neither was told
 * @param restricted an address of this child is, or may be, restricted
 */
public record ShownChild(UUID childId, String name, Birth birth, boolean restricted) {
    @Override
    public String toString() {
        return "ShownChild";
    }
}
