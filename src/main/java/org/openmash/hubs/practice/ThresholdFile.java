package org.openmash.hubs.practice;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.openmash.thresholds.Catalogue;
import org.openmash.thresholds.LevelAndBand;
import org.openmash.thresholds.ProtectiveRule;
import org.openmash.thresholds.Rule;
import org.openmash.thresholds.RuleSetVersion;
import org.openmash.thresholds.Scale;
import org.openmash.thresholds.ScoringRule;
import org.openmash.thresholds.ThresholdSet;

/** Reads one rule set: its name and author, the ladder of points, and its rules. */
final class ThresholdFile {
    private final ThresholdNode root;
    private final Catalogue catalogue;
    private final ThresholdConditions conditions;

    ThresholdFile(ThresholdNode root, CatalogueFile catalogue) {
        this.root = root.only(
                "name", "version", "author", "effectiveFrom", "fallback", "scale", "questions", "rules");
        this.catalogue = catalogue.read(root.text("fallback"));
        this.conditions = new ThresholdConditions(this.catalogue);
    }

    ThresholdSet read() {
        var rules = root.list("rules", this::rule);
        return root.made(() -> new ThresholdSet(
                new RuleSetVersion(root.text("name"), root.text("version")),
                root.text("author"),
                date(root.child("effectiveFrom")),
                catalogue,
                new Scale(root.list("scale", ThresholdFile::step)),
                rules,
                root.textsByName("questions")));
    }

    private static LocalDate date(ThresholdNode node) {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeException unreadable) {
            throw node.fault("a date is wanted");
        }
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
