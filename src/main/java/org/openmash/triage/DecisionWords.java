package org.openmash.triage;

import java.util.List;

/** The closed choices of a decision. "Threshold not met", "consent refused" and "parents denied it" are no reasons. */
public final class DecisionWords {
    public static final String WRONG_CHILD = "wrong-child";
    public static final String DUPLICATE_EVENT = "duplicate-event";
    public static final String NEED_MET = "need-met-by-named-service";

    /** Why nothing further is done. */
    public static final List<String> REASONS = List.of(
            "no-concern-after-checks",
            NEED_MET,
            DUPLICATE_EVENT,
            "advice-given",
            "family-declined-level-2",
            WRONG_CHILD,
            "moved",
            "over-18");

    public static final String AGREEMENT = "agreement";
    public static final String AGREEMENT_OVERRIDDEN = "agreement-overridden";
    public static final String NOT_ASKED_UNSAFE = "not-asked-unsafe";

    /** On what ground information is shared; all but the first say why. */
    public static final List<String> BASES = List.of(AGREEMENT, AGREEMENT_OVERRIDDEN, NOT_ASKED_UNSAFE, "not-needed");

    /** Children Act 1989 s.46 and s.44. */
    public static final List<String> POWERS = List.of("police-protection", "emergency-protection-order", "other");

    public static final String LADO = "lado";

    /** What runs beside any outcome. */
    public static final List<String> ROUTES = List.of(LADO, "adult-safeguarding", "education", "private-fostering", "police");

    /** Same and not-the-same are said of the two records themselves. */
    public static final List<String> IDENTITY_ANSWERS = List.of("not-sure");

    private DecisionWords() {}
}
