package org.openmash.families;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A JSON object under construction; each builder of a family is one. */
abstract class Json<B extends Json<B>> {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    final ObjectNode node = MAPPER.createObjectNode();

    @SuppressWarnings("unchecked")
    private B self() {
        return (B) this;
    }

    /** Sets any field by its name, also one that the contract does not know. */
    public B with(String field, Object value) {
        node.set(field, MAPPER.valueToTree(value));
        return self();
    }

    /** Sets a field of an object inside this one, making it where it is not there. */
    B within(String object, String field, Object value) {
        node.withObject("/" + object).set(field, MAPPER.valueToTree(value));
        return self();
    }

    B adding(String list, JsonNode element) {
        ArrayNode elements = node.withArray("/" + list);
        elements.add(element);
        return self();
    }

    public B without(String field) {
        node.remove(field);
        return self();
    }

    /** A copy, so that a builder can go on. */
    public ObjectNode json() {
        return node.deepCopy();
    }
}
