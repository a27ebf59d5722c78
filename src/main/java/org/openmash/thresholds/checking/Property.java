package org.openmash.thresholds.checking;

import java.util.List;

/** Something that a set must hold to, and the way it is looked at. */
interface Property {
    List<CheckResult> check(SetUnderCheck checked);
}
