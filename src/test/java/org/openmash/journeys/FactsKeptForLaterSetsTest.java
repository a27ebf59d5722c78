package org.openmash.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.families.InventedChild.aChild;
import static org.openmash.families.InventedReferral.aReferralFromASchool;
import static org.openmash.journeys.AtTheDesk.decide;
import static org.openmash.journeys.AtTheDesk.send;
import static org.openmash.triage.DecisionDrafts.complete;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmash.families.InventedNames;
import org.openmash.families.InventedReferral;
import org.openmash.families.TestServers;

/** What is kept with an assessment lets a later set score brothers and sisters by its own answers. */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class FactsKeptForLaterSetsTest {
    private static final Invented OWN = new Invented(42);

    private static InventedReferral ofTwo(String family, String home) {
        return aReferralFromASchool()
                .about(
                        aChild(InventedNames.of(family.hashCode()), family).born(Invented.birthday(family)).livingAt(home, "OL1 1AA").inHousehold("h1").safe(),
                        aChild(InventedNames.of(~family.hashCode()), family).born(Invented.birthday(family + "'s second")).livingAt(home, "OL1 1AA").inHousehold("h1").safe())
                .tellingOf("family-homeless");
    }

    private static List<String> openCasesOfSiblings(UUID caseId) {
        try (Database database = Database.asOwner()) {
            String facts = database.texts(
                            "select facts from assessment where case_id = ? order by number desc limit 1", caseId)
                    .getFirst();
            List<String> open = new ArrayList<>();
            for (JsonNode sibling : new ObjectMapper().readTree(facts).at("/history/siblings")) {
                sibling.get("openCases").forEach(id -> open.add(id.asText()));
            }
            return open;
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(malformed);
        }
    }

    private static long assessments(UUID caseId) {
        try (Database database = Database.asOwner()) {
            return database.number("select count(*) from assessment where case_id = ?", caseId);
        }
    }

    @Test
    void theFactsNameTheCasesOfBrothersAndSistersThatWereOpenThen() {
        AtTheDesk.Sent both = send("school", ofTwo(OWN.family(), OWN.home()));
        assertEquals(List.of(both.caseOf("c2").toString()), openCasesOfSiblings(both.caseOf("c1")));
        assertEquals(List.of(both.caseOf("c1").toString()), openCasesOfSiblings(both.caseOf("c2")));
    }

    @Test
    void aCaseThatIsDecidedIsOpenNoLongerWhenTheNextComes() {
        String family = OWN.family();
        String home = OWN.home();
        AtTheDesk.Sent first = send("school", ofTwo(family, home));
        decide("worker", first.caseOf("c2"), complete("early-help", 2));
        AtTheDesk.Sent second = send("school", ofTwo(family, home));
        List<String> open = openCasesOfSiblings(second.caseOf("c1"));
        assertTrue(open.contains(second.caseOf("c2").toString()), open::toString);
        assertTrue(!open.contains(first.caseOf("c2").toString()), open::toString);
    }

    @Test
    void aSiblingsCaseThatOnlyOpensOrEndsMakesNoNewAssessment() {
        AtTheDesk.Sent both = send("school", ofTwo(OWN.family(), OWN.home()));
        decide("worker", both.caseOf("c2"), complete("early-help", 2));
        assertEquals(1, assessments(both.caseOf("c1")));
    }
}
