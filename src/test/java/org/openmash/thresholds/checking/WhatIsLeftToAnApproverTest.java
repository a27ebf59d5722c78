package org.openmash.thresholds.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openmash.thresholds.AboutContacts;
import org.openmash.thresholds.Catalogue;
import org.openmash.thresholds.Rule;
import org.openmash.thresholds.ScoringRule;
import org.openmash.thresholds.ThresholdSet;

/** What is neither proved nor refuted is told with how many referrals were tried, for an approver to accept. */
class WhatIsLeftToAnApproverTest {

    private static CheckResult only(CheckReport report, String property) {
        var results = report.results().stream()
                .filter(result -> result.property().equals(property))
                .toList();
        assertEquals(1, results.size(), results.toString());
        return results.getFirst();
    }

    private static void leftOpen(CheckReport report, String property, String subject) {
        assertFalse(report.blocksTrial());
        assertTrue(report.needsAcceptance());
        CheckResult result = only(report, property);
        assertEquals(Verdict.NOT_REFUTED, result.verdict());
        assertEquals(subject, result.subject());
        assertTrue(result.depth() > 0);
    }

    @Test
    void aFloorWithAnExceptionUnderWhichAnotherStandsAsHigh() {
        var draft = Draft.sound().rule("P1", """
                {"when": {"told": {"codes": ["bruise"]}}, "unless": {"told": {"codes": ["danger"]}},
                 "floor": {"level": 3, "band": "amber"}}
                """);
        leftOpen(Checker.check(draft.set()), "no-floor-is-lowered", "P1");
    }

    @Test
    void anExceptionOfWhatOnlyAsksIsProvedToLowerNothing() {
        var draft = Draft.sound().rule("P1", """
                {"when": {"told": {"codes": ["hurt"]}}, "unless": {"whereaboutsOpen": true}, "effects": ["tellPolice"]}
                """);
        var report = Checker.check(draft.set());
        assertEquals(Verdict.PROVED, only(report, "unknown-never-lowers").verdict());
        assertFalse(report.needsAcceptance());
    }

    @Test
    void aRuleThatCountsMoreThanIsTried() {
        leftOpen(Checker.check(with(new AboutContacts.Contacts(500, 90))), "every-rule-can-fire", "P1");
    }

    @Test
    void aWindowBeyondTheHistoryThatIsKeptIsRefuted() {
        CheckResult result = only(Checker.check(with(new AboutContacts.Contacts(4, 731))), "windows-are-kept");
        assertEquals(Verdict.REFUTED, result.verdict());
        assertTrue(result.words().contains("4 contacts in 731 days"), result.words());
        var oldest = result.counterExample().history().contacts().getFirst().receivedOn();
        assertTrue(oldest.isBefore(result.counterExample().receivedOn().minusMonths(24)));
        assertEquals(Verdict.PROVED, only(Checker.check(with(new AboutContacts.Contacts(4, 730))), "windows-are-kept")
                .verdict());
    }

    /** The sound set with one rule more that no document could hold. */
    private static ThresholdSet with(AboutContacts condition) {
        ThresholdSet sound = Draft.sound().set();
        var part = new ScoringRule.Part(condition, null, 5, null, Set.of());
        var rules = new ArrayList<Rule>(sound.rules());
        rules.add(new ScoringRule("P1", "Planted", "To be found.", "invented", List.of(part), false, null));
        var catalogue =
                new Catalogue(sound.indicators(), sound.factors(), sound.fallback(), sound.successors());
        return new ThresholdSet(
                sound.version(), sound.terms(), catalogue, sound.scale(), rules, sound.questions());
    }
}
