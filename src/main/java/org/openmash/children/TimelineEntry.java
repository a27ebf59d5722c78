package org.openmash.children;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One thing that happened to a child, as the duty desk may read it. It never holds an address.
 *
 * @param item the same for as long as the thing is on record: the source's own kind and id, {@code decision.0193f1d0-...}
 * @param childId the child whose it is now
 * @param caseId the case that it belongs to; null where there is none
 * @param at where it stands in the list
 * @param dated {@code instant}, {@code day} where only the day is known, {@code recorded} where nothing says when it
 *     happened and it stands at the time it was written down
 * @param until the day that a stretch of time ended, or is due; null where it has none
 * @param kind kebab-case: {@code contact}, {@code decision}, {@code plan-began}
 * @param service {@code front-door}, {@code social-care}, {@code early-help} or {@code other}
 * @param agency code or name of the agency that told it or leads it; null where none is known
 * @param words what was told or decided, for whoever opens the item; null where there is nothing to read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelineEntry(
        String item,
        UUID childId,
        UUID caseId,
        Instant at,
        String dated,
        LocalDate until,
        String kind,
        String service,
        String agency,
        Coded coded,
        String words) {
    public static final String FRONT_DOOR = "front-door";
    public static final String SOCIAL_CARE = "social-care";
    public static final String EARLY_HELP = "early-help";
    public static final String OTHER = "other";

    /** Parts of an item's id: letters of the source, ids, numbers. */
    public static final String ITEM_FORM = "[a-z][a-z-]{0,39}(\\.[0-9a-zA-Z_-]{1,80}){1,3}";

    public TimelineEntry {
        if (!item.matches(ITEM_FORM)) {
            throw new IllegalArgumentException("An item's id has the form of " + ITEM_FORM);
        }
        if (!List.of("instant", "day", "recorded").contains(dated)) {
            throw new IllegalArgumentException("An entry says how its time is known");
        }
        coded = coded == null ? Coded.NOTHING : coded;
    }

    /** What of it is said in the house's own words of a list, so that a line can be read without opening it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Coded(Integer level, String band, String outcome, String state, List<String> codes) {
        public static final Coded NOTHING = new Coded(null, null, null, null, null);
    }

    TimelineSource.Position position() {
        return new TimelineSource.Position(at, item);
    }

    @Override
    public String toString() {
        return "TimelineEntry";
    }
}
