package org.openmash.hubs.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmash.Fault;
import org.openmash.thresholds.Effect;

/** Whatever is wrong with the document of a threshold set is told at once, each fault with its place and a sentence. */
class ThresholdSetsAreReadWholeTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Shape.ofDocument().schema());

    private static List<Fault> faults(JsonNode document) {
        return switch (new SetDocuments().read(document, "1")) {
            case SetReading.Read read -> List.of();
            case SetReading.Faulty faulty -> faulty.faults();
        };
    }

    private static String places(JsonNode document) {
        return faults(document).stream()
                .map(fault -> fault.code() + " " + fault.field())
                .collect(Collectors.joining("; "));
    }

    private static boolean schemaAccepts(JsonNode document) {
        return SCHEMA.validate(document).isEmpty();
    }

    @Test
    void theStarterHasNoFault() {
        assertEquals("", places(StarterDocument.fresh()));
        assertEquals(List.of(), SCHEMA.validate(StarterDocument.fresh()));
    }

    @Test
    void theExampleOfTheSchemaIsASet() {
        JsonNode example = Shape.ofDocument().schema().at("/examples/0");
        assertEquals("", places(example));
        assertEquals(List.of(), SCHEMA.validate(example));
    }

    /** What is wrong by its shape: the schema that is published refuses it too. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/wen | 1 | unknown-field | /wen",
                "/name | 7 | wrong-type | /name",
                "/name | ' ' | not-plain-words | /name",
                "/name | 'a\\nb' | not-plain-words | /name",
                "/name | 'safe\\u202eefas' | not-plain-words | /name",
                "/bands/red/clock | {} | band-without-clock | /bands/red/clock",
                "/bands/red/clock | {'elapsedHours': 4, 'workingDays': 1} | one-unit | /bands/red/clock",
                "/bands/red | {} | band-without-clock | /bands/red/clock",
                "/bands | {'red': {'clock': {'elapsedHours': 4}}, 'green': {'clock': {'workingDays': 1}}} "
                        + "| band-without-clock | /bands/amber",
                "/bands/blue | {'clock': {'workingDays': 1}} | unknown-field | /bands/blue",
                "/bands/amber/clock/workingDays | 0 | too-small | /bands/amber/clock/workingDays",
                "/furtherCodesOfACategory | 'whole' | unknown-counting | /furtherCodesOfACategory",
                "/windows/same-again | {'months': 25} | window-too-long | /windows/same-again/months",
                "/windows/third-contact | {'days': 731} | window-too-long | /windows/third-contact/days",
                "/windows/third-contact | {'days': 90, 'months': 3} | one-unit | /windows/third-contact",
                "/windows/Third | {'days': 9} | not-kebab-case | /windows/Third",
                "/indicators/0/code | 'Not_Kebab' | not-kebab-case | /indicators/0/code",
                "/indicators/0/code | 'self-h\u0430rm' | look-alike-letters | /indicators/0/code",
                "/indicators/0/points | -5 | negative-points | /indicators/0/points",
                "/indicators/0/points | 5.5 | wrong-type | /indicators/0/points",
                "/indicators/0/level | 5 | wrong-value | /indicators/0/level",
                "/indicators/0/floor/band | 'blue' | wrong-value | /indicators/0/floor/band",
                "/indicators/0/ethnicity | 'any' | never-scored | /indicators/0/ethnicity",
                "/indicators/0/questions/0/kind | 'number' | wrong-value | /indicators/0/questions/0/kind",
                "/rules/0/parts/0/points | -1 | negative-points | /rules/0/parts/0/points",
                "/rules/0/parts/0/effects | ['phoneHome'] | unknown-effect | /rules/0/parts/0/effects/0",
                "/rules/0/parts/0/effects | ['emergency', 'emergency'] | twice | /rules/0/parts/0/effects/1",
                "/rules/0/id | 'r01' | not-a-rule-id | /rules/0/id",
                "/rules/0/id | '\u0420 1' | look-alike-letters | /rules/0/id",
                "/rules/0/parts/0/when | {} | one-condition | /rules/0/parts/0/when",
                "/rules/0/parts/0/when | {'unborn': true, 'access': true} | one-condition | /rules/0/parts/0/when",
                "/rules/0/parts/0/when | {'unlikely': true} | unknown-condition | /rules/0/parts/0/when/unlikely",
                "/rules/0/parts/0/when | {'not': {'unborn': true}} | no-not | /rules/0/parts/0/when/not",
                "/rules/0/parts/0/when | {'none': [{'unborn': true}]} | no-not | /rules/0/parts/0/when/none",
                "/rules/0/parts/0/when | {'notMobile': false} | no-not | /rules/0/parts/0/when/notMobile",
                "/rules/0/parts/0/when | {'fired': 'R02'} | reads-another-rule | /rules/0/parts/0/when/fired",
                "/rules/0/parts/0/when | {'ruleFired': 'R02'} | reads-another-rule | /rules/0/parts/0/when/ruleFired",
                "/rules/0/parts/0/when | {'R02': true} | reads-another-rule | /rules/0/parts/0/when/R02",
                "/rules/0/parts/0/when | {'score': 30} | reads-another-rule | /rules/0/parts/0/when/score",
                "/rules/0/parts/0/when | {'ethnicity': 'any'} | never-scored | /rules/0/parts/0/when/ethnicity",
                "/rules/0/parts/0/when | {'faith': true} | never-scored | /rules/0/parts/0/when/faith",
                "/rules/0/parts/0/when | {'religion': true} | never-scored | /rules/0/parts/0/when/religion",
                "/rules/0/parts/0/when | {'nationality': 'x'} | never-scored | /rules/0/parts/0/when/nationality",
                "/rules/0/parts/0/when | {'postcode': 'OL1'} | never-scored | /rules/0/parts/0/when/postcode",
                "/rules/0/parts/0/when | {'familyForm': 'x'} | never-scored | /rules/0/parts/0/when/familyForm",
                "/rules/0/parts/0/when | {'benefits': true} | never-scored | /rules/0/parts/0/when/benefits",
                "/rules/0/parts/0/when | {'any': []} | too-few | /rules/0/parts/0/when/any",
                "/rules/0/parts/0/when | {'told': {}} | one-choice | /rules/0/parts/0/when/told",
                "/rules/0/parts/0/when | {'told': {'levels': [5]}} | wrong-value | /rules/0/parts/0/when/told/levels/0",
                "/rules/0/parts/0/when | {'age': {'underMonths': '12'}} | wrong-type | "
                        + "/rules/0/parts/0/when/age/underMonths",
                "/rules/0/parts/0/when | {'disabled': {'notKnown': 'perhaps'}} | wrong-value "
                        + "| /rules/0/parts/0/when/disabled/notKnown",
                "/rules/0/parts/0/when | {'workOpen': {'kinds': ['hobby']}} | wrong-value "
                        + "| /rules/0/parts/0/when/workOpen/kinds/0",
                "/rules/38/crossesBand | true | protection-crosses-band | /rules/38/crossesBand",
                "/rules/38/protections/0/points | -5 | negative-points | /rules/38/protections/0/points",
                "/levels | [] | levels-missing | /levels"
            })
    void aShapeThatIsWrongIsRefusedByHouseAndSchemaAlike(String place, String value, String code, String pointer) {
        ObjectNode document = StarterDocument.with(place, value);
        assertTrue(places(document).contains(code + " " + pointer), places(document));
        assertFalse(schemaAccepts(document), "the schema accepts " + value + " at " + place);
    }

    /** What no shape can tell: the schema accepts it, the reader does not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/scale/0/from | 5 | scale-start /scale/0/from",
                "/scale/1/from | 40 | scale-falls /scale/2",
                "/scale/3/level | 2 | scale-falls /scale/3",
                "/scale/3/band | 'green' | scale-falls /scale/3",
                "/levels/3/level | 3 | levels-missing /levels/3/level",
                "/indicators/1/code | 'injury-non-mobile-infant' | code-twice /indicators/1/code",
                "/indicators/1/code | 'nationality-not-british' | never-scored /indicators/1/code",
                "/indicators/1/code | 'single-parent-family' | never-scored /indicators/1/code",
                "/indicators/1/code | 'on-benefits' | never-scored /indicators/1/code",
                "/indicators/3/asks/- | 'why' | unknown-question /indicators/3/asks/7",
                "/indicators/3/asks/- | 'when' | question-twice /indicators/3/asks/7",
                "/factors/1/code | 'under-1' | code-twice /factors/1/code",
                "/factors/1/code | 'religion' | never-scored /factors/1/code",
                "/fallback | 'no-such-code' | unknown-code /fallback",
                "/successors | {'self-harm': 'other-worry'} | successor-of-its-own /successors/self-harm",
                "/successors | {'old-code': 'older-code'} | unknown-code /successors/old-code",
                "/rules/1/id | 'R01' | rule-twice /rules/1/id",
                "/rules/1/id | 'R40' | engine-rule /rules/1/id",
                "/rules/1/id | 'R45' | engine-rule /rules/1/id",
                "/rules/38/atMost | 11 | protection-crosses-band /rules/38/atMost",
                "/rules/38/protections/0/factor | 'non-engagement' | unknown-factor /rules/38/protections/0/factor",
                "/rules/0/parts/0/when | {'told': {'codes': ['no-such-code']}} "
                        + "| unknown-code /rules/0/parts/0/when/told/codes/0",
                "/rules/0/parts/0/when | {'told': {'codes': ['ethnicity-other']}} "
                        + "| never-scored /rules/0/parts/0/when/told/codes/0",
                "/rules/0/parts/0/when | {'told': {'category': 'no such'}} "
                        + "| chooses-nothing /rules/0/parts/0/when/told/category",
                "/rules/0/parts/0/when | {'told': {'floor': {'level': 1, 'band': 'red'}}} "
                        + "| chooses-nothing /rules/0/parts/0/when/told/floor",
                "/rules/0/parts/0/when | {'stated': 'under-1'} | unknown-factor /rules/0/parts/0/when/stated",
                "/rules/0/parts/0/when | {'stated': 'no-such'} | unknown-factor /rules/0/parts/0/when/stated",
                "/rules/0/parts/0/when | {'answer': {'codes': ['self-harm'], 'question': 'medication', 'worrying': "
                        + "'yes', 'blank': 'no'}} | unknown-question /rules/0/parts/0/when/answer/question",
                "/rules/0/parts/0/when | {'answer': {'codes': ['trafficking-or-slavery-suspected'], "
                        + "'question': 'nationality-and-documents', 'worrying': 'yes', 'blank': 'no'}} "
                        + "| never-scored /rules/0/parts/0/when/answer/question",
                "/rules/0/parts/0/when | {'contacts': {'atLeast': 3, 'window': 'no-such'}} "
                        + "| unknown-window /rules/0/parts/0/when/contacts/window",
                "/rules/0/parts/0/when | {'contacts': {'atLeast': 3, 'window': 'same-again'}} "
                        + "| window-unit /rules/0/parts/0/when/contacts/window",
                "/rules/0/parts/0/when | {'age': {'fromMonths': 12, 'underMonths': 12}} "
                        + "| age-turned-round /rules/0/parts/0/when/age"
            })
    void whatIsNoMatterOfShapeIsRefusedToo(String place, String value, String fault) {
        ObjectNode document = StarterDocument.with(place, value);
        assertTrue(schemaAccepts(document), "the schema refuses " + value + " at " + place);
        assertTrue(List.of(places(document).split("; ")).contains(fault), places(document));
    }

    @Test
    void whatIsLeftOutIsNamed() {
        assertEquals("missing /rules/0/why", places(StarterDocument.without("/rules/0/why")));
        assertEquals("missing /fallback", places(StarterDocument.without("/fallback")));
        assertEquals("levels-missing /levels", places(StarterDocument.without("/levels/2")));
    }

    @Test
    void aSetReadsAChildInDangerAtThisMoment() {
        ObjectNode document = StarterDocument.fresh();
        StarterDocument.put(document, "/indicators/87/code", StarterDocument.json("'in-danger-now'"));
        StarterDocument.put(document, "/rules/0/parts/0/when", StarterDocument.json("{'told': {'codes': "
                + "['in-danger-now']}}"));
        assertEquals("immediate-danger-missing /indicators", places(document));
        StarterDocument.put(document, "/successors", StarterDocument.json("{'immediate-danger': 'in-danger-now'}"));
        assertEquals("", places(document));
    }

    @Test
    void everyFaultIsToldAtOnce() {
        ObjectNode document = StarterDocument.fresh();
        StarterDocument.put(document, "/name", StarterDocument.json("7"));
        StarterDocument.put(document, "/scale/0/from", StarterDocument.json("1"));
        StarterDocument.put(document, "/rules/1/id", StarterDocument.json("'R01'"));
        StarterDocument.put(document, "/rules/2/parts/0/when", StarterDocument.json("{'not': {'unborn': true}}"));
        StarterDocument.put(document, "/rules/3/parts/0/points", StarterDocument.json("-1"));
        assertEquals(
                Set.of(
                        "wrong-type /name",
                        "scale-start /scale/0/from",
                        "rule-twice /rules/1/id",
                        "no-not /rules/2/parts/0/when/not",
                        "negative-points /rules/3/parts/0/points"),
                new TreeSet<>(List.of(places(document).split("; "))));
    }

    @Test
    void everyFaultHasASentence() {
        for (String spoilt : List.of("{'not': 1}", "{'told': {'codes': []}}", "{'age': {}}", "7", "{'R02': true}")) {
            for (Fault fault : faults(StarterDocument.with("/rules/0/parts/0/when", spoilt))) {
                assertTrue(fault.message().matches("[A-Z].*\\."), fault.message());
                assertTrue(fault.field().startsWith("/rules/0/parts/0/when"), fault.field());
            }
        }
    }

    @Test
    void conditionsStandTwelveDeepAtMost() {
        assertEquals("", places(StarterDocument.with("/rules/0/parts/0/when", nested(12))));
        assertTrue(places(StarterDocument.with("/rules/0/parts/0/when", nested(13))).startsWith("too-deep"));
    }

    private static String nested(int depth) {
        return "{'all': [".repeat(depth - 1) + "{'unborn': true}" + "]}".repeat(depth - 1);
    }

    @Test
    void whatIsPastTheBoundsIsRefused() {
        ObjectNode document = StarterDocument.fresh();
        JsonNode rule = document.at("/rules/0");
        for (int i = 0; i < 1200; i++) {
            StarterDocument.put(document, "/rules/-", ((ObjectNode) rule.deepCopy()).put("id", "X" + i));
        }
        assertEquals("too-many /rules", places(document));
        assertEquals(
                "too-long /rules/0/why",
                places(StarterDocument.with("/rules/0/why", "'" + "a".repeat(2001) + "'")));
        assertEquals("too-long /rules/0/id", places(StarterDocument.with("/rules/0/id", "'R" + "1".repeat(16) + "'")));
        ObjectNode parts = StarterDocument.fresh();
        for (int i = 0; i < 31; i++) {
            StarterDocument.put(parts, "/rules/0/parts/-", StarterDocument.json("{'when': {'unborn': true}}"));
        }
        assertEquals("too-many /rules/0/parts", places(parts));
    }

    @Test
    void fiveHundredIndicatorsAndTwoMebibytesAreTheMost() {
        ObjectNode many = withIndicators(411, "A worry.");
        assertEquals("too-many /indicators", places(many));
        assertEquals("", places(withIndicators(410, "A worry.")));
        assertEquals("too-long ", places(withIndicators(410, "w".repeat(2000))));
    }

    private static ObjectNode withIndicators(int more, String words) {
        ObjectNode document = StarterDocument.fresh();
        for (int i = 0; i < more; i++) {
            ObjectNode indicator = ((ObjectNode) document.at("/indicators/5")).deepCopy().put("code", "x-" + i);
            indicator.put("words", words).put("category", words).put("source", words);
            StarterDocument.put(document, "/indicators/-", indicator);
        }
        return document;
    }

    @Test
    void theSchemaListsTheEffectsOfTheHouse() {
        var listed = new TreeSet<String>();
        Shape.ofDocument().schema().at("/$defs/effect/enum").forEach(effect -> listed.add(effect.textValue()));
        assertEquals(new TreeSet<>(Effect.all()), listed);
    }

    @Test
    void whatIsNoObjectIsRefusedAndNothingThrows() {
        for (String text : List.of("7", "[]", "'words'", "null", "true", "{}")) {
            assertInstanceOf(SetReading.Faulty.class, new SetDocuments().read(StarterDocument.json(text), "1"), text);
        }
    }
}
