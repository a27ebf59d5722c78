package org.openmash.children;

import java.util.Set;
import java.util.UUID;

/**
 * Told inside the transaction when a link, its undoing or a list of involvements changes what is known of children,
 * so that their cases are scored again.
 *
 * @param childIds every child whose facts may have changed: those named by the act and their households
 * @param cause {@code child-linked}, {@code child-unlinked}, {@code identity-answered}, {@code history-imported} or
 *     {@code involvements-changed}
 */
public record ChildrenChanged(String hub, Set<UUID> childIds, String cause) {
    public static final String LINKED = "child-linked";
    public static final String UNLINKED = "child-unlinked";
    public static final String ANSWERED = "identity-answered";
    public static final String IMPORTED = "history-imported";
    public static final String INVOLVEMENTS = "involvements-changed";

    public ChildrenChanged {
        childIds = Set.copyOf(childIds);
    }
}
