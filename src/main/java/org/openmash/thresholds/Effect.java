package org.openmash.thresholds;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a fired rule asks for besides points and floors. The vocabulary is closed: a set that names another effect is
 * refused, since nobody would act on it.
 */
public final class Effect {
    /** What sort of thing an effect is. */
    public enum Kind {
        /** Where the case goes, besides the front door. */
        ROUTE,
        /** A question that somebody must answer. */
        ASK,
        /** Something that is done, or kept from being done. */
        ACT,
        /** Something that the desk is shown. */
        SHOW
    }

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

    /** Has the professional reported it to the police in person (FGM Act 2003 s.5B)? */
    public static final String ASK_REPORTED_TO_POLICE = "askReportedToPolice";

    /** Sisters become cases of their own. */
    public static final String ADD_SISTERS = "addSisters";

    /** To the allocated worker and their manager at once, and no new referral. */
    public static final String ROUTE_TO_ALLOCATED_WORKER = "routeToAllocatedWorker";

    /** To the local authority designated officer, within one working day. */
    public static final String ROUTE_TO_LADO = "routeToLado";

    /** A concern for an adult beside the child (Care Act 2014 s.42). */
    public static final String ROUTE_TO_ADULT_SAFEGUARDING = "routeToAdultSafeguarding";

    /** To the authority's education service: children missing education, home education. */
    public static final String ROUTE_TO_EDUCATION = "routeToEducation";

    /** To the private fostering service (Children Act 1989 s.66). */
    public static final String ROUTE_TO_PRIVATE_FOSTERING = "routeToPrivateFostering";

    /** The police lead. */
    public static final String ROUTE_TO_POLICE = "routeToPolice";

    /** A manager signs before this is closed without action. */
    public static final String NEEDS_MANAGER_TO_CLOSE = "needsManagerToClose";

    /** A manager reads all the contacts together. */
    public static final String MANAGER_READS_ALL = "managerReadsAll";

    /** A person reads it; no rule closes it. */
    public static final String PERSON_READS = "personReads";

    /** What was said first stands, whatever is taken back. */
    public static final String EARLIER_FLOOR_STAYS = "earlierFloorStays";

    /** How short the time for forensic evidence is. */
    public static final String SHOW_FORENSIC_WINDOW = "showForensicWindow";

    /** That the child was told of before. */
    public static final String SHOW_REPEAT = "showRepeat";

    /** That several agencies are worried. */
    public static final String SHOW_SEVERAL_AGENCIES = "showSeveralAgencies";

    /** That another child of the household was told of. */
    public static final String SHOW_HOUSEHOLD = "showHousehold";

    private record Meaning(Kind kind, String words) {}

    private static final Map<String, Meaning> VOCABULARY = vocabulary();

    private Effect() {}

    private static Map<String, Meaning> vocabulary() {
        var all = new LinkedHashMap<String, Meaning>();
        routes(all);
        asks(all);
        acts(all);
        shows(all);
        return Collections.unmodifiableMap(all);
    }

    private static void routes(Map<String, Meaning> all) {
        all.put(ROUTE_TO_ALLOCATED_WORKER, route("it goes to the allocated worker and their manager at once"));
        all.put(ROUTE_TO_LADO, route("it goes to the local authority designated officer"));
        all.put(ROUTE_TO_ADULT_SAFEGUARDING, route("it goes to adult safeguarding"));
        all.put(ROUTE_TO_EDUCATION, route("it goes to the education service"));
        all.put(ROUTE_TO_PRIVATE_FOSTERING, route("it goes to the private fostering service"));
        all.put(ROUTE_TO_POLICE, route("it goes to the police, who lead"));
    }

    private static void asks(Map<String, Meaning> all) {
        all.put(ASK_NRM, ask("the question of the national referral mechanism must be answered"));
        all.put(ASK_REPORTED_TO_POLICE, ask("the teller is asked whether they reported it to the police in person"));
    }

    private static void acts(Map<String, Meaning> all) {
        all.put(BLOCK_FAMILY_CONTACT, act("nothing is written to the family until a person lifts this"));
        all.put(NO_RELATIVE_INTERPRETS, act("no relative interprets"));
        all.put(RESTRICT_ADDRESS, act("the child's address is restricted"));
        all.put(TELL_POLICE, act("the police are told and the time is recorded"));
        all.put(ADD_SISTERS, act("sisters are added as children of their own"));
        all.put(NEEDS_MANAGER_TO_CLOSE, act("a manager signs before it is closed without action"));
        all.put(MANAGER_READS_ALL, act("a manager reads all the contacts together"));
        all.put(PERSON_READS, act("a person reads it and no rule closes it"));
        all.put(EARLIER_FLOOR_STAYS, act("the floor of the earlier account stays"));
    }

    private static void shows(Map<String, Meaning> all) {
        all.put(EMERGENCY, show("999 and the duty number are shown"));
        all.put(SHOW_FORENSIC_WINDOW, show("the forensic window is shown"));
        all.put(SHOW_REPEAT, show("the desk is shown that the child was told of before"));
        all.put(SHOW_SEVERAL_AGENCIES, show("the desk is shown that several agencies are worried"));
        all.put(SHOW_HOUSEHOLD, show("the desk is shown that another child of the household was told of"));
    }

    private static Meaning route(String words) {
        return new Meaning(Kind.ROUTE, words);
    }

    private static Meaning ask(String words) {
        return new Meaning(Kind.ASK, words);
    }

    private static Meaning act(String words) {
        return new Meaning(Kind.ACT, words);
    }

    private static Meaning show(String words) {
        return new Meaning(Kind.SHOW, words);
    }

    /** Every effect that a set may name. */
    public static Set<String> all() {
        return VOCABULARY.keySet();
    }

    /** The kind of an effect; null for one that is not of the vocabulary. */
    public static Kind kind(String effect) {
        Meaning meaning = VOCABULARY.get(effect);
        return meaning == null ? null : meaning.kind();
    }

    /** What an effect does, as a clause that can be read aloud. */
    public static String words(String effect) {
        Meaning meaning = VOCABULARY.get(effect);
        return meaning == null ? effect : meaning.words();
    }
}
