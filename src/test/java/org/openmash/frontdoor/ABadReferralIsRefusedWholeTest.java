package org.openmash.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openmash.Fault;
import org.openmash.Refusal;
import org.openmash.http.JsonBody;

/** Every fault of a bad referral is named, and all of them at once; what was sent is never repeated. */
class ABadReferralIsRefusedWholeTest {
    static List<BadInput> readable() {
        return BadInputs.all().stream().filter(BadInput::isReadable).toList();
    }

    static List<BadInput> unreadable() {
        return BadInputs.all().stream().filter(input -> !input.isReadable()).toList();
    }

    @ParameterizedTest
    @MethodSource("readable")
    void namesTheFieldAndTheFault(BadInput input) {
        List<Fault> faults = faults(input);
        assertTrue(
                faults.stream().anyMatch(fault -> fault.field().equals(input.field()) && fault.code().equals(input.code())),
                () -> input.field() + " " + input.code() + " is missing among " + faults);
    }

    @ParameterizedTest
    @MethodSource("readable")
    void namesNothingElse(BadInput input) {
        List<Fault> faults = faults(input);
        assertTrue(
                faults.stream().allMatch(fault -> part(fault.field()).equals(part(input.field()))),
                () -> "too much is told: " + faults);
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatCannotBeReadStopsAtOnce(BadInput input) {
        byte[] body = input.body().at(AtTheDoor.NOW);
        Refusal refusal = assertThrows(Refusal.class, () -> JsonBody.object(body));
        assertEquals(input.code(), refusal.kind());
    }

    @Test
    void thereAreMoreThanSixtyOfThemAndEachHasItsName() {
        Set<String> names = new HashSet<>(BadInputs.all().stream().map(BadInput::name).toList());
        assertEquals(BadInputs.all().size(), names.size());
        assertTrue(names.size() > 60, () -> names.size() + " inputs");
    }

    @Test
    void theReferralThatTheySpoilIsSound() {
        assertEquals(List.of(), AtTheDoor.aPartnerSends(BadInput.sound(AtTheDoor.NOW)).faults());
    }

    @Test
    void allFaultsAreToldInOneAnswer() {
        ObjectNode referral = BadInput.sound(AtTheDoor.NOW);
        referral.put("immediateDanger", "perhaps");
        referral.remove("referrer");
        referral.put("nonsense", 1);
        referral.withArray("/concerns").addObject().put("indicator", "bad-hair");
        List<String> codes = AtTheDoor.aPartnerSends(referral).faults().stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
        assertEquals(
                Set.of(
                        "immediateDanger unknown",
                        "referrer.name required",
                        "referrer.phone required",
                        "nonsense unknown-field",
                        "concerns[1].indicator unknown",
                        "concerns[1].answer required"),
                Set.copyOf(codes));
        assertEquals(6, codes.size());
    }

    @ParameterizedTest
    @MethodSource("readable")
    void neverRepeatsWhatWasSent(BadInput input) {
        for (Fault fault : faults(input)) {
            for (String told : List.of("Amina", "Example Street", "Bruise", "bad-hair", "wizard", "nemesis", "duns")) {
                assertFalse(fault.message().contains(told), () -> fault + " repeats " + told);
            }
        }
    }

    @Test
    void aNearMissIsToldWhatWasProbablyMeant() {
        ObjectNode referral = BadInput.sound(AtTheDoor.NOW);
        referral.put("narative", "words");
        ((ObjectNode) referral.get("concerns").get(0)).put("indicator", "injury-unexplaned");
        List<String> messages = AtTheDoor.aPartnerSends(referral).faults().stream().map(Fault::message).toList();
        assertTrue(messages.stream().anyMatch(message -> message.endsWith("Did you mean \"narrative\"?")), messages::toString);
        assertTrue(
                messages.stream().anyMatch(message -> message.endsWith("Did you mean \"injury-unexplained\"?")),
                messages::toString);
    }

    @Test
    void aBodyOfNothingButFaultsHasAnEnd() {
        ObjectNode referral = BadInput.sound(AtTheDoor.NOW);
        for (int i = 0; i < 20_000; i++) {
            referral.put("field" + i, i);
        }
        assertTrue(AtTheDoor.aPartnerSends(referral).faults().size() <= 500);
    }

    /** The part of the referral that a field lies in. */
    private static String part(String field) {
        return field.split("[.\\[]")[0];
    }

    private static List<Fault> faults(BadInput input) {
        return AtTheDoor.aPartnerSends(JsonBody.object(input.body().at(AtTheDoor.NOW))).faults();
    }
}
