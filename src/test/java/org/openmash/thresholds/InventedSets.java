package org.openmash.thresholds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.openmash.hubs.practice.SetDocument;
import org.openmash.hubs.practice.SetDocuments;
import org.openmash.hubs.practice.SetReading;

/**
 * Threshold sets made up from a seed, as documents: well formed by construction. A careful set has none of the things
 * by which the language lets an unknown or a concern lower an answer; a careless one may.
 */
final class InventedSets {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> CATEGORIES = List.of("harm", "neglect", "missing", "home", "any");
    private static final List<String> WORK = List.of("s17", "s47", "plan", "looked-after", "early-help");
    private static final List<String> EFFECTS = List.copyOf(Effect.all());
    private static final int DEEPEST = 3;

    private final Random random;
    private final boolean carelessExceptions;
    private final boolean carelessFloors;
    private final boolean carelessSiblings;
    private final boolean carelessAnswers;
    private final boolean carelessAges;
    private final boolean carelessWords;
    private final int rules;
    private int codes;

    private InventedSets(long seed, boolean careless, int rules) {
        this.random = new Random(seed);
        this.rules = rules;
        this.carelessExceptions = careless && random.nextInt(3) == 0;
        this.carelessFloors = careless && random.nextInt(3) == 0;
        this.carelessSiblings = careless && random.nextInt(3) == 0;
        this.carelessAnswers = careless && random.nextInt(3) == 0;
        this.carelessAges = careless && random.nextInt(3) == 0;
        this.carelessWords = careless && random.nextInt(3) == 0;
    }

    static SetDocument careful(long seed) {
        return read(document(seed, false, 3 + (int) (seed % 10)));
    }

    static SetDocument careless(long seed) {
        return read(document(seed, true, 3 + (int) (seed % 6)));
    }

    static JsonNode document(long seed, boolean careless, int rules) {
        return new InventedSets(seed, careless, rules).document();
    }

    static SetDocument read(JsonNode document) {
        return switch (new SetDocuments().read(document, "1")) {
            case SetReading.Read read -> read.document();
            case SetReading.Faulty faulty -> throw new AssertionError(faulty.faults().toString());
        };
    }

    static SetDocument again(String canonical) {
        try {
            return read(new ObjectMapper().readTree(canonical));
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private JsonNode document() {
        var set = JSON.objectNode();
        set.put("name", "invented");
        set.set("levels", list(4, n -> object().put("level", n + 1).put("name", "Level").put("meaning", "Invented.")));
        set.put("referralLevel", 1 + random.nextInt(4));
        set.set("bands", bands());
        set.set("scale", scale());
        set.put("furtherCodesOfACategory", "half");
        set.set("windows", windows());
        set.set("commonQuestions", object().put("whereabouts", "Where is it?").put("access", "Who can reach it?"));
        codes = 4 + random.nextInt(9);
        set.set("indicators", list(codes, this::indicator));
        set.set("factors", list(5, InventedSets::factor));
        set.set("rules", rules());
        set.put("fallback", "c0");
        set.set("successors", object().put("old", "c1").put("immediate-danger", "c0"));
        return set;
    }

    private interface Item {
        JsonNode at(int number);
    }

    private static ArrayNode list(int many, Item item) {
        ArrayNode list = JSON.arrayNode();
        for (int n = 0; n < many; n++) {
            list.add(item.at(n));
        }
        return list;
    }

    private static ObjectNode object() {
        return JSON.objectNode();
    }

    private static ObjectNode object(String name, JsonNode value) {
        return object().set(name, value);
    }

    private static JsonNode bands() {
        var bands = object();
        bands.set("red", object("clock", object().put("elapsedHours", 4)));
        bands.set("amber", object("clock", object().put("workingDays", 1)));
        bands.set("green", object("clock", object().put("workingDays", 3)));
        return bands;
    }

    /** Level by level from 1 to 4, the bands never falling, in steps wide enough for protection. */
    private JsonNode scale() {
        String[] bands = {"green", "amber", "red"};
        int[] from = {0};
        int[] band = {0};
        return list(4, n -> {
            from[0] += n == 0 ? 0 : 10 + random.nextInt(20);
            band[0] = Math.min(2, Math.max(band[0], n - 1 + random.nextInt(2) * (n > 1 ? 1 : 0)));
            return object()
                    .put("from", from[0])
                    .put("level", n + 1)
                    .put("band", n == 3 ? "red" : bands[Math.min(band[0], 1)]);
        });
    }

    private JsonNode windows() {
        var windows = object();
        windows.set("short", object().put("days", 1 + random.nextInt(90)));
        windows.set("long", object().put("months", 1 + random.nextInt(24)));
        return windows;
    }

    private JsonNode indicator(int number) {
        boolean notice = number > 1 && random.nextInt(10) == 0;
        var indicator = object()
                .put("code", "c" + number)
                .put("words", "Invented")
                .put("category", one(CATEGORIES) + (random.nextBoolean() ? "; and more" : ""))
                .put("level", 1 + random.nextInt(4))
                .put("points", notice ? 0 : random.nextInt(50))
                .put("source", "invented")
                .put("scored", !notice);
        indicator.set("asks", list(random.nextInt(3), n -> JSON.textNode(List.of("whereabouts", "access").get(n))));
        indicator.set("questions", list(1, n -> object()
                .put("code", "q")
                .put("words", "Is it so?")
                .put("kind", "yes-no")));
        if (!notice && random.nextInt(3) == 0) {
            indicator.set("floor", floor());
        }
        return indicator;
    }

    /** No red below level 3, so that a rule about siblings that red leaves out takes nothing away. */
    private JsonNode floor() {
        return switch (random.nextInt(carelessFloors ? 6 : 5)) {
            case 0 -> standing(4, "red");
            case 1 -> standing(3, "red");
            case 2 -> standing(3, "amber");
            case 3 -> standing(3, "green");
            case 4 -> standing(4, "amber");
            default -> standing(2, "red");
        };
    }

    private static ObjectNode standing(int level, String band) {
        return object().put("level", level).put("band", band);
    }

    private static JsonNode factor(int number) {
        return object()
                .put("code", "f" + number)
                .put("words", "Invented")
                .put("counts", "stated")
                .put("protective", number > 2)
                .put("source", "invented");
    }

    private JsonNode rules() {
        ArrayNode all = list(rules, n -> anyRule("R" + (100 + n)));
        all.add(siblings());
        all.add(protection());
        for (int n = 0; n < codes; n++) {
            String code = "c" + n;
            if (random.nextInt(3) == 0) {
                all.add(rule("F" + n, part(told(code), random.nextInt(20), floor())));
            }
        }
        return all;
    }

    private ObjectNode rule(String id, JsonNode... parts) {
        var rule = object().put("id", id).put("title", "Invented").put("why", "Invented.").put("source", "invented");
        ArrayNode list = rule.putArray("parts");
        for (JsonNode part : parts) {
            list.add(part);
        }
        return rule;
    }

    private JsonNode anyRule(String id) {
        var parts = new ArrayList<JsonNode>();
        for (int n = random.nextInt(3); n >= 0; n--) {
            parts.add(part());
        }
        return rule(id, parts.toArray(JsonNode[]::new)).put("cumulative", random.nextInt(4) == 0);
    }

    private JsonNode part() {
        boolean floored = random.nextInt(3) == 0;
        ObjectNode part = part(condition(1), random.nextInt(25), floored ? floor() : null);
        part.set("effects", list(random.nextInt(2), n -> JSON.textNode(one(EFFECTS))));
        if (random.nextInt(6) == 0 && (carelessExceptions || !floored)) {
            part.set("unless", carelessExceptions ? condition(2) : told(code()));
        }
        return part;
    }

    private ObjectNode part(JsonNode when, int points, JsonNode floor) {
        ObjectNode part = object("when", when).put("points", points);
        if (floor != null) {
            part.set("floor", floor);
        }
        return part;
    }

    private JsonNode siblings() {
        String band = carelessSiblings && random.nextBoolean() ? "amber" : "red";
        int points = carelessSiblings && random.nextBoolean() ? random.nextInt(30) : 0;
        JsonNode when = object().put("siblingRed", true);
        JsonNode floor = carelessSiblings ? floor() : standing(3, "amber");
        return rule("S1", part(when, points, floor)).put("unlessOwnBand", band);
    }

    private JsonNode protection() {
        var rule = rule("P1");
        rule.remove("parts");
        rule.set("protections", list(2, n -> object().put("factor", "f" + (3 + n)).put("points", 1 + random.nextInt(8))
                .put("confirmed", random.nextBoolean())));
        rule.put("atMost", 1 + random.nextInt(10)).put("blockedByFloor", 3 + random.nextInt(2));
        return random.nextBoolean() ? rule : rule.set("blockedWhen", object().put("stated", "f0"));
    }

    private JsonNode condition(int depth) {
        return switch (random.nextInt(depth < DEEPEST ? 10 : 6)) {
            case 6, 7 -> object("all", list(1 + random.nextInt(3), n -> condition(depth + 1)));
            case 8 -> object("any", list(1 + random.nextInt(3), n -> condition(depth + 1)));
            case 9 -> object("presumed", condition(depth + 1));
            default -> one(leaves()).get();
        };
    }

    private List<Supplier<JsonNode>> leaves() {
        return List.of(
                () -> told(code()),
                () -> told(code()),
                () -> object("told", codes()),
                () -> object("asked", codes().put("field", "asked")),
                this::answer,
                () -> object().put("stated", "f" + random.nextInt(carelessExceptions ? 5 : 3)),
                () -> plain("somethingScored"),
                () -> plain(carelessWords ? "wordsWithoutCode" : "somethingScored"),
                () -> plain("whereaboutsOpen"),
                () -> plain("accessOpen"),
                () -> plain("notMobile"),
                this::age,
                () -> object("disabled", object().put("notKnown", random.nextBoolean() ? "counts" : "open")),
                () -> plain("unborn"),
                () -> object("dueWithin", object().put("days", 1 + random.nextInt(60))),
                () -> plain("access"),
                () -> object("workOpen", kinds()),
                () -> object("workEver", kinds()),
                () -> object("workEnded", kinds().put("window", "long")),
                () -> plain("siblingHarmed"),
                () -> plain("lookUpFailed"),
                () -> object("referralBefore", object().put("window", "long")),
                () -> object("contacts", counted("short")),
                () -> object("agencies", counted("short")),
                () -> object("sameCategory", counted("long")),
                () -> object("householdContact", object().put("window", "long")));
    }

    private static JsonNode plain(String name) {
        return object().put(name, true);
    }

    private String code() {
        return "c" + random.nextInt(codes);
    }

    private static JsonNode told(String code) {
        return object("told", object("codes", JSON.arrayNode().add(code)));
    }

    private ObjectNode codes() {
        ArrayNode some = JSON.arrayNode();
        int first = random.nextInt(codes);
        for (int n = first; n < Math.min(codes, first + 3); n++) {
            some.add("c" + n);
        }
        return object("codes", some);
    }

    /** A careful set worries at one answer only. */
    private JsonNode answer() {
        boolean no = carelessAnswers && random.nextBoolean();
        return object("answer", codes().put("question", "q").put("worrying", no ? "no" : "yes")
                .put("blank", random.nextBoolean() ? "open" : "no"));
    }

    /** A careful set leaves an age at which nobody worries. */
    private JsonNode age() {
        int from = random.nextInt(carelessAges ? 100 : 60);
        return object("age", object()
                .put("fromMonths", from)
                .put("underMonths", from + 1 + random.nextInt(carelessAges ? 116 : 60))
                .put("estimate", random.nextBoolean() ? "counts" : "never"));
    }

    private ObjectNode kinds() {
        return object("kinds", JSON.arrayNode().add(one(WORK)));
    }

    private ObjectNode counted(String window) {
        return object().put("atLeast", 2 + random.nextInt(2)).put("window", window);
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
