package org.openmash.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** The check that other tests rely on: what is promised passes, and each way of breaking the promise is seen. */
class AnEventThatTellsTooMuchTest {
    private static final String CASE = "0193f1d0-5a7e-7b61-8b3a-6f0c5d2e9a10";
    private static final String WITHDRAWN = """
            {"specversion":"1.0","id":"0193f1d0-5a7e-7b61-8b3a-6f0c5d2e9a11","source":"/hubs/900",
             "type":"org.openmash.referral.withdrawn.v1","subject":"%s","time":"2026-11-24T10:00:00.123Z",
             "datacontenttype":"application/json",
             "data":{"caseId":"%s","childReference":"7KQM-2XPD-9RTC","reference":"7KQM-2XPD-9RTC","agency":"school",
                     "withdrawnAt":"2026-11-24T10:00:00Z"}}""".formatted(CASE, CASE);

    private final EventContract contract = EventContract.ofTheRepository();

    @Test
    void whatIsPromisedPasses() {
        assertEquals(java.util.List.of(), contract.faults("mash.referrals", CASE, WITHDRAWN));
    }

    @Test
    void everyTypeOfTheContractIsPromisedOnItsTopic() {
        assertEquals(11, contract.types().size());
        assertTrue(contract.types().stream()
                .allMatch(type -> Set.of("mash.referrals", "mash.triage.decisions", "mash.children", "mash.meetings")
                        .contains(contract.topicOf(type))));
        assertEquals("mash.triage.decisions", contract.topicOf("org.openmash.triage.decided.v1"));
    }

    @Test
    void aNameInTheDataIsSeen() {
        assertFaulty("mash.referrals", CASE, WITHDRAWN.replace("\"agency\":", "\"name\":\"Amina\",\"agency\":"));
    }

    @Test
    void aNameInTheEnvelopeIsSeen() {
        assertFaulty("mash.referrals", CASE, WITHDRAWN.replace("\"specversion\"", "\"child\":\"Amina\",\"specversion\""));
    }

    @Test
    void freeTextInPlaceOfACodeIsSeen() {
        assertFaulty("mash.referrals", CASE, WITHDRAWN.replace("\"school\"", "\"The mother rang back\""));
    }

    @Test
    void aMemberThatIsMissingIsSeen() {
        assertFaulty("mash.referrals", CASE, WITHDRAWN.replace("\"agency\":\"school\",", ""));
    }

    @Test
    void anotherTopicIsSeen() {
        assertFaulty("mash.children", CASE, WITHDRAWN);
    }

    @Test
    void anotherKeyIsSeen() {
        assertFaulty("mash.referrals", "another", WITHDRAWN);
    }

    @Test
    void aTypeThatNobodyPromisedIsSeen() {
        assertFaulty("mash.referrals", CASE, WITHDRAWN.replace("withdrawn.v1", "forgotten.v1"));
    }

    private void assertFaulty(String topic, String key, String event) {
        assertFalse(contract.faults(topic, key, event).isEmpty());
    }
}
