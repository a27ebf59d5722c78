package org.openmash.frontdoor.form;

/** The closed choices of a referral, in kebab-case words, each with where its words come from. */
final class Choices {
    /** How a message reached the desk; the API itself is never said. */
    static final Choice CHANNEL = Choice.withoutNotKnown(
            "a channel", "telephone", "walk-in", "email", "police-notification", "edt", "other-authority");

    /** By what list an organisation is named: GIAS, the NHS's ODS, the ONS's police force areas. */
    static final Choice SCHEME = Choice.withoutNotKnown("a scheme", "urn", "ods", "force", "other");

    static final Choice WHEREABOUTS =
            Choice.of("a place", "home", "school", "hospital", "with-referrer", "missing", "elsewhere");
    static final Choice MOBILITY = Choice.of("a mobility", "independent", "not-independent");
    static final Choice SEX = Choice.of("a sex", "female", "male", "indeterminate");
    static final Choice BASIS = Choice.of("a basis", "seen", "told-by-child", "told-by-other", "recorded", "judged");
    static final Choice AGREEMENT = Choice.of("a status", "given", "refused", "not-sought", "not-possible");
    static final Choice SOURCE = Choice.of("a kind of source", "professional", "family", "neighbour", "public", "self");

    /** Children in need census, code set Ethnicity. */
    static final Choice ETHNICITY = Choice.of(
            "an ethnicity code of the children in need census",
            "WBRI", "WIRI", "WIRT", "WOTH", "WROM", "MWBC", "MWBA", "MWAS", "MOTH", "AIND", "APKN", "ABAN", "AOTH", "BCRB",
            "BAFR", "BOTH", "CHNE", "OOTH", "REFU", "NOBT");

    static final Choice REFERRER_ROLE = Choice.of(
            "a referrer's role",
            "designated-safeguarding-lead", "deputy", "deputy-designated-safeguarding-lead", "head", "head-teacher",
            "class-teacher", "senco", "school-nurse", "health-visitor", "midwife", "gp", "named-nurse", "named-doctor",
            "ed-clinician", "camhs-clinician", "paramedic", "police-officer", "pvp-referral-desk", "referral-desk",
            "probation-officer", "housing-officer", "youth-justice-worker", "early-help-worker", "voluntary-worker",
            "early-years-manager", "family-member", "self", "member-of-the-public");

    /** HL7 v3 RoleCode and UK Core's additional relationships, by their names. */
    static final Choice RELATIONSHIP = Choice.of(
            "a relationship",
            "mother", "father", "natural-mother", "natural-father", "stepmother", "stepfather", "step-mother", "step-father",
            "adoptive-mother", "adoptive-father", "foster-mother", "foster-father", "parent", "step-parent", "foster-parent",
            "adoptive-parent", "grandparent", "grandmother", "grandfather", "maternal-grandmother", "maternal-grandfather",
            "paternal-grandmother", "paternal-grandfather", "sibling", "brother", "sister", "half-sibling", "half-brother",
            "half-sister", "step-sibling", "step-brother", "step-sister", "stepbrother", "stepsister", "twin", "aunt",
            "uncle", "maternal-aunt", "paternal-aunt", "maternal-uncle", "paternal-uncle", "cousin", "spouse", "partner",
            "domestic-partner", "extended-family", "extended-family-member", "friend", "unrelated-friend", "neighbour",
            "guardian", "agent", "personal", "polygamous-partner", "dependant", "non-dependant", "proxy-contact",
            "proxy-communication", "proxy-contact-communication", "carer", "not-specified");

    private Choices() {}
}
