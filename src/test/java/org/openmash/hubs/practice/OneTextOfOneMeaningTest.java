package org.openmash.hubs.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openmash.Faults;

/** The canonical form: one JSON text of one meaning, so that whoever approves a digest approves these very words. */
class OneTextOfOneMeaningTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Shape.ofDocument().schema());

    private static SetDocument read(JsonNode document) {
        return switch (new SetDocuments().read(document, "1")) {
            case SetReading.Read read -> read.document();
            case SetReading.Faulty faulty -> throw new AssertionError(faulty.faults());
        };
    }

    @Test
    void readingTheCanonicalTextGivesTheSameText() {
        SetDocument once = read(StarterDocument.fresh());
        SetDocument again = read(StarterDocument.again(once.canonical()));
        assertEquals(once.canonical(), again.canonical());
        assertEquals(once.digest(), again.digest());
        assertTrue(once.digest().matches("[0-9a-f]{64}"));
    }

    @Test
    void theOrderOfMembersAndOfListsWithoutOrderMeansNothing() {
        String digest = read(StarterDocument.fresh()).digest();
        for (long seed = 0; seed < 50; seed++) {
            JsonNode shuffled = shuffled(Shape.ofDocument(), StarterDocument.fresh(), new Random(seed));
            assertEquals(digest, read(shuffled).digest(), "seed " + seed);
        }
    }

    /** The same meaning, written otherwise: members and sets turned about, defaults written out, 60 as 60.0. */
    private static JsonNode shuffled(Shape shape, JsonNode value, Random random) {
        if (value.isArray()) {
            var items = new ArrayList<JsonNode>();
            value.forEach(item -> items.add(shuffled(shape.item(item), item, random)));
            if (shape.has("uniqueItems")) {
                Collections.shuffle(items, random);
            }
            return JsonNodeFactory.instance.arrayNode().addAll(items);
        }
        if (value.isObject()) {
            return members(shape, value, random);
        }
        return value.isInt() && random.nextBoolean()
                ? DecimalNode.valueOf(new BigDecimal(value.intValue()).setScale(1))
                : value;
    }

    private static JsonNode members(Shape shape, JsonNode value, Random random) {
        var names = new ArrayList<String>();
        value.fieldNames().forEachRemaining(names::add);
        if (!shape.keyed()) {
            shape.members().stream()
                    .filter(name -> !value.has(name) && shape.defaultOf(name) != null && random.nextBoolean())
                    .forEach(names::add);
        }
        Collections.shuffle(names, random);
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (String name : names) {
            JsonNode member = value.has(name) ? value.get(name) : shape.defaultOf(name);
            object.set(name, shuffled(shape.member(name, member), member, random));
        }
        return object;
    }

    @Test
    void everyChangeOfMeaningChangesTheDigest() {
        String digest = read(StarterDocument.fresh()).digest();
        for (var change : List.of(
                List.of("/name", "'another'"),
                List.of("/levels/2/meaning", "'Another meaning.'"),
                List.of("/referralLevel", "2"),
                List.of("/bands/red/clock/elapsedHours", "3"),
                List.of("/windows/third-contact/days", "60"),
                List.of("/indicators/5/points", "29"),
                List.of("/rules/1/why", "'Another reason.'"),
                List.of("/rules/32/parts/0/points", "14"),
                List.of("/exclusive", "[['routeToLado', 'routeToPolice']]"),
                List.of("/successors", "{'old-code': 'self-harm'}"))) {
            JsonNode changed = StarterDocument.with(change.getFirst(), change.getLast());
            assertNotEquals(digest, read(changed).digest(), change.getFirst());
        }
    }

    @Test
    void aNumberWrittenOtherwiseIsReadAndJudgedAsTheSame() {
        ObjectNode twice = StarterDocument.fresh();
        StarterDocument.put(twice, "/levels/3/level", DecimalNode.valueOf(new BigDecimal("3.0")));
        ObjectNode ladder = StarterDocument.fresh();
        StarterDocument.put(ladder, "/scale/0/from", DecimalNode.valueOf(new BigDecimal("5.0")));
        for (JsonNode document : List.of(twice, ladder)) {
            assertInstanceOf(SetReading.Faulty.class, new SetDocuments().read(document, "1"));
        }
    }

    @Test
    void theOrderOfRulesIsKept() {
        ObjectNode document = StarterDocument.fresh();
        ArrayNode rules = (ArrayNode) document.get("rules");
        rules.add(rules.remove(0));
        assertNotEquals(read(StarterDocument.fresh()).digest(), read(document).digest());
    }

    /** House and published schema say the same of every shape: whatever is spoilt, both refuse it or neither does. */
    @Test
    void houseAndSchemaAgreeOnSpoiltDocuments() {
        int refused = 0;
        for (long seed = 0; seed < 300; seed++) {
            ObjectNode document = StarterDocument.fresh();
            spoil(document, new Random(seed));
            var faults = new Faults();
            ShapeFaults.of(CanonicalForm.spelt(document), faults);
            assertEquals(SCHEMA.validate(document).isEmpty(), faults.none(), "seed " + seed + " " + faults.all());
            refused += faults.none() ? 0 : 1;
        }
        assertTrue(refused > 150 && refused < 300, "refused " + refused);
    }

    private static void spoil(ObjectNode document, Random random) {
        JsonNode place = document;
        while (true) {
            JsonNode inner = place.isEmpty() ? null : child(place, random.nextInt(place.size()));
            if (inner == null || !inner.isContainerNode() || random.nextInt(12) == 0) {
                break;
            }
            place = inner;
        }
        JsonNode value = values().get(random.nextInt(values().size()));
        if (place instanceof ArrayNode list) {
            spoil(list, value, random);
        } else if (place instanceof ObjectNode object) {
            spoil(object, value, random);
        }
    }

    private static JsonNode child(JsonNode place, int number) {
        return new ArrayList<>(place.valueStream().toList()).get(number);
    }

    private static void spoil(ArrayNode list, JsonNode value, Random random) {
        switch (random.nextInt(3)) {
            case 0 -> list.add(value);
            case 1 -> list.removeAll();
            default -> list.add(list.isEmpty() ? value : list.get(0).deepCopy());
        }
    }

    private static void spoil(ObjectNode object, JsonNode value, Random random) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.isEmpty() ? "code" : names.get(random.nextInt(names.size()));
        switch (random.nextInt(4)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(List.of("Odd Name", "points", "blank", "self-harm").get(random.nextInt(4)), value);
            default -> object.set(name, value);
        }
    }

    private static List<JsonNode> values() {
        JsonNodeFactory node = JsonNodeFactory.instance;
        return List.of(
                node.numberNode(-1),
                node.numberNode(0),
                node.numberNode(3),
                DecimalNode.valueOf(new BigDecimal("3.0")),
                DecimalNode.valueOf(new BigDecimal("2.5")),
                node.numberNode(100_000),
                node.numberNode(99_999_999_999L),
                node.booleanNode(true),
                node.booleanNode(false),
                node.nullNode(),
                TextNode.valueOf(""),
                TextNode.valueOf("red"),
                TextNode.valueOf("a-code"),
                TextNode.valueOf("a-code\n"),
                TextNode.valueOf("Some words."),
                TextNode.valueOf("words\u2028words"),
                TextNode.valueOf("\u00a0"),
                TextNode.valueOf("\ud83d\ude00 words"),
                TextNode.valueOf("w".repeat(2001)),
                node.arrayNode(),
                node.arrayNode().add("self-harm"),
                node.objectNode(),
                StarterDocument.json("{'unborn': true}"),
                StarterDocument.json("{'level': 3, 'band': 'red'}"));
    }
}
