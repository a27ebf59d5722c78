package org.openmash.children;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.openmash.hubs.Hub;
import org.openmash.children.matching.Particulars;
import org.openmash.sql.Sql;

/**
 * Stores lines of imported history, many in one statement. What was told stays: a line told again word for word stores
 * nothing, one that tells it otherwise adds a version beside the old.
 */
@ApplicationScoped
class HistoryStore {
    private static final String TELL = """
            with m as (
                select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[])
                as m(id, holder, known_id, fresh_id, home, source, source_id, told, answer, candidates, address_key)),
            o as (
                select distinct on (case_id) case_id, child_id, first_child_id, answer, candidates from told_identity
                where hub = current_setting('openmash.hub') and case_id in (select holder from m)
                order by case_id, told_at desc, id desc),
            p as (
                select m.*, coalesce(o.child_id, m.known_id, m.fresh_id) as child_id,
                    coalesce(o.first_child_id, m.known_id, m.fresh_id) as first_child_id,
                    coalesce(o.answer, m.answer) as standing,
                    case when o.case_id is null then m.candidates else o.candidates end as whom,
                    o.case_id is null as keyed
                from m left join o on o.case_id = m.holder
                where not exists (select 1 from told_identity t where t.case_id = m.holder and t.id = m.id)),
            made as (
                insert into child (id, hub, made_at, version)
                select distinct child_id, current_setting('openmash.hub'), ?::timestamptz, 1
                from p where child_id = fresh_id),
            moved as (
                update child set version = version + 1 where hub = current_setting('openmash.hub')
                    and id in (select child_id from p where child_id <> fresh_id))
            insert into told_identity (id, hub, child_id, first_child_id, case_id, referral_id, child_key, source,
                source_id, agency, told_at, told, answer, candidates, address_key, keyed)
            select id, current_setting('openmash.hub'), child_id, first_child_id, holder, home, source_id, 'import',
                source_id, source, ?::timestamptz, told, standing, whom, address_key, keyed
            from p returning id, child_id""";
    private static final String SET_ASIDE = """
            update history_event h set replaced_at = ?::timestamptz from unnest(?::uuid[], ?::bigint[]) as m(id, digest)
            where h.hub = current_setting('openmash.hub') and h.id = m.id and h.replaced_at is null and h.digest <> m.digest""";
    private static final String HAPPENED = """
            insert into history_event (id, hub, holder, digest, kind, began, ended, outcome, reason, agency, agency_kind,
                categories, level, import_id, recorded_at)
            select e.id, current_setting('openmash.hub'), e.holder, e.digest, e.kind, e.began, e.ended, e.outcome, e.reason,
                e.agency, e.agency_kind, string_to_array(e.categories, ' '), e.level, ?, ?::timestamptz
            from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::date[], ?::date[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::int[])
                as e(id, holder, digest, kind, began, ended, outcome, reason, agency, agency_kind, categories, level)
            on conflict (id) where replaced_at is null do nothing
            returning id""";

    private final Sql sql;
    private final EvidenceStore evidence;
    private final ChildKeys keys;
    private final HistoryRecognition recognition;
    private final Families families;
    private final Event<ChildrenChanged> changed;
    private final Clock clock;

    HistoryStore(
            Sql sql,
            EvidenceStore evidence,
            ChildKeys keys,
            HistoryRecognition recognition,
            Families families,
            Event<ChildrenChanged> changed,
            Clock clock) {
        this.sql = sql;
        this.evidence = evidence;
        this.keys = keys;
        this.recognition = recognition;
        this.families = families;
        this.changed = changed;
        this.clock = clock;
    }

    /** @param recognise whether to look for the children among those on record */
    record Run(UUID id, Instant toldAt, boolean recognise) {}

    /** One line with the ids that it always has, however often it is sent. */
    private record Placed(HistoryLine line, UUID holder, UUID told, String json, UUID event, long digest) {}

    /** @return how many lines told something new */
    int store(Hub hub, Run run, List<HistoryLine> lines) {
        int stored = 0;
        for (List<Placed> round : rounds(hub.code(), lines)) {
            stored += storeRound(hub, run, round);
        }
        return stored;
    }

    /** Lines that tell one thing differently are versions of it, in their order; they almost never meet in a piece. */
    private List<List<Placed>> rounds(String hub, List<HistoryLine> lines) {
        List<List<Placed>> rounds = new ArrayList<>();
        Map<UUID, Long> digests = new LinkedHashMap<>();
        List<Placed> round = new ArrayList<>();
        for (HistoryLine line : lines) {
            Placed placed = placed(hub, line);
            Long earlier = placed.event() == null ? null : digests.put(placed.event(), placed.digest());
            if (earlier != null && earlier != placed.digest()) {
                rounds.add(round);
                round = new ArrayList<>();
                digests.clear();
                digests.put(placed.event(), placed.digest());
            }
            round.add(placed);
        }
        if (!round.isEmpty()) {
            rounds.add(round);
        }
        return rounds;
    }

    private Placed placed(String hub, HistoryLine line) {
        String who = String.join("\n", hub, line.source(), line.sourceId());
        String told = evidence.written(line.child());
        UUID event = line.event() == null ? null : id(who + "\n" + line.event().name());
        return new Placed(
                line, id(who), id(who + "\n" + told + "\n" + line.home()), told, event,
                event == null ? 0 : id(evidence.written(line.event())).getMostSignificantBits());
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private int storeRound(Hub hub, Run run, List<Placed> lines) {
        Set<UUID> told = tell(hub.code(), run, lines);
        Set<UUID> happened = happen(run.id(), lines);
        Set<UUID> holders = new HashSet<>();
        int stored = 0;
        for (Placed line : lines) {
            boolean isNew = told.remove(line.told()) | happened.remove(line.event());
            stored += isNew ? 1 : 0;
            if (isNew) {
                holders.add(line.holder());
            }
        }
        rescore(hub, holders);
        return stored;
    }

    private Set<UUID> tell(String hub, Run run, List<Placed> lines) {
        Map<UUID, Placed> rows = new LinkedHashMap<>();
        Map<UUID, Described> holders = new LinkedHashMap<>();
        lines.forEach(line -> {
            rows.put(line.told(), line);
            holders.merge(line.holder(), Described.of(line.line().child(), Kin.NONE, run.toldAt()), Described::and);
        });
        Map<UUID, Recognition> answers = recognition.of(holders, run.recognise());
        List<Placed> all = List.copyOf(rows.values());
        Set<UUID> added = new HashSet<>();
        sql.list(
                TELL,
                row -> added.add(row.id("id")),
                ids(all, Placed::told), ids(all, Placed::holder),
                ids(all, line -> answer(answers, line).joined().orElse(null)),
                ids(all, line -> id(line.holder() + "\nchild")),
                ids(all, line -> home(hub, line)),
                texts(all, line -> line.line().source()), texts(all, line -> line.line().sourceId()),
                texts(all, Placed::json),
                texts(all, line -> answer(answers, line).word()),
                texts(all, line -> candidates(answer(answers, line))),
                texts(all, line -> EvidenceStore.addressKey(line.line().child())),
                clock.instant(), run.toldAt());
        Map<UUID, Particulars> keyed = new LinkedHashMap<>();
        all.stream().filter(line -> added.contains(line.told()))
                .forEach(line -> keyed.put(line.holder(), holders.get(line.holder()).particulars()));
        keys.add(keyed);
        return added;
    }

    private static Recognition answer(Map<UUID, Recognition> answers, Placed line) {
        return answers.getOrDefault(line.holder(), new Recognition.New());
    }

    private String candidates(Recognition answer) {
        return answer.candidates().isEmpty() ? null : evidence.written(answer.candidates());
    }

    /** Children of one home of one source are told of together, as the children of one referral are. */
    private static UUID home(String hub, Placed line) {
        String home = line.line().home();
        return home == null ? line.holder() : id(String.join("\n", hub, line.line().source(), "home", home));
    }

    private Set<UUID> happen(UUID run, List<Placed> lines) {
        Map<UUID, Placed> rows = new LinkedHashMap<>();
        lines.stream().filter(line -> line.event() != null).forEach(line -> rows.put(line.event(), line));
        Set<UUID> happened = new HashSet<>();
        if (rows.isEmpty()) {
            return happened;
        }
        List<Placed> all = List.copyOf(rows.values());
        List<HistoryLine.Event> events = all.stream().map(line -> line.line().event()).toList();
        Instant now = clock.instant();
        Long[] digests = all.stream().map(Placed::digest).toArray(Long[]::new);
        sql.write(SET_ASIDE, now, ids(all, Placed::event), digests);
        sql.list(
                HAPPENED,
                row -> happened.add(row.id("id")),
                run, now, ids(all, Placed::event), ids(all, Placed::holder), digests,
                texts(events, HistoryLine.Event::kind),
                events.stream().map(HistoryLine.Event::start).toArray(LocalDate[]::new),
                events.stream().map(HistoryLine.Event::end).toArray(LocalDate[]::new),
                texts(events, HistoryLine.Event::outcome), texts(events, HistoryLine.Event::reason),
                texts(events, HistoryLine.Event::agency), texts(events, HistoryLine.Event::agencyKind),
                texts(events, one -> one.categories() == null ? null : String.join(" ", one.categories())),
                events.stream().map(HistoryLine.Event::level).toArray(Integer[]::new));
        return happened;
    }

    /** Cases of children whose history grew are scored again; most imported children have none. */
    private void rescore(Hub hub, Collection<UUID> holders) {
        Set<UUID> children = new HashSet<>(sql.list(
                """
                select distinct t.child_id from told_identity t
                where t.hub = current_setting('openmash.hub') and t.case_id = any(?) and exists (
                    select 1 from told_identity c where c.hub = current_setting('openmash.hub')
                        and c.child_id = t.child_id and c.source <> 'import')""",
                row -> row.id("child_id"), (Object) holders.toArray(UUID[]::new)));
        if (!children.isEmpty()) {
            families.of(Set.copyOf(children)).values()
                    .forEach(family -> family.siblings().forEach(one -> children.add(one.childId())));
            changed.fire(new ChildrenChanged(hub.code(), children, ChildrenChanged.IMPORTED));
        }
    }

    private static UUID[] ids(List<Placed> lines, Function<Placed, UUID> part) {
        return lines.stream().map(part).toArray(UUID[]::new);
    }

    private static <T> String[] texts(List<T> list, Function<T, String> part) {
        return list.stream().map(part).toArray(String[]::new);
    }
}
