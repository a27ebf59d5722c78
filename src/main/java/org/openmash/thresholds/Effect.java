package org.openmash.thresholds;

/**
 * What a fired rule asks for besides points and floors, by the names that rule sets use. A set may carry others;
 * these are the ones that the house acts on.
 */
public final class Effect {
    /** Show 999 and the duty number. */
    public static final String EMERGENCY = "emergency";

    /** Write nothing to the family until a person lifts it. */
    public static final String BLOCK_FAMILY_CONTACT = "blockFamilyContact";

    /** No relative interprets. */
    public static final String NO_RELATIVE_INTERPRETS = "noRelativeInterprets";

    /** The child's address is shown to nobody who does not need it. */
    public static final String RESTRICT_ADDRESS = "restrictAddress";

    /** The police are told and the time is recorded. */
    public static final String TELL_POLICE = "tellPolice";

    /** The question of the national referral mechanism must be answered (Modern Slavery Act 2015 s.52). */
    public static final String ASK_NRM = "askNrm";

    /** To the allocated worker and their manager at once, and no new referral. */
    public static final String ROUTE_TO_ALLOCATED_WORKER = "routeToAllocatedWorker";

    /** A manager signs before this is closed without action. */
    public static final String NEEDS_MANAGER_TO_CLOSE = "needsManagerToClose";

    /** A manager reads all the contacts together. */
    public static final String MANAGER_READS_ALL = "managerReadsAll";

    /** A person reads it; no rule closes it. */
    public static final String PERSON_READS = "personReads";

    private Effect() {}
}
