package org.openmash.frontdoor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import java.util.function.Supplier;
import org.openmash.http.RepeatKey;

/**
 * A body and its key as they came, not yet read: what is not there for the caller is said before what is wrong with
 * the body.
 *
 * @param json refuses what cannot be read at all
 * @param key of that body; gives null where the caller sent none
 */
public record Sent(Supplier<ObjectNode> json, Function<ObjectNode, RepeatKey> key) {}
