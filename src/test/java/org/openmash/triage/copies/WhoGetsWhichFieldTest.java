package org.openmash.triage.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of who may get what, so that no field reaches one more reader unnoticed. */
class WhoGetsWhichFieldTest {
    private static final Map<String, String> TABLE = Map.of(
            "professional-referrer", "child received outcome feedback who-leads asked-of-reader telephone",
            "public-referrer", "received telephone",
            "school", "child who-leads asked-of-reader keep-safe telephone",
            "parent", "child received level outcome explanation telephone",
            "child", "child received level score findings voice outcome explanation telephone",
            "adult-once-a-child", "child received level score findings voice outcome explanation telephone",
            "alleged-person", "");

    private static String fields(ReaderKind kind) {
        return Arrays.stream(CopyPart.values()).filter(kind::mayGet).map(CopyPart::word).collect(Collectors.joining(" "));
    }

    @Test
    void everyKindOfReaderGetsItsFieldsAndNoOther() {
        Map<String, String> table = new TreeMap<>();
        for (ReaderKind kind : ReaderKind.values()) {
            table.put(kind.word(), fields(kind));
        }
        assertEquals(new TreeMap<>(TABLE), table);
    }

    @Test
    void noGroundOpensACopyToWhoeverIsSaidToBeResponsible() {
        for (Basis basis : Basis.values()) {
            assertFalse(ReaderKind.ALLEGED_PERSON.goesBy(basis), basis.word());
        }
    }

    @Test
    void everyOtherReaderHasAGroundToReadOn() {
        for (ReaderKind kind : ReaderKind.values()) {
            boolean some = Arrays.stream(Basis.values()).anyMatch(kind::goesBy);
            assertEquals(kind != ReaderKind.ALLEGED_PERSON, some, kind.word());
        }
    }

    @Test
    void everyGroundNamesItsLawAndThoseOfJudgementAskForAReason() {
        for (Ground ground : Ground.values()) {
            assertTrue(ground.law().contains("Data Protection Act 2018") || ground.law().contains("UK GDPR"), ground.word());
        }
        List<String> judged = Arrays.stream(Ground.values()).filter(Ground::needsReason).map(Ground::word).toList();
        assertEquals(List.of("legal-proceedings", "health-harm", "serious-harm", "education-harm", "child-abuse-data"), judged);
    }

    @Test
    void whatWouldWarnSomebodyIsNotEvenSaidToBeLeftOut() {
        for (Ground ground : List.of(Ground.CRIME, Ground.ALLEGATION, Ground.PROTECTED_ADDRESS, Ground.CHILD_ABUSE_DATA)) {
            assertEquals(null, ground.toldAs(), ground.word());
        }
    }
}
