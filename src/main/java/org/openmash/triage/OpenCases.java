package org.openmash.triage;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.openmash.Refusal;
import org.openmash.children.ChildIndex;
import org.openmash.children.ShownChild;
import org.openmash.hubs.Caller;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Reading;
import org.openmash.sql.Row;
import org.openmash.sql.Sql;
import org.openmash.thresholds.Band;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.RuleSetVersion;

/**
 * Which open cases another set of the hub would place otherwise, oldest first: read by a duty manager when a new set
 * takes effect. It is reckoned on reading, kept nowhere, and moves nobody.
 */
@ApplicationScoped
public class OpenCases {
    /** A page looks at no more cases than this, however few of them would move. */
    static final int LOOKED_AT = 500;

    private static final String OPEN_ONES = """
            select c.id, c.reference, c.child_reference, c.agency, c.state, c.held_until, c.received_at, c.due_at,
                a.facts, a.level, a.band, a.score, a.mandatory, a.unscored_because, a.rule_set_name, a.rule_set_version
            from triage_case c
            join assessment a on a.hub = c.hub and a.case_id = c.id and a.number = c.assessment_number
            where c.hub = current_setting('openmash.hub')
                and c.state in ('waiting', 'checks', 'awaiting-sign-off', 'awaiting-capacity')
                and (c.received_at, c.id) > (?, ?)
            order by c.received_at, c.id limit ?""";

    private final HubScope scope;
    private final Sql sql;
    private final CaseSets sets;
    private final Scoring scoring;
    private final CaseAssessments assessments;
    private final ChildIndex index;
    private final Reading reading;
    private final Clock clock;

    public OpenCases(
            HubScope scope,
            Sql sql,
            CaseSets sets,
            Scoring scoring,
            CaseAssessments assessments,
            ChildIndex index,
            Reading reading,
            Clock clock) {
        this.scope = scope;
        this.sql = sql;
        this.sets = sets;
        this.scoring = scoring;
        this.assessments = assessments;
        this.index = index;
        this.reading = reading;
        this.clock = clock;
    }

    /** Where a page ended. */
    public record After(Instant receivedAt, UUID id) {
        /** Before the first case. */
        public static final After NOTHING = new After(Instant.EPOCH, new UUID(0, 0));
    }

    /**
     * One page.
     *
     * @param next where to go on; null once every open case was looked at
     */
    public record Page(List<WouldMove> items, After next) {}

    /** @throws Refusal 404 where this hub has no such set */
    public void requireSet(Caller caller, int number) {
        scope.run(caller.hub(), () -> sets.requireThere(caller.hub(), number));
    }

    /**
     * @param number the hub's number of an approved set
     * @throws Refusal 404 where this hub has no such set; 409 where nobody has approved it
     */
    public Page wouldMove(Caller caller, int number, After after, int limit) {
        Instant now = clock.instant();
        return scope.in(caller.hub(), () -> {
            ScoringSet other = ScoringSet.of(sets.approved(caller.hub(), number));
            List<Open> open = sql.list(OPEN_ONES, Open::from, after.receivedAt(), after.id(), LOOKED_AT + 1);
            Looked looked = look(open, other, limit);
            List<Moved> moved = looked.moved();
            reading.byStaff(caller, "open-cases-read", moved.stream().map(one -> one.open().id()).toList(), List.of());
            return new Page(shown(moved, now), looked.at() == open.size() ? null : open.get(looked.at() - 1).after());
        });
    }

    /** Whom the other set would move, and how many cases were looked at for it. */
    private record Looked(List<Moved> moved, int at) {}

    private Looked look(List<Open> open, ScoringSet other, int limit) {
        List<Moved> moved = new ArrayList<>();
        int at = 0;
        while (at < Math.min(open.size(), LOOKED_AT) && moved.size() < limit) {
            Moved one = moved(open.get(at), other);
            if (one != null) {
                moved.add(one);
            }
            at++;
        }
        return new Looked(moved, at);
    }

    private record Moved(Open open, RuleSetVersion set, Urgency then) {}

    private Moved moved(Open open, ScoringSet other) {
        if (other.version().equals(open.set())) {
            return null;
        }
        Facts facts = assessments.read(open.facts());
        Urgency then = scoring.beside(other, facts).urgency();
        boolean same = Objects.equals(then.level(), open.urgency().level()) && then.band() == open.urgency().band();
        return same ? null : new Moved(open, other.version(), then);
    }

    private List<WouldMove> shown(List<Moved> moved, Instant now) {
        Map<UUID, ShownChild> children = moved.isEmpty()
                ? Map.of()
                : index.shown(moved.stream().map(one -> one.open().id()).toList());
        return moved.stream()
                .map(one -> shown(one, children.get(one.open().id()), now))
                .toList();
    }

    private static WouldMove shown(Moved moved, ShownChild child, Instant now) {
        Open open = moved.open();
        return new WouldMove(
                open.id(),
                open.reference(),
                open.childReference(),
                QueueItems.child(child, now),
                open.agency(),
                open.shownState(now),
                open.receivedAt(),
                open.dueAt(),
                WouldMove.Answer.of(open.set(), open.urgency()),
                WouldMove.Answer.of(moved.set(), moved.then()),
                isUp(open.urgency(), moved.then()) ? "up" : "down");
    }

    private static boolean isUp(Urgency now, Urgency then) {
        return then.band().moreUrgentThan(now.band())
                || now.level() != null && then.level() != null && then.level() > now.level();
    }

    /** An open case with its newest assessment. */
    private record Open(
            UUID id,
            String reference,
            String childReference,
            String agency,
            String state,
            Instant heldUntil,
            Instant receivedAt,
            Instant dueAt,
            String facts,
            Urgency urgency,
            RuleSetVersion set) {
        static Open from(Row row) throws SQLException {
            String set = row.text("rule_set_name");
            return new Open(
                    row.id("id"),
                    row.text("reference"),
                    row.text("child_reference"),
                    row.text("agency"),
                    row.text("state"),
                    row.instant("held_until"),
                    row.instant("received_at"),
                    row.instant("due_at"),
                    row.text("facts"),
                    new Urgency(
                            row.number("level"),
                            Band.values()[row.number("band") - 1],
                            row.number("score"),
                            row.answer("mandatory"),
                            row.text("unscored_because") != null),
                    set == null ? null : new RuleSetVersion(set, row.text("rule_set_version")));
        }

        After after() {
            return new After(receivedAt, id);
        }

        String shownState(Instant now) {
            boolean leasable = state.equals(CaseState.WAITING.word()) || state.equals(CaseState.CHECKS.word());
            return leasable && heldUntil != null && heldUntil.isAfter(now) ? CaseState.CLAIMED_WORD : state;
        }
    }
}
