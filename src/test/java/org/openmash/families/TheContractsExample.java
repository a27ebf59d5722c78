package org.openmash.families;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/** The referral that the contract prints, every field filled in, with its dates moved to lie before a given day. */
public final class TheContractsExample {
    private static final String TEXT =
            """
            { "agencyReference": "CPOMS-2291",
              "referrer": { "name": "J. Example", "role": "designated-safeguarding-lead", "phone": "0161 496 0000",
                            "email": "dsl@example.sch.uk",
                            "organisation": { "scheme": "urn", "code": "105735", "name": "Example Primary" } },
              "immediateDanger": "no",
              "children": [ { "key": "c1", "name": { "given": "Amina", "family": "Example", "alsoKnownAs": ["Mina"] },
                  "dateOfBirth": "2019-03-02", "sex": "female", "ethnicity": "APKN",
                  "identifiers": { "nhsNumber": "9990000018", "upn": "A123456789012" },
                  "address": { "lines": ["1 Example Street"], "town": "Anytown", "postcode": "OL1 1AA" },
                  "school": { "urn": "105735" },
                  "whereabouts": "school", "withWhom": "head teacher", "accessNow": "not-known", "safeNow": "not-known",
                  "mobility": "independent", "disabled": "no", "household": "h1",
                  "leavesAt": "SEEN_ONT15:30:00Z", "voice": "She said she does not want to go home today." } ],
              "people": [ { "key": "p1", "name": { "given": "Sam", "family": "Example" },
                  "relationships": [ { "child": "c1", "type": "mother", "parentalResponsibility": "yes",
                                       "sameHousehold": "yes" } ] } ],
              "concerns": [ { "indicator": "injury-unexplained", "answer": "yes", "children": ["c1"], "basis": "seen",
                  "observedOn": "SEEN_ON", "words": "Bruise on the upper arm, two accounts of how it came.",
                  "answers": { "emergency-services-called": "no" } } ],
              "factors": [ { "factor": "non-engagement", "answer": "yes", "children": ["c1"],
                  "words": "Two visits cancelled.", "from": "school log", "on": "SEEN_ON" } ],
              "narrative": "What was seen, told and thought, in the referrer's words.",
              "agreement": { "status": "not-sought", "reason": "Asking could put the child at risk.", "familyTold": "no" },
              "actionsTaken": "Kept in school with the head." }
            """;

    private TheContractsExample() {}

    public static ObjectNode seenOn(LocalDate date) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(TEXT.replace("SEEN_ON", date.toString()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
