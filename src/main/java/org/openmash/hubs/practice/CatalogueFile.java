package org.openmash.hubs.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openmash.thresholds.Band;
import org.openmash.thresholds.Catalogue;
import org.openmash.thresholds.Factor;
import org.openmash.thresholds.Indicator;
import org.openmash.thresholds.Level;
import org.openmash.thresholds.LevelAndBand;
import org.openmash.thresholds.Question;

/** Reads the catalogue of indicators and factors that a rule set scores by. */
final class CatalogueFile {
    private final ThresholdNode root;
    private final Map<String, Question> common;

    CatalogueFile(ThresholdNode root) {
        this.root = root;
        this.common = root.list("commonQuestions", CatalogueFile::commonQuestion).stream()
                .collect(Collectors.toMap(Question::code, Function.identity()));
    }

    Catalogue read() {
        return root.made(() -> new Catalogue(
                root.list("indicators", this::indicator),
                root.list("factors", CatalogueFile::factor),
                root.text("fallback"),
                root.byName("successors", ThresholdNode::text)));
    }

    private static Question commonQuestion(ThresholdNode node) {
        return new Question(node.only("code", "words").text("code"), node.text("words"), Question.Kind.COMMON);
    }

    private Indicator indicator(ThresholdNode node) {
        node.only("code", "words", "category", "asks", "questions", "level", "points", "floor", "scored", "source");
        return new Indicator(
                node.text("code"),
                node.text("words"),
                node.text("category"),
                asks(node),
                level(node.child("level")),
                node.number("points"),
                node.optional("floor", CatalogueFile::floor),
                node.truth("scored", true),
                node.text("source"));
    }

    private List<Question> asks(ThresholdNode node) {
        var asks = new ArrayList<Question>();
        asks.addAll(node.has("asks") ? node.list("asks", this::asked) : List.of());
        asks.addAll(node.has("questions") ? node.list("questions", CatalogueFile::ownQuestion) : List.of());
        return asks;
    }

    private Question asked(ThresholdNode node) {
        Question question = common.get(node.text());
        if (question == null) {
            throw node.fault("there is no common question " + node.text());
        }
        return question;
    }

    private static Question ownQuestion(ThresholdNode node) {
        node.only("code", "words", "kind");
        var kind = node.made(() -> Question.Kind.of(node.text("kind")));
        return new Question(node.text("code"), node.text("words"), kind);
    }

    private static Factor factor(ThresholdNode node) {
        node.only("code", "words", "counts", "derived", "protective", "source");
        return new Factor(
                node.text("code"),
                node.text("words"),
                node.text("counts"),
                node.truth("derived", false),
                node.truth("protective", false),
                node.text("source"));
    }

    static LevelAndBand floor(ThresholdNode node) {
        node.only("level", "band");
        return new LevelAndBand(level(node.child("level")), band(node.child("band")));
    }

    static Level level(ThresholdNode node) {
        return node.made(() -> Level.of(node.number()));
    }

    static Band band(ThresholdNode node) {
        return node.made(() -> Band.of(node.text()));
    }
}
