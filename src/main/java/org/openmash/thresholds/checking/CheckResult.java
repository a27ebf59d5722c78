package org.openmash.thresholds.checking;

import org.openmash.thresholds.Facts;

/**
 * One property of a set, and what came of it, in a sentence that a threshold panel reads.
 *
 * @param property which, such as {@code every-rule-can-fire}
 * @param subject what it is about: the id of a rule, the code of an indicator; {@code set} for all that is left
 * @param depth how many referrals were tried, where nothing was proved; otherwise null
 * @param counterExample an invented referral that shows the fault; null where none is needed to see it
 * @param counterExampleAfter the second of two referrals, where the fault is in how their answers compare
 */
public record CheckResult(
        String property,
        String subject,
        Verdict verdict,
        Integer depth,
        String words,
        Facts counterExample,
        Facts counterExampleAfter) {}
