package org.openmash.triage.copies;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openmash.children.Address;
import org.openmash.children.PersonName;
import org.openmash.children.ToldIdentity;
import org.openmash.children.ToldPerson;
import org.openmash.referrals.Told;
import org.openmash.triage.AssessmentFile;
import org.openmash.triage.CopySource;

/** Free words are looked through for whom and what they must not name, however it is written. */
class NamesOfOthersTest {
    private static final Address HIDDEN = new Address(List.of("4 Wisteria Lane"), "Anytown", "OL1 1AA", "yes");

    private static CopySource source(boolean restricted) {
        var amina = new ToldIdentity(
                new PersonName("Amina", "Example", List.of("Mina")), null, null, null, null, null, null, null, null, null,
                HIDDEN, "105735", "h1");
        var may = new ToldPerson("p1", new PersonName("May", "Example", List.of()), null, null, null, null, List.of());
        var zebedee = new ToldPerson(
                "p2", new PersonName("Zebedee", "O'Quill", List.of("Zeb")), null, "0161 496 0777", "zq@example.org",
                new Address(List.of("9 Far Road"), null, "M1 1AE", null), List.of());
        var referrer = new Told.Referrer("Jo Teacher", "teacher", "0161 496 0000", "jo@example.sch.uk", "urn", "105735", "Example Primary");
        var told = new Told(referrer, null, null, List.of(), List.of(), List.of(), null, null, null);
        var sent = new AssessmentFile.Source("referral", "school", "Schools", "education", "api", null, "Sergeant Caller", Instant.EPOCH);
        return new CopySource(
                null, null, null, List.of(amina), List.of(may, zebedee), Set.of("Sibylla Example"), restricted,
                List.of(new CopySource.Message(sent, told, false, "c1")), null);
    }

    private static boolean named(ReaderKind kind, String words) {
        return new NamesOfOthers(source(false), new CopyRequest.Reader(kind, "R. Eader", null, null, null, null)).areIn(words);
    }

    private static boolean namedToTheReferrer(String words) {
        return named(ReaderKind.PROFESSIONAL_REFERRER, words);
    }

    @Test
    void otherPeopleAreFoundByAnyOfTheirNames() {
        for (String words : List.of("Ask Zebedee.", "ZEBEDEE knows", "zebedee's van", "Mr O'Quill", "O'QUILL", "call Zeb", "with Sibylla")) {
            assertTrue(namedToTheReferrer(words), words);
        }
    }

    @Test
    void aShortNameThatIsAnEverydayWordCountsOnlyAsItIsWritten() {
        assertTrue(namedToTheReferrer("May will come."));
        assertFalse(namedToTheReferrer("you may ring us"));
    }

    @Test
    void theChildAndWhatTheyShareWithOthersMayBeNamed() {
        assertFalse(namedToTheReferrer("Amina Example, Mina, is safe."));
    }

    @Test
    void numbersAndAddressesOfOthersAreFoundHoweverTheyAreWritten() {
        for (String words : List.of("01614960777", "(0161) 496-0777", "ZQ@EXAMPLE.ORG", "at 9, far road", "m11ae", "M1 1AE")) {
            assertTrue(namedToTheReferrer(words), words);
        }
    }

    @Test
    void whoeverReportedIsHiddenFromTheFamilyAndNotFromThemselves() {
        for (String words : List.of("Jo Teacher told us", "the Teacher", "jo@example.sch.uk", "Example Primary", "105735", "Sergeant Caller")) {
            assertTrue(named(ReaderKind.ADULT_ONCE_A_CHILD, words), words);
        }
        assertFalse(namedToTheReferrer("Jo, thank you; Example Primary did well."));
    }

    @Test
    void aHiddenAddressAndWhatShowsItAreHiddenFromAll() {
        var reader = new CopyRequest.Reader(ReaderKind.PROFESSIONAL_REFERRER, "R. Eader", "school", null, null, null);
        var hidden = new NamesOfOthers(source(true), reader);
        for (String words : List.of("4 Wisteria Lane", "ol11aa", "at Example Primary", "105735")) {
            assertTrue(hidden.areIn(words), words);
        }
        assertFalse(namedToTheReferrer("at 4 Wisteria Lane"), "an address that is not hidden is the referrer's own word");
    }

    @Test
    void theReaderMayBeNamedToThemselves() {
        var zebedee = new CopyRequest.Reader(ReaderKind.PARENT, "Zebedee O'Quill", null, "father", "yes", "no");
        assertFalse(new NamesOfOthers(source(false), zebedee).areIn("Dear Zebedee O'Quill"));
    }

    @Test
    void nothingIsFoundInNothing() {
        assertFalse(namedToTheReferrer(null));
        assertFalse(namedToTheReferrer("  "));
    }
}
