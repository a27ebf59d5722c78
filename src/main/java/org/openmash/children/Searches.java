package org.openmash.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.openmash.Refusal;
import org.openmash.children.matching.Lines;
import org.openmash.hubs.Caller;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Reading;
import org.openmash.hubs.Role;
import org.openmash.sql.Ids;
import org.openmash.sql.Sql;

/**
 * The duty desk looks for a child, by the rules that recognise the children of a referral. Every search is recorded
 * with its purpose and whom it showed, and for half an hour its id shows that this person has looked.
 */
@ApplicationScoped
public class Searches {
    private static final Duration GOOD_FOR = Duration.ofMinutes(30);
    private static final Duration CLEARED_AFTER = Duration.ofDays(1);
    private static final double MAY_BE = 1 / (1 + Math.pow(2, -Lines.SHIPPED.lower()));

    private final HubScope scope;
    private final Sql sql;
    private final LookAlikes alikes;
    private final AddressWalls walls;
    private final Reading reading;
    private final Clock clock;

    public Searches(HubScope scope, Sql sql, LookAlikes alikes, AddressWalls walls, Reading reading, Clock clock) {
        this.scope = scope;
        this.sql = sql;
        this.alikes = alikes;
        this.walls = walls;
        this.reading = reading;
        this.clock = clock;
    }

    /** @throws Refusal 422 where what is told can find nobody */
    public SearchFound search(Caller caller, SearchAsked asked) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, caller.hub().practiceAt(now).zone());
        if (asked.saysTooLittle(today)) {
            throw Refusal.of(
                    Refusal.Because.RULE_NOT_MET, "too-little-to-search-by",
                    "Nobody can be looked for by this alone: tell a number, two of name, birth and address, or how one "
                            + "reaches those who care for the child.");
        }
        return scope.in(caller.hub(), () -> {
            Alike alike = alikes.alike(List.of(asked.particulars(today)), List.of()).getFirst();
            SearchFound found = found(caller, asked, alike, view(caller, alike), now);
            List<UUID> shown = found.items().stream().map(SearchFound.Line::childId).toList();
            keep(caller, asked.purpose(), found.id(), shown, alike.whole(), now);
            return found;
        });
    }

    /**
     * Inside a transaction that is open.
     *
     * @param search null where none was told
     * @throws Refusal 422 unless this person searched within the last half hour
     */
    public void require(Caller caller, UUID search) {
        boolean fresh = search != null && sql.one(
                        "select at from child_search "
                                + "where hub = current_setting('openmash.hub') and id = ? and by_sub = ?",
                        row -> row.instant("at"), search, caller.sub())
                .filter(at -> clock.instant().isBefore(at.plus(GOOD_FOR)))
                .isPresent();
        if (!fresh) {
            throw Refusal.of(
                    Refusal.Because.RULE_NOT_MET, "search-first",
                    "Before a new child is made, search for it (POST /children/search) and tell the id of that "
                            + "search here, within half an hour.");
        }
    }

    /**
     * Inside the transaction that makes new children for the desk. Where the worker tells of no search of theirs, the
     * look that recognised the children is kept as one: nobody makes a child unsearched, and a caller who told of none
     * is not turned away.
     *
     * @throws Refusal as {@link #require}, where a search is told that is not this person's or is too old
     */
    public void beforeNewChildren(Caller caller, UUID search, Collection<Recognition> found) {
        if (search != null) {
            require(caller, search);
            return;
        }
        Instant now = clock.instant();
        List<UUID> shown = found.stream()
                .flatMap(one -> one.candidates().stream())
                .map(Candidate::childId)
                .distinct()
                .toList();
        boolean whole = found.stream().noneMatch(one -> one instanceof Recognition.Unresolved);
        keep(caller, "new-child", Ids.next(now), shown, whole, now);
    }

    /** Also a child of whom nobody told the mark: the address may be another's protected one. */
    private AddressView view(Caller caller, Alike alike) {
        return walls.forReader(
                caller, alike.found().stream().map(one -> one.candidate().childId()).toList(), List.of());
    }

    /** A manager sees that the child is there, and nothing of where, unless named. */
    private static SearchFound found(Caller caller, SearchAsked asked, Alike alike, AddressView view, Instant now) {
        boolean maySeeAll = caller.is(Role.DUTY_MANAGER);
        List<Alike.Found> shown = alike.found().stream()
                .filter(one -> maySeeAll || !isHidden(one, view))
                .map(one -> view.walled(one.candidate().childId())
                        ? new Alike.Found(one.candidate().without(AddressView.PARTS), one.child())
                        : one)
                .toList();
        boolean hidden = !maySeeAll && alike.found().stream()
                .anyMatch(one -> isHidden(one, view) && one.candidate().probability() >= MAY_BE);
        int more = Math.max(0, shown.size() - asked.most());
        return new SearchFound(
                Ids.next(now), now, now.plus(GOOD_FOR), !alike.whole(),
                alike.whole() && more == 0 ? List.of() : asked.wouldHelp(), asked.leftOut(),
                shown.stream().limit(asked.most()).map(SearchFound.Line::of).toList(), more,
                hidden ? new SearchFound.Restricted(ask(caller)) : null);
    }

    private static boolean isHidden(Alike.Found one, AddressView view) {
        return one.child().restricted() || view.walled(one.candidate().childId());
    }

    private static SearchFound.Ask ask(Caller caller) {
        return new SearchFound.Ask(Role.DUTY_MANAGER.word(), caller.hub().telephone());
    }

    private void keep(Caller caller, String purpose, UUID id, List<UUID> shown, boolean whole, Instant now) {
        sql.write(
                "delete from child_search where hub = current_setting('openmash.hub') and by_sub = ? and at < ?",
                caller.sub(), now.minus(CLEARED_AFTER));
        sql.write(
                "insert into child_search (id, hub, at, by_sub, purpose, found, whole) "
                        + "values (?, current_setting('openmash.hub'), ?, ?, ?, ?, ?)",
                id, now, caller.sub(), purpose, shown.toArray(UUID[]::new), whole);
        reading.byStaff(caller, "children-searched", List.of(), shown, id + ": " + purpose);
    }
}
