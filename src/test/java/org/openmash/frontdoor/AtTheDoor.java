package org.openmash.frontdoor;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.openmash.frontdoor.form.AdditionForm;
import org.openmash.frontdoor.form.Circumstances;
import org.openmash.frontdoor.form.ConcernCodes;
import org.openmash.frontdoor.form.ReferralForm;
import org.openmash.hubs.Agency;
import org.openmash.hubs.Hub;
import org.openmash.hubs.practice.Practice;
import org.openmash.hubs.practice.SetDocuments;
import org.openmash.hubs.practice.ShippedSets;
import org.openmash.thresholds.ThresholdSet;

/** A front door without a database: an invented hub, on a Friday afternoon, with the starter's concerns. */
final class AtTheDoor {
    static final Instant NOW = Instant.parse("2026-11-20T15:20:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    static final Hub HUB = new Hub(
            "900",
            "Anytown",
            "0161 496 0900",
            new Agency("hub", "Anytown duty desk", "social-care"),
            List.of(new Agency("school", "Anytown schools", "education"), new Agency("police", "Anytown police", "police")),
            List.of(new Practice(
                    "1", Instant.parse("2020-01-01T00:00:00Z"), List.of("One", "Two"), ZoneId.of("Europe/London"),
                    LocalTime.of(9, 0), LocalTime.of(17, 0), Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), 1, 4, 1, 1, 75, 90,
                    30, LocalTime.of(9, 0), 3, "starter", "1", Set.of(),
                null)));

    private static final ThresholdSet STARTER = new ShippedSets(new SetDocuments(), new ObjectMapper()).starter();
    static final ConcernCodes CODES = new ConcernCodes(STARTER.indicators(), STARTER.factors());

    private AtTheDoor() {}

    static Submission<ReferralForm> aPartnerSends(ObjectNode body) {
        return read(body, false);
    }

    static Submission<ReferralForm> theDeskWrites(ObjectNode body) {
        return read(body, true);
    }

    static Submission<AdditionForm> aPartnerAdds(ObjectNode body, String... knownChildren) {
        Circumstances circumstances = new Circumstances(NOW, false, HUB, CODES);
        return Submission.of(faults -> AdditionForm.read(body, circumstances, List.of(knownChildren), faults));
    }

    static Submission<AdditionForm> theDeskAdds(ObjectNode body, String... knownChildren) {
        Circumstances circumstances = new Circumstances(NOW, true, HUB, CODES);
        return Submission.of(faults -> AdditionForm.read(body, circumstances, List.of(knownChildren), faults));
    }

    private static Submission<ReferralForm> read(ObjectNode body, boolean atTheDesk) {
        Circumstances circumstances = new Circumstances(NOW, atTheDesk, HUB, CODES);
        return Submission.of(faults -> ReferralForm.read(body, circumstances, faults));
    }
}
