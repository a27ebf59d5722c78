package org.openmash.hubs.practice;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openmash.thresholds.Band;
import org.openmash.thresholds.BandClock;
import org.openmash.thresholds.Catalogue;
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

/** Reads one rule set: its levels, bands, ladder of points, windows and rules. */
final class ThresholdFile {
    private final ThresholdNode root;
    private final Catalogue catalogue;
    private final Map<String, Window> windows;
    private final ThresholdConditions conditions;

    ThresholdFile(ThresholdNode root) {
        this.root = root.only(
                "name", "levels", "referralLevel", "bands", "scale", "furtherCodesOfACategory", "windows",
                "commonQuestions", "questions", "indicators", "factors", "rules", "fallback", "successors",
                "exclusive");
        this.catalogue = new CatalogueFile(root).read();
        this.windows = root.byName("windows", ThresholdFile::window);
        this.conditions = new ThresholdConditions(catalogue, windows);
    }

    ThresholdSet read(String version) {
        var rules = root.list("rules", this::rule);
        return root.made(() -> new ThresholdSet(
                new RuleSetVersion(root.text("name"), version),
                terms(),
                catalogue,
                new Scale(root.list("scale", ThresholdFile::step)),
                rules,
                root.byName("questions", ThresholdNode::text)));
    }

    private SetTerms terms() {
        return new SetTerms(
                root.text("name"),
                root.list("levels", ThresholdFile::level),
                CatalogueFile.level(root.child("referralLevel")),
                clocks(),
                windows,
                root.has("exclusive") ? root.list("exclusive", group -> Set.copyOf(group.texts())) : List.of());
    }

    private static LevelOfNeed level(ThresholdNode node) {
        return new LevelOfNeed(
                CatalogueFile.level(node.child("level")),
                node.text("name"),
                node.text("meaning"),
                node.texts("legalRoutes"));
    }

    private Map<Band, BandClock> clocks() {
        var clocks = new EnumMap<Band, BandClock>(Band.class);
        root.byName("bands", band -> clock(band.child("clock")))
                .forEach((band, clock) -> clocks.put(Band.of(band), clock));
        return clocks;
    }

    private static BandClock clock(ThresholdNode node) {
        return node.has("elapsedHours")
                ? new BandClock(BandClock.Unit.ELAPSED_HOURS, node.number("elapsedHours"))
                : new BandClock(BandClock.Unit.WORKING_DAYS, node.number("workingDays"));
    }

    private static Window window(ThresholdNode node) {
        return node.has("days") ? Window.ofDays(node.number("days")) : Window.ofMonths(node.number("months"));
    }

    private static Scale.Step step(ThresholdNode node) {
        node.only("from", "level", "band");
        var standing = new LevelAndBand(
                CatalogueFile.level(node.child("level")), CatalogueFile.band(node.child("band")));
        return new Scale.Step(node.number("from"), standing);
    }

    private Rule rule(ThresholdNode node) {
        return node.has("protections") ? protective(node) : scoring(node);
    }

    private ScoringRule scoring(ThresholdNode node) {
        node.only("id", "title", "why", "source", "parts", "cumulative", "unlessOwnBand");
        return new ScoringRule(
                node.text("id"),
                node.text("title"),
                node.text("why"),
                node.text("source"),
                node.list("parts", this::part),
                node.truth("cumulative", false),
                node.optional("unlessOwnBand", CatalogueFile::band));
    }

    private ScoringRule.Part part(ThresholdNode node) {
        node.only("when", "unless", "points", "floor", "effects");
        return node.made(() -> new ScoringRule.Part(
                conditions.read(node.child("when")),
                node.optional("unless", conditions::read),
                node.number("points", 0),
                node.optional("floor", CatalogueFile::floor),
                Set.copyOf(node.texts("effects"))));
    }

    private ProtectiveRule protective(ThresholdNode node) {
        node.only(
                "id", "title", "why", "source", "protections", "atMost", "blockedByFloor", "blockedWhen");
        return new ProtectiveRule(
                node.text("id"),
                node.text("title"),
                node.text("why"),
                node.text("source"),
                node.list("protections", this::protection),
                node.number("atMost"),
                CatalogueFile.level(node.child("blockedByFloor")),
                node.optional("blockedWhen", conditions::read));
    }

    private ProtectiveRule.Protection protection(ThresholdNode node) {
        node.only("factor", "points", "confirmed");
        String factor = node.text("factor");
        if (catalogue.factors().stream().noneMatch(one -> one.code().equals(factor) && one.protective())) {
            throw node.fault("there is no protective factor " + factor);
        }
        return new ProtectiveRule.Protection(factor, node.number("points"), node.truth("confirmed", false));
    }
}
