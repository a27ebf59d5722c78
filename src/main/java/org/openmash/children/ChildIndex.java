package org.openmash.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openmash.Refusal;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Person;
import org.openmash.sql.Ids;
import org.openmash.sql.Sql;

/**
 * The index of children: who they are, as told, and which household they belong to. Every question is asked inside a
 * transaction that is open, by a service that records the look in it.
 */
@ApplicationScoped
public class ChildIndex {
    private static final String CONFIRM = """
            insert into link_act (id, hub, case_id, from_child_id, to_child_id, act, at, by_sub, by_name, by_role, reason)
            select ?, current_setting('openmash.hub'), t.case_id, t.child_id, t.child_id, 'confirm', ?, ?, ?, ?, ?
            from (
                select case_id, child_id, first_child_id, answer from told_identity
                where hub = current_setting('openmash.hub') and case_id = ? order by told_at desc, id desc limit 1) t
            where t.answer = 'known' and coalesce((
                select act from link_act where hub = current_setting('openmash.hub') and case_id = t.case_id
                order by at desc, id desc limit 1), 'unlink') = 'unlink'""";

    private final Sql sql;
    private final EvidenceStore evidence;
    private final Families families;
    private final OpenQuestions questions;
    private final CandidateBlocks blocks;
    private final Likening likening;
    private final ProtectedAddresses addresses;
    private final AddressWalls walls;
    private final Clock clock;

    public ChildIndex(
            Sql sql,
            EvidenceStore evidence,
            Families families,
            OpenQuestions questions,
            CandidateBlocks blocks,
            Likening likening,
            ProtectedAddresses addresses,
            AddressWalls walls,
            Clock clock) {
        this.sql = sql;
        this.evidence = evidence;
        this.families = families;
        this.questions = questions;
        this.blocks = blocks;
        this.likening = likening;
        this.addresses = addresses;
        this.walls = walls;
        this.clock = clock;
    }

    /**
     * Keeps what the message tells: one statement for the children, one for the people.
     *
     * @return the child of each case
     */
    public Map<UUID, UUID> keep(Message message, List<Arrival> arrivals, Map<UUID, Recognition> recognitions) {
        if (!message.people().isEmpty()) {
            sql.write(
                    "insert into told_people (id, hub, referral_id, agency, told_at, told) "
                            + "values (?, current_setting('openmash.hub'), ?, ?, ?, ?)",
                    Ids.next(clock.instant()), message.referralId(), message.agency(), message.toldAt(),
                    evidence.written(message.people()));
        }
        Map<UUID, UUID> children = arrivals.isEmpty() ? Map.of() : evidence.add(message, arrivals, recognitions);
        addresses.keep(message, arrivals, clock.instant());
        return children;
    }

    /** Each child's family, in two statements for any number of children; a child without evidence has none. */
    public Map<UUID, Family> families(Collection<UUID> childIds) {
        return families.of(childIds);
    }

    /** For each case: its own evidence first (the latest given value), else that of its child. */
    public Map<UUID, Birth> births(Collection<UUID> caseIds) {
        return known(caseIds, Evidence.OfCase::birth);
    }

    /** For each case, its child as a line of a list shows them; by the same rule. */
    public Map<UUID, ShownChild> shown(Collection<UUID> caseIds) {
        return known(caseIds, Evidence.OfCase::shown);
    }

    public Map<UUID, UUID> childOf(Collection<UUID> caseIds) {
        return caseIds.isEmpty() ? Map.of() : evidence.childOf(caseIds);
    }

    /**
     * Whom each case that stands at {@code possible} may be, best first, as they stand now; without those whom a person
     * said it is not. Other cases are left out.
     */
    public Map<UUID, List<UUID>> candidatesOf(Collection<UUID> caseIds) {
        Map<UUID, Evidence> possible = known(caseIds, known -> known.standing().standingAnswer().equals("possible")
                ? known.standing()
                : null);
        Map<UUID, List<UUID>> candidates = new LinkedHashMap<>();
        questions.of(possible.values()).forEach((caseId, open) -> {
            if (!open.isEmpty()) {
                candidates.put(caseId, open.stream().map(Candidate::childId).toList());
            }
        });
        return candidates;
    }

    /** Which of these cases stand at {@code unresolved}: nobody could look for the child, and no person has answered. */
    public Set<UUID> unresolved(Collection<UUID> caseIds) {
        return known(caseIds, known -> known.standing().standingAnswer().equals("unresolved") ? true : null).keySet();
    }

    /** @throws Refusal 404 where the case is not this hub's */
    public CaseIdentity identityOf(UUID caseId) {
        Evidence.OfCase known = known(List.of(caseId), one -> one).get(caseId);
        if (known == null) {
            throw Refusal.notFound();
        }
        Evidence standing = known.standing();
        List<Candidate> candidates = questions.of(List.of(standing)).get(caseId);
        // A person has answered about everybody whom the machine found.
        boolean answered = standing.standingAnswer().equals("possible") && candidates.isEmpty()
                && !standing.candidates().isEmpty();
        Optional<Confirmed> confirmed = lastAct(caseId).filter(act -> !act.act().equals("unlink"));
        return new CaseIdentity(
                answered ? "new" : standing.standingAnswer(), standing.childId(), standing.answer().equals("known") && confirmed.isEmpty(),
                confirmed.map(Confirmed::by).orElse(null), confirmed.map(Confirmed::at).orElse(null),
                shown(known, candidates), known.own().stream().map(Evidence::told).toList(), people(standing.referralId()));
    }

    /** Of what was compared before an address was protected nothing is shown. */
    private List<Candidate> shown(Evidence.OfCase known, List<Candidate> kept) {
        return kept.isEmpty()
                ? kept
                : likening.shown(
                        kept, Described.of(known.all()), blocks.ofChildren(kept.stream().map(Candidate::childId).toList()));
    }

    /** As {@link #identityOf}, with nothing of a protected address that this reader is not named for. */
    public CaseIdentity identityFor(Caller caller, UUID caseId) {
        CaseIdentity identity = identityOf(caseId);
        Set<UUID> children = new HashSet<>(Set.of(identity.childId()));
        identity.candidates().forEach(candidate -> children.add(candidate.childId()));
        return identity.seen(walls.forReader(caller, children, identity.addresses()));
    }

    /** Also where the child's own agencies told it without the mark: the same address is another child's protected one. */
    public boolean addressIsProtected(UUID childId) {
        return !walls.protectedOf(List.of(childId)).isEmpty();
    }

    /** A person's decision stands on the machine's join; does nothing where there is none to confirm. */
    public void confirm(UUID caseId, Caller caller) {
        confirm(caseId, caller, null);
    }

    /** @return whether there was a join of the machine to confirm */
    boolean confirm(UUID caseId, Caller caller, String reason) {
        Instant now = clock.instant();
        Person by = caller.person();
        return sql.write(CONFIRM, Ids.next(now), now, by.sub(), by.name(), by.role(), reason, caseId) > 0;
    }

    /** What a person last said of whose evidence a case is. */
    private record Confirmed(String act, Person by, Instant at) {}

    private Optional<Confirmed> lastAct(UUID caseId) {
        return sql.one(
                "select act, at, by_sub, by_name, by_role from link_act "
                        + "where hub = current_setting('openmash.hub') and case_id = ? order by at desc, id desc limit 1",
                row -> new Confirmed(
                        row.text("act"),
                        new Person(row.text("by_sub"), row.text("by_name"), row.text("by_role")),
                        row.instant("at")),
                caseId);
    }

    private List<ToldPerson> people(UUID referralId) {
        return sql.list(
                        "select told from told_people where hub = current_setting('openmash.hub') and referral_id = ? "
                                + "order by told_at, id",
                        row -> List.of(evidence.read(row.text("told"), ToldPerson[].class)), referralId)
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private <T> Map<UUID, T> known(Collection<UUID> caseIds, Function<Evidence.OfCase, T> part) {
        if (caseIds.isEmpty()) {
            return Map.of();
        }
        Set<UUID> asked = Set.copyOf(caseIds);
        Map<UUID, List<Evidence>> byChild =
                evidence.ofChildrenOf(asked).stream().collect(Collectors.groupingBy(Evidence::childId));
        Map<UUID, T> told = new LinkedHashMap<>();
        byChild.values().forEach(rows -> Evidence.OfCase.of(rows).forEach((caseId, known) -> {
            T value = asked.contains(caseId) ? part.apply(known) : null;
            if (value != null) {
                told.put(caseId, value);
            }
        }));
        return told;
    }
}
