package org.openmash.thresholds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FactsInFewBytesTest {
    private static final int TRIED = 250 * Integer.getInteger("openmash.invented", 40);
    private static final LocalDate DAY = ToldFacts.DAY;
    private final FactWords words = new NumberedWords();

    @Test
    void factsReadBackAreScoredTheSame() {
        for (long seed = 0; seed < TRIED; seed++) {
            Facts facts = new InventedFacts(seed).next();
            Facts read = FactBytes.read(FactBytes.written(facts, words), words);
            assertEquals(Starter.SET.outcome(facts), Starter.SET.outcome(read), "seed " + seed);
        }
    }

    @Test
    void aReaderAnswersFromTheBytesWhatTheSetAnswersToTheFactsAtItsOwnLevelOfAReferral() {
        FactReader reader = Starter.SET.reader(words);
        for (long seed = 0; seed < TRIED; seed++) {
            Facts facts = new InventedFacts(seed).next();
            byte[] written = FactBytes.written(facts, words);
            Facts counted = facts.withReferralLevel(Starter.SET.referralLevel());
            assertEquals(Starter.SET.outcome(counted), reader.read(written), "seed " + seed);
        }
    }

    @Test
    void factsThatEndTooEarlyAreRefusedAndTheReaderGoesOn() {
        FactReader reader = Starter.SET.reader(words);
        byte[] written = FactBytes.written(withHistory(3), words);
        for (int size = 0; size < written.length; size++) {
            byte[] cut = java.util.Arrays.copyOf(written, size);
            assertThrows(IllegalArgumentException.class, () -> reader.read(cut), "cut at " + size);
        }
        assertEquals(Starter.SET.outcome(withHistory(0)), reader.read(FactBytes.written(withHistory(0), words)));
    }

    @Test
    void whatIsReadBackIsWrittenInTheSameBytes() {
        for (long seed = 0; seed < TRIED; seed++) {
            byte[] written = FactBytes.written(new InventedFacts(seed).next(), words);
            Facts read = FactBytes.read(written, words);
            assertEquals(new String(written, StandardCharsets.ISO_8859_1), new String(FactBytes.written(read, words),
                    StandardCharsets.ISO_8859_1), "seed " + seed);
        }
    }

    @Test
    void aCaseWithALongHistoryTakesAtMostFourHundredBytes() {
        int size = FactBytes.written(withHistory(8), words).length;
        assertTrue(size <= 400, size + " bytes");
    }

    /** Two codes and a factor told; so many contacts, work open and ended, two siblings with an open case each. */
    static Facts withHistory(int many) {
        var contacts = new ArrayList<ContactFact>();
        for (int i = 0; i < many; i++) {
            String id = UUID.randomUUID().toString();
            contacts.add(new ContactFact(
                    id, id, DAY.minusDays(70L * i), "agency-" + i % 3, Set.of("neglect-basic-care", "was-not-brought"),
                    i % 2 == 0 ? 2 : null, i % 4 != 0));
        }
        var work = List.of(
                new InvolvementFact("plan", DAY.minusDays(900), DAY.minusDays(200), "neglect"),
                new InvolvementFact("early-help", DAY.minusDays(90), null, null));
        var siblings = List.of(sibling(), sibling());
        var told = ToldFacts.told("neglect-basic-care").answering("missing-now", "medication", Answer.NOT_KNOWN);
        return told.states("non-engagement")
                .event(UUID.randomUUID().toString())
                .facts()
                .withHistory(new History(LookUp.FOUND, contacts, work, siblings));
    }

    private static SiblingFact sibling() {
        return new SiblingFact(
                UUID.randomUUID().toString(), true, false, false, List.of(UUID.randomUUID().toString()));
    }

    @Test
    void theOpenCasesOfSiblingsAreKept() {
        Facts facts = withHistory(0);
        Facts read = FactBytes.read(FactBytes.written(facts, words), words);
        assertEquals(facts.history().siblings(), read.history().siblings());
    }

    @Test
    void noFreeWordsStandInTheBytes() {
        var told = new ToldCode(
                "self-harm", Answer.YES, Map.of(), "concerns[0]", "WORDS", null, DAY, "WORDS of a nurse");
        var child = new ChildFacts(DAY, null, null, null, null, null, "home", "WORDS of a mother", null);
        var work = new InvolvementFact("plan", DAY, null, "WORDS");
        var history = new History(LookUp.FOUND, List.of(), List.of(work), List.of());
        Facts facts = new Facts(DAY, "school", null, 3, List.of(told), List.of(told), child, true, history, null);
        var heard = new ArrayList<String>();
        FactBytes.written(facts, new FactWords() {
            @Override
            public int number(String word) {
                heard.add(word);
                return 0;
            }

            @Override
            public String word(int number) {
                throw new AssertionError("nothing is read");
            }
        });
        assertEquals(List.of("school", "home", "self-harm", "self-harm", "plan"), heard);
    }

    @Test
    void factsOfAnotherVersionAreRefused() {
        byte[] written = FactBytes.written(withHistory(1), words);
        written[0] = 9;
        assertThrows(IllegalArgumentException.class, () -> FactBytes.read(written, words));
    }
}
