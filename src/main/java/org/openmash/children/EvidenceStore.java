package org.openmash.children;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openmash.children.matching.Particulars;
import org.openmash.sql.Ids;
import org.openmash.sql.Row;
import org.openmash.sql.Sql;

/**
 * The table of evidence, in the transaction and behind the hub's wall of the work that is open. Long, since all of its
 * statements stand in one place, where one sees that each keeps to the hub.
 */
@ApplicationScoped
class EvidenceStore {
    /** Past this a household is too large to be read whole. */
    private static final int MOST = 5000;

    static final String COLUMNS = "t.id, t.child_id, t.first_child_id, t.case_id, t.referral_id, t.child_key, t.source, "
            + "t.source_id, t.agency, t.told_at, t.answer, t.candidates, t.told, t.kin, t.sealed";
    private static final String SELECT =
            "select " + COLUMNS + " from told_identity t where t.hub = current_setting('openmash.hub') and ";
    private static final String OF_HOUSEHOLDS = """
            with own as materialized (
                select child_id, referral_id, address_key, told_at, id from told_identity
                where hub = current_setting('openmash.hub') and child_id = any(?)),
            home as (
                select distinct on (child_id) address_key from own where address_key is not null
                order by child_id, told_at desc, id desc)
            """ + SELECT + """
            t.child_id in (
                select child_id from own
                union select child_id from told_identity
                where hub = current_setting('openmash.hub') and referral_id in (select referral_id from own)
                union select child_id from told_identity
                where hub = current_setting('openmash.hub') and address_key <> ''
                    and address_key in (select address_key from home))
            order by t.child_id = any(?) desc, t.told_at, t.id limit\s""" + (MOST + 1);
    private static final String OF_CHILDREN_OF = SELECT + """
            t.child_id in (
                select child_id from told_identity
                where hub = current_setting('openmash.hub') and case_id = any(?))
            order by t.told_at, t.id""";
    private static final String OF_CHILD = SELECT + " t.child_id = ? order by t.told_at, t.id";
    private static final String NOT_KEYED = """
            with held as materialized (
                select case_id from told_identity where hub = current_setting('openmash.hub') and not keyed
                order by case_id limit ? for update skip locked)
            """ + SELECT + " t.case_id = any(array(select case_id from held)) order by t.case_id, t.told_at, t.id";
    private static final String HELD = SELECT + " t.case_id = ? order by t.told_at, t.id";
    /** One statement for a whole message: its new children, the versions of those on record, the evidence, its keys. */
    private static final String ADD = """
            with m as (
                select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[])
                as m(id, case_id, known_id, fresh_id, child_key, told, kin, answer, candidates, address_key)),
            o as (
                select distinct on (case_id) case_id, child_id, first_child_id, answer from told_identity
                where hub = current_setting('openmash.hub') and case_id in (select case_id from m)
                order by case_id, told_at desc, id desc),
            p as (
                select m.*, coalesce(o.child_id, m.known_id, m.fresh_id) as child_id,
                    coalesce(o.first_child_id, m.known_id, m.fresh_id) as first_child_id,
                    case when o.child_id <> o.first_child_id then o.answer else m.answer end as standing,
                    o.case_id is null as keyed
                from m left join o on o.case_id = m.case_id),
            made as (
                insert into child (id, hub, made_at, version)
                select distinct child_id, current_setting('openmash.hub'), ?::timestamptz, 1
                from p where child_id = fresh_id),
            moved as (
                update child set version = version + 1 where hub = current_setting('openmash.hub')
                    and id in (select child_id from p where child_id <> fresh_id)),
            keys as (
                insert into child_key (hub, key, holder)
                select current_setting('openmash.hub'), k.key, k.holder
                from unnest(?::bigint[], ?::uuid[]) as k(key, holder) on conflict do nothing)
            insert into told_identity (id, hub, child_id, first_child_id, case_id, referral_id, child_key, source,
                source_id, agency, told_at, told, kin, answer, candidates, address_key, keyed)
            select id, current_setting('openmash.hub'), child_id, first_child_id, case_id, ?, child_key, ?, ?, ?,
                ?::timestamptz, told, kin, standing, candidates, address_key, keyed
            from p returning case_id, child_id""";

    private static final String FOLLOW = """
            update told_identity t set child_id = c.survivor_id from child c
            where t.hub = current_setting('openmash.hub') and t.case_id = any(?)
                and c.hub = current_setting('openmash.hub') and c.id = t.child_id and c.survivor_id is not null
            returning t.case_id, t.child_id""";

    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;

    EvidenceStore(Sql sql, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The evidence of the children, of all named in one referral with them, and of all at the latest address told;
     * their own first, whatever block of strangers an address may turn out to hold.
     */
    List<Evidence> ofHouseholds(Collection<UUID> children) {
        UUID[] ids = children.toArray(UUID[]::new);
        return sql.list(OF_HOUSEHOLDS, this::evidence, ids, ids);
    }

    /** All evidence of the children of these cases. */
    List<Evidence> ofChildrenOf(Collection<UUID> cases) {
        return sql.list(OF_CHILDREN_OF, this::evidence, (Object) cases.toArray(UUID[]::new));
    }

    List<Evidence> ofChild(UUID childId) {
        return sql.list(OF_CHILD, this::evidence, childId);
    }

    /**
     * Holds keys until the transaction ends, in one order for all, so that two messages never wait for each other.
     * Whoever places evidence by a number, a name or a case holds its key first.
     */
    void hold(Stream<String> keys) {
        sql.list(
                "select pg_advisory_xact_lock(k) from unnest(?::bigint[]) as k", row -> true,
                (Object) ChildKeys.hashes(keys));
    }

    /** The case's own evidence, held: neither another link nor an addition to it comes between. */
    List<Evidence> heldOf(UUID caseId) {
        hold(Stream.of("case " + caseId));
        return sql.list(HELD, this::evidence, caseId);
    }

    /** All evidence of so many holders at most, of whom some is not yet in their keys; held until the work ends. */
    List<Evidence> notKeyed(int most) {
        return sql.list(NOT_KEYED, this::evidence, most);
    }

    /** The keys of their holders were reckoned from all of these. */
    void keyed(Collection<Evidence> rows) {
        sql.write(
                "update told_identity set keyed = true where hub = current_setting('openmash.hub') and not keyed "
                        + "and case_id = any(?) and id = any(?)",
                rows.stream().map(Evidence::caseId).distinct().toArray(UUID[]::new),
                rows.stream().map(Evidence::id).toArray(UUID[]::new));
    }

    Map<UUID, UUID> childOf(Collection<UUID> cases) {
        Map<UUID, UUID> children = new LinkedHashMap<>();
        sql.list(
                "select distinct case_id, child_id from told_identity "
                        + "where hub = current_setting('openmash.hub') and case_id = any(?)",
                row -> children.put(row.id("case_id"), row.id("child_id")),
                (Object) cases.toArray(UUID[]::new));
        return children;
    }

    /**
     * Adds what the message tells, and makes a child of its own for each that neither its case nor the machine gives
     * to a child on record. A case that a person linked keeps its answer: the link stands, whatever the machine says.
     */
    Map<UUID, UUID> add(Message message, List<Arrival> arrivals, Map<UUID, Recognition> recognitions) {
        Instant now = clock.instant();
        List<Recognition> answers = arrivals.stream()
                .map(one -> recognitions.getOrDefault(one.caseId(), new Recognition.Unresolved()))
                .toList();
        List<ChildKeys.Key> keys = keys(message, arrivals);
        UUID[] fresh = freshChildren(arrivals, now);
        Map<UUID, UUID> children = new LinkedHashMap<>();
        sql.list(
                ADD,
                row -> children.put(row.id("case_id"), row.id("child_id")),
                ids(arrivals, one -> Ids.next(now)),
                ids(arrivals, Arrival::caseId),
                answers.stream().map(answer -> answer.joined().orElse(null)).toArray(UUID[]::new),
                fresh,
                texts(arrivals, Arrival::key),
                texts(arrivals, one -> written(one.identity())),
                texts(arrivals, one -> one.kin().isEmpty() ? null : written(one.kin())),
                answers.stream().map(Recognition::word).toArray(String[]::new),
                answers.stream().map(this::written).toArray(String[]::new),
                texts(arrivals, one -> addressKey(one.identity())),
                now,
                keys.stream().map(ChildKeys.Key::key).toArray(Long[]::new),
                keys.stream().map(ChildKeys.Key::holder).toArray(UUID[]::new),
                message.referralId(),
                message.source(),
                message.sourceId(),
                message.agency(),
                message.toldAt());
        return List.of(fresh).containsAll(children.values()) ? children : standing(children);
    }

    /** A person may have merged a child between the look and the writing, which waited for that. */
    private Map<UUID, UUID> standing(Map<UUID, UUID> children) {
        sql.list(
                FOLLOW, row -> children.put(row.id("case_id"), row.id("child_id")),
                (Object) children.keySet().toArray(UUID[]::new));
        return children;
    }

    private static List<ChildKeys.Key> keys(Message message, List<Arrival> arrivals) {
        Map<UUID, Described> told = new LinkedHashMap<>();
        arrivals.forEach(one -> told.merge(
                one.caseId(), Described.of(one.identity(), one.kin(), message.toldAt()), Described::and));
        Map<UUID, Particulars> holders = new LinkedHashMap<>();
        told.forEach((caseId, described) -> holders.put(caseId, described.particulars()));
        return ChildKeys.of(holders);
    }

    /** Gives all of the case's evidence to another child; where a machine's join is undone, for good and as a question. */
    void move(UUID caseId, UUID toChild, boolean machineWasWrong) {
        sql.write(
                "update told_identity set child_id = ?" + (machineWasWrong ? ", first_child_id = ?, answer = 'possible'" : "")
                        + " where hub = current_setting('openmash.hub') and case_id = ?",
                machineWasWrong ? new Object[] {toChild, toChild, caseId} : new Object[] {toChild, caseId});
    }

    /**
     * Moves the version of each child's record, before any event that tells of it.
     *
     * @return the new versions of those that are this hub's
     */
    Map<UUID, Long> moveVersions(Collection<UUID> children) {
        Map<UUID, Long> versions = new LinkedHashMap<>();
        sql.list(
                """
                with held as (
                    select id from child where hub = current_setting('openmash.hub') and id = any(?) order by id for update)
                update child set version = version + 1 from held where child.id = held.id
                returning child.id, child.version""",
                row -> versions.put(row.id("id"), row.longNumber("version")),
                (Object) children.toArray(UUID[]::new));
        return versions;
    }

    UUID makeChild() {
        UUID id = Ids.next(clock.instant());
        sql.write(
                "insert into child (id, hub, made_at, version) values (?, current_setting('openmash.hub'), ?, 0)",
                id, clock.instant());
        return id;
    }

    String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A told value cannot be written", unwritable);
        }
    }

    <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            // The parser's words may repeat what was told, so they go no further.
            throw new IllegalStateException("A kept " + type.getSimpleName() + " cannot be read");
        }
    }

    private String written(Recognition answer) {
        return answer.candidates().isEmpty() ? null : written((Object) answer.candidates());
    }

    Evidence evidence(Row row) throws SQLException {
        String candidates = row.text("candidates");
        String kin = row.text("kin");
        return new Evidence(
                row.id("id"), row.id("child_id"), row.id("first_child_id"), row.id("case_id"), row.id("referral_id"),
                row.text("child_key"), row.text("source"), row.text("source_id"), row.text("agency"),
                row.instant("told_at"), row.text("answer"),
                candidates == null ? List.of() : List.of(read(candidates, Candidate[].class)),
                read(row.text("told"), ToldIdentity.class), kin == null ? Kin.NONE : read(kin, Kin.class),
                row.answer("sealed"));
    }

    /** Two arrivals of one case are one child. */
    private static UUID[] freshChildren(List<Arrival> arrivals, Instant now) {
        Map<UUID, UUID> fresh = new LinkedHashMap<>();
        return ids(arrivals, one -> fresh.computeIfAbsent(one.caseId(), caseId -> Ids.next(now)));
    }

    /** Null where no whole address was told, empty where one was told that links no household. */
    static String addressKey(ToldIdentity told) {
        return told.addressKey()
                .filter(key -> key.complete() || !key.linksAHousehold())
                .map(key -> key.text().orElse(""))
                .orElse(null);
    }

    private static UUID[] ids(List<Arrival> arrivals, Function<Arrival, UUID> part) {
        return arrivals.stream().map(part).toArray(UUID[]::new);
    }

    private static String[] texts(List<Arrival> arrivals, Function<Arrival, String> part) {
        return arrivals.stream().map(part).toArray(String[]::new);
    }
}
