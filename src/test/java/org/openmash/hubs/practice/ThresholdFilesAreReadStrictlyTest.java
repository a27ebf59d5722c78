package org.openmash.hubs.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fault in a threshold file stops the start, and says in which file, where, and what. */
class ThresholdFilesAreReadStrictlyTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static ObjectNode file(String name) {
        try (var stream = ThresholdSets.class.getResourceAsStream("/thresholds/" + name)) {
            return (ObjectNode) JSON.readTree(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String fault(Consumer<ObjectNode> spoilRules, Consumer<ObjectNode> spoilIndicators) {
        ObjectNode rules = file("starter-rules.json");
        ObjectNode indicators = file("indicators.json");
        spoilRules.accept(rules);
        spoilIndicators.accept(indicators);
        return assertThrows(IllegalStateException.class, () -> {
                    var catalogue = new CatalogueFile(
                            new ThresholdNode("indicators", "", indicators),
                            new ThresholdNode("factors", "", file("factors.json")));
                    new ThresholdFile(new ThresholdNode("rules", "", rules), catalogue).read();
                })
                .getMessage();
    }

    private static String ruleFault(Consumer<ObjectNode> spoil) {
        return fault(rules -> spoil.accept((ObjectNode) rules.at("/rules/0")), indicators -> {});
    }

    private static String conditionFault(String condition) {
        return ruleFault(rule -> ((ObjectNode) rule.at("/parts/0")).set("when", read(condition)));
    }

    private static com.fasterxml.jackson.databind.JsonNode read(String json) {
        try {
            return JSON.readTree(json.replace('\'', '"'));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void theStarterSetIsThere() {
        var sets = new ShippedSets(JSON);
        var starter = sets.starter();
        assertEquals("starter", starter.version().name());
        assertEquals("1", starter.version().version());
        assertEquals(LocalDate.of(2026, 1, 1), starter.effectiveFrom());
        assertEquals(starter, sets.byNameAndVersion("starter", "1"));
        assertTrue(sets.find("starter", "2").isEmpty());
        assertThrows(IllegalStateException.class, () -> sets.byNameAndVersion("another", "1"));
    }

    @Test
    void aFieldThatNobodyKnowsIsRefusedWithItsPlace() {
        assertEquals("rules at /rules/0: there is no field wen here", ruleFault(rule -> rule.put("wen", 1)));
    }

    @Test
    void aFieldLeftOutIsRefusedWithItsPlace() {
        assertEquals("rules at /rules/0: there is no why", ruleFault(rule -> rule.remove("why")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'told': {'codes': ['no-such-code']}} | no indicator with the code no-such-code",
                "{'told': {'category': 'no such'}} | holds none",
                "{'stated': 'under-1'} | no factor under-1 that may be stated",
                "{'stated': 'no-such'} | no factor no-such",
                "{'unlikely': true} | no condition unlikely",
                "{'notMobile': false} | asked to be true, never false",
                "{'any': []} | nothing in any",
                "{'told': {'codes': ['self-harm']}, 'access': true} | one name",
                "{'age': {'underMonths': '12'}} | a whole number is wanted",
                "{'answer': {'codes': ['self-harm'], 'question': 'medication', 'worrying': 'yes'}} | asks medication",
                "{'disabled': {'notKnown': 'perhaps'}} | counts or open",
                "{'told': {'levels': [5]}} | a level is 1 to 4"
            })
    void aConditionThatCannotBeReadIsRefused(String condition, String words) {
        String fault = conditionFault(condition);
        assertTrue(fault.contains(words), fault);
        assertTrue(fault.startsWith("rules at /rules/0/parts/0"), fault);
    }

    @Test
    void twoRulesOfOneIdAreRefused() {
        String fault = fault(
                rules -> ((ArrayNode) rules.get("rules")).add(rules.at("/rules/0").deepCopy()), indicators -> {});
        assertEquals("rules at /: two rules with the id R01", fault);
    }

    @Test
    void aLadderThatFallsIsRefused() {
        String fault =
                fault(rules -> ((ObjectNode) rules.at("/scale/1")).put("from", 40), indicators -> {});
        assertEquals("rules at /: the ladder of points falls at 30", fault);
    }

    @Test
    void twoIndicatorsOfOneCodeAreRefused() {
        String fault = fault(
                rules -> {},
                indicators -> ((ArrayNode) indicators.get("indicators"))
                        .add(indicators.at("/indicators/0").deepCopy()));
        assertTrue(fault.endsWith("two indicators with the code injury-non-mobile-infant"), fault);
    }

    @Test
    void aQuestionThatIsNotCommonIsRefused() {
        String fault = fault(
                rules -> {}, indicators -> ((ArrayNode) indicators.at("/indicators/3/asks")).add("why"));
        assertTrue(fault.contains("there is no common question why"), fault);
    }

    @Test
    void aFloorOfNoBandIsRefused() {
        String fault = fault(
                rules -> {},
                indicators -> ((ObjectNode) indicators.at("/indicators/0/floor")).put("band", "blue"));
        assertEquals("indicators at /indicators/0/floor/band: a band is red, amber or green, not blue", fault);
    }
}
