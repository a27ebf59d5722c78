package org.openmash.hubs.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.openmash.thresholds.Band;
import org.openmash.thresholds.BandClock;
import org.openmash.thresholds.Catalogue;
import org.openmash.thresholds.Level;
import org.openmash.thresholds.LevelAndBand;
import org.openmash.thresholds.LevelOfNeed;
import org.openmash.thresholds.ProtectiveRule;
import org.openmash.thresholds.Rule;
import org.openmash.thresholds.RuleSetVersion;
import org.openmash.thresholds.Scale;
import org.openmash.thresholds.ScoringRule;
import org.openmash.thresholds.SetTerms;
import org.openmash.thresholds.ThresholdSet;
import org.openmash.thresholds.Window;

/** Makes a set of a document in which no fault was found. */
final class SetReader {
    private final JsonNode document;
    private final Catalogue catalogue;
    private final Map<String, Window> windows;
    private final ConditionReader conditions;

    SetReader(JsonNode document) {
        this.document = document;
        this.catalogue = new CatalogueReader(document).read();
        this.windows = byName(document.path("windows"), SetReader::window);
        this.conditions = new ConditionReader(catalogue, windows);
    }

    ThresholdSet read(String version) {
        return new ThresholdSet(
                new RuleSetVersion(document.get("name").textValue(), version),
                terms(),
                catalogue,
                new Scale(list(document.get("scale"), step ->
                        new Scale.Step(step.get("from").intValue(), standing(step)))),
                list(document.get("rules"), this::rule),
                byName(document.path("questions"), JsonNode::textValue));
    }

    private SetTerms terms() {
        return new SetTerms(
                document.get("name").textValue(),
                list(document.get("levels"), SetReader::level),
                Level.of(document.get("referralLevel").intValue()),
                clocks(),
                windows,
                list(document.path("exclusive"), SetReader::texts));
    }

    private static LevelOfNeed level(JsonNode node) {
        return new LevelOfNeed(
                Level.of(node.get("level").intValue()),
                node.get("name").textValue(),
                node.get("meaning").textValue(),
                list(node.path("legalRoutes"), JsonNode::textValue));
    }

    private Map<Band, BandClock> clocks() {
        var clocks = new EnumMap<Band, BandClock>(Band.class);
        for (Band band : Band.values()) {
            clocks.put(band, clock(document.get("bands").get(band.word()).get("clock")));
        }
        return clocks;
    }

    private static BandClock clock(JsonNode node) {
        return node.has("elapsedHours")
                ? new BandClock(BandClock.Unit.ELAPSED_HOURS, node.get("elapsedHours").intValue())
                : new BandClock(BandClock.Unit.WORKING_DAYS, node.get("workingDays").intValue());
    }

    private static Window window(JsonNode node) {
        return node.has("days")
                ? Window.ofDays(node.get("days").intValue())
                : Window.ofMonths(node.get("months").intValue());
    }

    private Rule rule(JsonNode node) {
        return node.has("protections") ? protective(node) : scoring(node);
    }

    private ScoringRule scoring(JsonNode node) {
        return new ScoringRule(
                node.get("id").textValue(),
                node.get("title").textValue(),
                node.get("why").textValue(),
                node.get("source").textValue(),
                list(node.get("parts"), this::part),
                node.path("cumulative").asBoolean(),
                node.has("unlessOwnBand") ? Band.of(node.get("unlessOwnBand").textValue()) : null);
    }

    private ScoringRule.Part part(JsonNode node) {
        return new ScoringRule.Part(
                conditions.read(node.get("when")),
                node.has("unless") ? conditions.read(node.get("unless")) : null,
                node.path("points").asInt(),
                standingOrNull(node.path("floor")),
                texts(node.path("effects")));
    }

    private ProtectiveRule protective(JsonNode node) {
        return new ProtectiveRule(
                node.get("id").textValue(),
                node.get("title").textValue(),
                node.get("why").textValue(),
                node.get("source").textValue(),
                list(node.get("protections"), SetReader::protection),
                node.get("atMost").intValue(),
                Level.of(node.get("blockedByFloor").intValue()),
                node.has("blockedWhen") ? conditions.read(node.get("blockedWhen")) : null);
    }

    private static ProtectiveRule.Protection protection(JsonNode node) {
        return new ProtectiveRule.Protection(
                node.get("factor").textValue(), node.get("points").intValue(), node.path("confirmed").asBoolean());
    }

    static LevelAndBand standing(JsonNode node) {
        return new LevelAndBand(Level.of(node.get("level").intValue()), Band.of(node.get("band").textValue()));
    }

    /** Null where there is none, or where it is no level with a band. */
    static LevelAndBand standingOrNull(JsonNode node) {
        try {
            return node.isObject() ? standing(node) : null;
        } catch (IllegalArgumentException | NullPointerException noStanding) {
            return null;
        }
    }

    static <T> List<T> list(JsonNode list, Function<JsonNode, T> read) {
        var items = new ArrayList<T>();
        list.forEach(item -> items.add(read.apply(item)));
        return items;
    }

    static Set<String> texts(JsonNode list) {
        return new HashSet<>(list(list, JsonNode::textValue));
    }

    static <T> Map<String, T> byName(JsonNode object, Function<JsonNode, T> read) {
        var found = new LinkedHashMap<String, T>();
        object.properties().forEach(member -> found.put(member.getKey(), read.apply(member.getValue())));
        return found;
    }
}
