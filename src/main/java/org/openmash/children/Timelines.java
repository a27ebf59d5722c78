package org.openmash.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openmash.Refusal;
import org.openmash.children.TimelineSource.Position;
import org.openmash.children.TimelineSource.State;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Hub;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Reading;

/** A child's timeline, early help and social care together: its pages, an item of it, and what of it was read. */
@ApplicationScoped
public class Timelines {
    /** A case file shows this many of the newest items; the timeline itself shows all. */
    private static final int MOST_OF_A_CASE = 100;

    private final HubScope scope;
    private final ChildRecords records;
    private final TimelineLook look;
    private final Openings openings;
    private final Reading reading;

    public Timelines(HubScope scope, ChildRecords records, TimelineLook look, Openings openings, Reading reading) {
        this.scope = scope;
        this.records = records;
        this.look = look;
        this.openings = openings;
        this.reading = reading;
    }

    /** How the look went in one source. */
    public record SourceState(String source, String state) {}

    /** Where a list goes on: after which item, and how the look in each source went until there. */
    public record After(Instant at, String item, Map<String, String> states) {}

    /** @param next null on the last page */
    public record Page(List<TimelineItem> items, List<SourceState> sources, After next) {}

    /** @throws Refusal 404 where the child is not this hub's */
    public void requireKnown(Caller caller, UUID childId) {
        records.requireKnown(caller, childId);
    }

    /** @param after null for the first page */
    public Page page(Caller caller, UUID childId, After after, int limit) {
        Position before = after == null ? Position.NEWEST : new Position(after.at(), after.item());
        Map<String, State> earlier = after == null ? Map.of() : states(after.states());
        return scope.in(caller.hub(), () -> {
            records.requireKnown(caller, childId);
            TimelineLook.Seen seen = look.look(caller.hub(), List.of(childId), before, null, limit + 1, earlier);
            boolean more = seen.found().size() > limit;
            List<TimelineItem> items = lines(more ? seen.found().subList(0, limit) : seen.found());
            reading.byStaff(caller, "timeline-read", cases(items), List.of(childId));
            TimelineItem last = more ? items.getLast() : null;
            return new Page(items, sources(seen), more ? new After(last.at(), last.item(), words(seen)) : null);
        });
    }

    /**
     * One item in full; that it was opened is kept.
     *
     * @throws Refusal 404 where the child's timeline has no such item, 503 where its source cannot be looked into
     */
    public TimelineItem open(Caller caller, UUID childId, String item) {
        return scope.in(caller.hub(), () -> {
            records.requireKnown(caller, childId);
            TimelineLook.Seen seen = look.look(caller.hub(), List.of(childId), Position.NEWEST, item, 1, Map.of());
            if (seen.found().isEmpty()) {
                throw seen.states().containsValue(State.FAILED) ? cannotLook() : Refusal.notFound();
            }
            TimelineLook.Found found = seen.found().getFirst();
            openings.keep(caller, childId, item);
            TimelineItem whole = TimelineItem.whole(found, openings.of(List.of(item)).get(item));
            reading.byStaff(caller, "timeline-item-opened", cases(List.of(whole)), List.of(childId));
            return whole;
        });
    }

    /**
     * What there is to be read before one case is decided.
     *
     * @param items the newest, without their words; {@code opened} says who opened each since the case came and before
     *     it was decided
     * @param unread those that nobody opened in that time
     * @param more there are older items, to be found in the timeline alone
     */
    public record BeforeDecision(List<SourceState> sources, List<TimelineItem> items, List<String> unread, boolean more) {}

    /**
     * Inside the work that is open and by a service that records the look in it.
     *
     * @param caseId what this case itself tells is left out
     * @param received when the case came
     * @param decided when it was decided; null while it is not
     */
    public BeforeDecision beforeDecision(Hub hub, UUID childId, UUID caseId, Instant received, Instant decided) {
        TimelineLook.Seen seen =
                look.look(hub, List.of(childId), Position.NEWEST, null, MOST_OF_A_CASE + 1, Map.of());
        List<TimelineLook.Found> others = seen.found().stream()
                .limit(MOST_OF_A_CASE)
                .filter(found -> !caseId.equals(found.entry().caseId()))
                .toList();
        Map<String, List<Opening>> opened = openings.between(itemsOf(others), received, decided);
        List<TimelineItem> items = others.stream()
                .map(found -> TimelineItem.line(found, opened.get(found.entry().item())))
                .toList();
        List<String> unread =
                items.stream().filter(item -> item.opened().isEmpty()).map(TimelineItem::item).toList();
        return new BeforeDecision(sources(seen), items, unread, seen.found().size() > MOST_OF_A_CASE);
    }

    private List<TimelineItem> lines(List<TimelineLook.Found> found) {
        Map<String, List<Opening>> opened = openings.of(itemsOf(found));
        return found.stream().map(one -> TimelineItem.line(one, opened.get(one.entry().item()))).toList();
    }

    private static List<String> itemsOf(List<TimelineLook.Found> found) {
        return found.stream().map(one -> one.entry().item()).toList();
    }

    private static Set<UUID> cases(Collection<TimelineItem> items) {
        return items.stream().map(TimelineItem::caseId).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static List<SourceState> sources(TimelineLook.Seen seen) {
        return seen.states().entrySet().stream()
                .map(one -> new SourceState(one.getKey(), one.getValue().word()))
                .toList();
    }

    private static Map<String, String> words(TimelineLook.Seen seen) {
        return seen.states().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().word()));
    }

    private static Map<String, State> states(Map<String, String> words) {
        return words.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> State.of(one.getValue())));
    }

    private static Refusal cannotLook() {
        return Refusal.of(
                Refusal.Because.UNAVAILABLE, "source-failed",
                "A source of the timeline cannot be looked into just now; whether this item is there is not known.");
    }
}
