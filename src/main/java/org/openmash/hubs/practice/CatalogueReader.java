package org.openmash.hubs.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.openmash.thresholds.Catalogue;
import org.openmash.thresholds.Factor;
import org.openmash.thresholds.Indicator;
import org.openmash.thresholds.Level;
import org.openmash.thresholds.Question;

/** Makes the catalogue of indicators and factors of a document in which no fault was found. */
final class CatalogueReader {
    private final JsonNode document;

    CatalogueReader(JsonNode document) {
        this.document = document;
    }

    Catalogue read() {
        return new Catalogue(
                SetReader.list(document.get("indicators"), this::indicator),
                SetReader.list(document.path("factors"), CatalogueReader::factor),
                document.get("fallback").textValue(),
                SetReader.byName(document.path("successors"), JsonNode::textValue));
    }

    private Indicator indicator(JsonNode node) {
        return new Indicator(
                node.get("code").textValue(),
                node.get("words").textValue(),
                node.get("category").textValue(),
                asks(node),
                Level.of(node.get("level").intValue()),
                node.get("points").intValue(),
                SetReader.standingOrNull(node.path("floor")),
                node.path("scored").asBoolean(true),
                node.get("source").textValue());
    }

    private List<Question> asks(JsonNode node) {
        var asks = new ArrayList<>(SetReader.list(node.path("asks"), this::common));
        asks.addAll(SetReader.list(node.path("questions"), CatalogueReader::own));
        return asks;
    }

    private Question common(JsonNode code) {
        String words = document.get("commonQuestions").get(code.textValue()).textValue();
        return new Question(code.textValue(), words, Question.Kind.COMMON);
    }

    private static Question own(JsonNode node) {
        return new Question(
                node.get("code").textValue(),
                node.get("words").textValue(),
                Question.Kind.of(node.get("kind").textValue()));
    }

    private static Factor factor(JsonNode node) {
        return new Factor(
                node.get("code").textValue(),
                node.get("words").textValue(),
                node.get("counts").textValue(),
                node.path("derived").asBoolean(),
                node.path("protective").asBoolean(),
                node.get("source").textValue());
    }
}
