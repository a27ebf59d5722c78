package org.openmash.thresholds.checking;

import java.util.List;
import org.openmash.thresholds.ThresholdSet;

/**
 * Checks a draft before it may be tried on past referrals. The language has no "not" and three values, so most of it
 * can be proved; what cannot is searched for a referral that shows the fault, the same search every time.
 */
public final class Checker {
    private static final List<Property> PROPERTIES = List.of(
            new EverythingIsRead(),
            new RulesCanFire(),
            new NoRuleIsShadowed(),
            new ExclusiveRoutesNeverMeet(),
            new NoFloorIsLowered(),
            new UnknownNeverLowers(),
            new ProtectionStaysInItsBand(),
            new AConcernNeverLowers(),
            new BandsHaveNoGaps(),
            new ClocksAreInOrder(),
            new WindowsAreKept());

    private Checker() {}

    /** Every property of the set. */
    public static CheckReport check(ThresholdSet set) {
        var checked = new SetUnderCheck(set);
        return new CheckReport(PROPERTIES.stream()
                .flatMap(property -> property.check(checked).stream())
                .toList());
    }
}
