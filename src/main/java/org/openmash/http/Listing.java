package org.openmash.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.openmash.Fault;
import org.openmash.Refusal;

/** One page of a list: its items and the cursor of the next page, absent on the last. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Listing<T>(List<T> items, String next) {
    public static final int USUAL = 25;
    public static final int MOST = 200;

    /** @param rows up to one row more than {@code limit}; the extra row only tells that there is a next page */
    public static <R, T> Listing<T> of(List<R> rows, int limit, Function<R, T> shown, Function<R, String> cursorAfter) {
        boolean more = rows.size() > limit;
        List<R> page = more ? rows.subList(0, limit) : rows;
        return new Listing<>(page.stream().map(shown).toList(), more ? cursorAfter.apply(page.getLast()) : null);
    }

    /** @throws Refusal 400 when it is not a whole number from 1 to {@link #MOST} */
    public static int limit(String asked) {
        if (asked == null || asked.isEmpty()) {
            return USUAL;
        }
        if (asked.matches("[0-9]{1,4}")) {
            int limit = Integer.parseInt(asked);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        }
        throw Refusal.badInput(List.of(new Fault("limit", "out-of-range", "A whole number from 1 to " + MOST + ".")));
    }
}
