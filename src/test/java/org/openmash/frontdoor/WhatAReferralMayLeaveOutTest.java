package org.openmash.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.openmash.families.InventedAddition.anAddition;
import static org.openmash.families.InventedChild.aChild;
import static org.openmash.families.InventedChild.anUnbornChild;
import static org.openmash.families.InventedChild.anUnknownChild;
import static org.openmash.families.InventedChild.theChild;
import static org.openmash.families.InventedConcern.aConcern;
import static org.openmash.families.InventedFactor.aFactor;
import static org.openmash.families.InventedPerson.aPerson;
import static org.openmash.families.InventedReferral.aCallToTheDesk;
import static org.openmash.families.InventedReferral.aReferralFromASchool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmash.Fault;
import org.openmash.children.ToldIdentity;
import org.openmash.frontdoor.form.AdditionForm;
import org.openmash.frontdoor.form.ReferralForm;
import org.openmash.frontdoor.form.ToldChild;
import org.openmash.referrals.Told;
import org.openmash.thresholds.Answer;

/** What a sender does not know is no reason to refuse; what is told is kept as it was told. */
class WhatAReferralMayLeaveOutTest {
    @Test
    void aNameAndOneConcernAreEnough() {
        ReferralForm form = sound(aReferralFromASchool().about(aChild("Amina", "Example")).tellingOf("self-harm").json());
        assertEquals("api", form.channel());
        assertNull(form.told().immediateDanger());
        assertNull(form.told().children().getFirst().accessNow());
    }

    @Test
    void wordsAloneAreEnough() {
        sound(aReferralFromASchool().about(aChild("Amina", "Example")).inWords("She is very quiet.").json());
    }

    @Test
    void aGivenOrAFamilyNameIsEnough() {
        ObjectNode referral = aReferralFromASchool().about(aChild("Amina", "Example")).tellingOf("self-harm").json();
        ((ObjectNode) referral.at("/children/0/name")).remove("given");
        assertEquals("Example", sound(referral).children().getFirst().identity().name().family());
    }

    @Test
    void nobodyNeedKnowTheName() {
        sound(aReferralFromASchool()
                .about(anUnknownChild("Two little ones next door"), anUnbornChild())
                .tellingOf("child-alone-now")
                .json());
    }

    @Test
    void aNullIsAsIfLeftOut() {
        ObjectNode referral = BadInput.sound(AtTheDoor.NOW);
        referral.putNull("narrative").putNull("factors").putNull("people").putNull("noSuchField");
        ObjectNode child = (ObjectNode) referral.at("/children/0");
        child.putNull("dateOfBirth").putNull("address").putNull("sex").putNull("identifiers");
        ToldIdentity told = sound(referral).children().getFirst().identity();
        assertNull(told.dateOfBirth());
        assertNull(told.address());
    }

    @Test
    void everyClosedChoiceTakesNotKnown() {
        ObjectNode referral = BadInput.sound(AtTheDoor.NOW);
        referral.put("immediateDanger", "not-known");
        ((ObjectNode) referral.get("referrer")).put("role", "not-known");
        ((ObjectNode) referral.get("agreement")).put("status", "not-known").put("familyTold", "not-known").remove("reason");
        ((ObjectNode) referral.at("/concerns/0")).put("answer", "not-known").put("basis", "not-known");
        ((ObjectNode) referral.at("/people/0/relationships/0")).put("type", "not-known").put("sameHousehold", "not-known");
        ObjectNode child = (ObjectNode) referral.at("/children/0");
        for (String choice : List.of(
                "sex", "ethnicity", "unborn", "whereabouts", "accessNow", "safeNow", "mobility", "disabled")) {
            child.put(choice, "not-known");
        }
        ((ObjectNode) child.get("address")).put("restricted", "not-known");
        referral.putObject("source").put("kind", "not-known").put("named", "not-known");
        assertEquals(Answer.NOT_KNOWN, sound(referral).told().immediateDanger());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Се\u0440гей", "李", "Zoë", "O’Neill", "Ifeoluwaṣẹ́", "بِلال", "Nǃxau", "🦊", "St. John-Smythe"})
    void aNameMayBeOfAnyAlphabet(String name) {
        ReferralForm form = sound(aReferralFromASchool().about(aChild(name, name)).tellingOf("self-harm").json());
        assertEquals(name, form.children().getFirst().identity().name().given());
    }

    @ParameterizedTest
    @ValueSource(strings = {"9990123455", "99901234540", "none", "CHI 0101011234"})
    void aNumberThatCannotBeRightIsKeptAsTold(String number) {
        ReferralForm form = sound(aReferralFromASchool()
                .about(aChild("Amina", "Example").withNhsNumber(number).withUpn(number))
                .tellingOf("self-harm")
                .json());
        assertEquals(number, form.children().getFirst().identity().nhsNumber());
        List<String> fields = Gaps.in(form.told(), form.children(), AtTheDoor.CODES).stream()
                .map(Receipt.WouldHelp::field)
                .toList();
        assertEquals(
                List.of("children[0].identifiers.nhsNumber", "children[0].identifiers.upn"),
                fields.stream().filter(field -> field.contains("identifiers")).toList());
    }

    @Test
    void theBoundsThemselvesAreStillGood() {
        ObjectNode referral = BadInput.sound(AtTheDoor.NOW);
        referral.put("narrative", "\ud83e\udd8a".repeat(50_000));
        ObjectNode child = (ObjectNode) referral.at("/children/0");
        child.put("dateOfBirth", AtTheDoor.TODAY.minusYears(26).toString());
        ((ObjectNode) child.get("identifiers")).put("nhsNumber", "9".repeat(20));
        ArrayNode children = referral.withArray("/children");
        for (int i = 2; i <= 20; i++) {
            children.add(child.deepCopy().put("key", "c" + i));
        }
        ArrayNode concerns = referral.withArray("/concerns");
        for (int i = 2; i <= 200; i++) {
            concerns.add(concerns.get(0).deepCopy());
        }
        ((ObjectNode) referral.at("/concerns/0")).put("observedOn", AtTheDoor.TODAY.toString());
        assertEquals(20, sound(referral).children().size());
    }

    @Test
    void childrenWithoutKeysAreGivenSome() {
        ObjectNode referral = aReferralFromASchool()
                .about(aChild("Amina", "Example"), aChild("Bilal", "Example").keyed("c1"), aChild("Cleo", "Example"))
                .tellingOf("self-harm")
                .json();
        referral.get("children").forEach(child -> ((ObjectNode) child).remove(
                child.at("/name/given").textValue().equals("Bilal") ? "none" : "key"));
        List<String> keys = sound(referral).children().stream().map(ToldChild::key).toList();
        assertEquals(List.of("c2", "c1", "c3"), keys);
        assertEquals(
                keys,
                sound(referral).told().children().stream().map(Told.ChildAnswers::key).toList());
    }

    @Test
    void oneConcernMayBeToldTwiceOfOneChild() {
        ReferralForm form =
                sound(aReferralFromASchool().about(aChild("Amina", "Example")).tellingOf("self-harm", "self-harm").json());
        assertEquals(2, form.told().concerns().size());
    }

    @Test
    void blankWordsTellNothingAndAreKept() {
        ReferralForm form = sound(aReferralFromASchool()
                .about(aChild("Amina", "Example").at("school", "  "))
                .tellingOf("child-afraid-to-go-home")
                .json());
        assertEquals("  ", form.children().getFirst().answers().withWhom());
    }

    @Test
    void theFactorsThatAReferrerMayStateAreTaken() {
        sound(aReferralFromASchool()
                .about(aChild("Amina", "Example"))
                .tellingOf("self-harm")
                .stating("cp-plan-ever", "cp-plan-ended-12m", "re-referral-12m", "sibling-looked-after", "non-engagement")
                .stating("disguised-compliance", "engaged-parents")
                .stating(aFactor("safe-adult").confirmedBy("the school nurse", "2026-11-19"))
                .json());
    }

    @Test
    void theDeskSaysForWhomAndSinceWhen() {
        Submission<ReferralForm> submission = AtTheDoor.theDeskWrites(aCallToTheDesk()
                .about(aChild("Amina", "Example"))
                .tellingOf("self-harm")
                .onBehalfOf("school")
                .calledAt("2026-11-20T15:00:00+00:00")
                .json());
        assertEquals(List.of(), submission.faults());
        assertEquals("school", submission.form().onBehalfOf().code());
        assertEquals(Instant.parse("2026-11-20T15:00:00Z"), submission.form().calledAt());
        assertEquals("telephone", submission.form().channel());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "calledAt 2026-11-20T15:20:01Z in-the-future", "calledAt 2026-11-19T15:19:59Z too-long-ago",
        "calledAt 2026-11-20T15:00:00 not-an-instant", "onBehalfOf scouts unknown", "channel pigeon unknown",
        "channel api unknown", "channel not-known unknown"
    })
    void theDeskIsHeldToItsOwnFields(String fieldValueCode) {
        String[] parts = fieldValueCode.split(" ");
        List<Fault> faults = AtTheDoor.theDeskWrites(aCallToTheDesk()
                        .about(aChild("Amina", "Example"))
                        .tellingOf("self-harm")
                        .with(parts[0], parts[1])
                        .json())
                .faults();
        assertEquals(1, faults.size(), faults::toString);
        assertEquals(parts[0], faults.getFirst().field());
        assertEquals(parts[2], faults.getFirst().code());
    }

    @Test
    void aCallOfExactlyADayAgoIsStillWrittenUp() {
        assertEquals(
                List.of(),
                AtTheDoor.theDeskWrites(aCallToTheDesk()
                                .about(aChild("Amina", "Example"))
                                .tellingOf("self-harm")
                                .calledAt("2026-11-19T15:20:00Z")
                                .json())
                        .faults());
    }

    @Test
    void laterInformationMayBeOneSentence() {
        AdditionForm form = soundAddition(anAddition().words("He was seen again today.").json(), "c1");
        assertEquals("He was seen again today.", form.told().narrative());
    }

    @Test
    void laterInformationTellsMoreOfAKnownChildOrNamesANewOne() {
        AdditionForm form = soundAddition(
                anAddition()
                        .about(theChild("c1").disabled("yes"), aChild("Bilal", "Example").keyed("c2"))
                        .and(aPerson("Sam", "Example").whoIs("mother", "c2"))
                        .telling(aConcern("self-harm").forChildren("c1", "c2"))
                        .json(),
                "c1");
        assertEquals(List.of("c1", "c2"), form.children().stream().map(ToldChild::key).toList());
        assertEquals(false, form.children().getFirst().tellsWho());
        assertEquals(true, form.children().getLast().tellsWho());
    }

    @Test
    void aNewChildWithoutAKeyNeverTakesAKnownOnes() {
        AdditionForm form = soundAddition(anAddition().about(aChild("Bilal", "Example")).json(), "c1");
        assertNotEquals("c1", form.children().getFirst().key());
    }

    @Test
    void laterInformationSaysSomething() {
        for (ObjectNode nothing : List.of(
                anAddition().json(),
                anAddition().words(" ").json(),
                anAddition().with("concerns", List.of()).json())) {
            assertEquals("words required", faultsOf(nothing));
        }
    }

    @Test
    void laterInformationOfAPartnerSaysNotWhoToldIt() {
        assertEquals(
                "channel not-for-this-role, toldBy not-for-this-role",
                faultsOf(anAddition().words("More.").toldBy("telephone", "the aunt").json()));
        assertEquals(
                "the aunt",
                AtTheDoor.theDeskAdds(anAddition().words("More.").toldBy("telephone", "the aunt").json(), "c1")
                        .form()
                        .toldBy());
    }

    @Test
    void aNewChildOfLaterInformationIsNamed() {
        assertEquals("children[0].name required", faultsOf(anAddition().about(theChild("c2")).json()));
    }

    private static String faultsOf(ObjectNode addition) {
        return String.join(
                ", ",
                AtTheDoor.aPartnerAdds(addition, "c1").faults().stream()
                        .map(fault -> fault.field() + " " + fault.code())
                        .toList());
    }

    private static ReferralForm sound(ObjectNode body) {
        Submission<ReferralForm> submission = AtTheDoor.aPartnerSends(body);
        assertEquals(List.of(), submission.faults());
        return submission.form();
    }

    private static AdditionForm soundAddition(ObjectNode body, String... known) {
        Submission<AdditionForm> submission = AtTheDoor.aPartnerAdds(body, known);
        assertEquals(List.of(), submission.faults());
        return submission.form();
    }
}
