package org.openmash.triage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openmash.thresholds.Band;

/**
 * The SQL that walks the queue in its order: one arm for each part (first of all or not, breached or not, band), each
 * arm a range of the queue's index with the page's limit, so that a page costs the same however long the queue is.
 */
final class QueueStatement {
    static final String OPEN = "state in ('waiting', 'checks', 'awaiting-sign-off', 'awaiting-capacity')";
    static final String ENDED = "state in ('decided', 'closed')";

    private final QueueFilter filter;
    private final String me;
    private final Instant breachedAt;
    private final Instant now;
    private final boolean claimableOnly;
    private final List<Object> values = new ArrayList<>();

    QueueStatement(QueueFilter filter, String me, Instant breachedAt, Instant now, boolean claimableOnly) {
        this.filter = filter;
        this.me = me;
        this.breachedAt = breachedAt;
        this.now = now;
        this.claimableOnly = claimableOnly;
    }

    List<Object> values() {
        return values;
    }

    String page(String columns, QueueAfter after, int rows) {
        List<String> arms = new ArrayList<>();
        for (boolean firstOfAll : new boolean[] {true, false}) {
            for (boolean breached : new boolean[] {true, false}) {
                for (Band band : Band.values()) {
                    arms(arms, columns, firstOfAll, breached, band, after, rows);
                }
            }
        }
        if (arms.isEmpty()) {
            return null;
        }
        if (arms.size() == 1) {
            // In its order and limited already; PostgreSQL takes no second order by.
            return arms.getFirst();
        }
        values.add(rows);
        return String.join(" union all ", arms) + " order by part, due_at, received_at, id limit ?";
    }

    private void arms(
            List<String> arms, String columns, boolean firstOfAll, boolean breached, Band band, QueueAfter after, int rows) {
        int part = QueueOrder.Place.part(firstOfAll, breached, band.ordinal());
        boolean wanted = !(firstOfAll && band != Band.RED)
                && (filter.bands().isEmpty() || filter.bands().contains(band.word()))
                && (filter.breached() == null || filter.breached() == breached)
                && (after == null || part >= after.part());
        if (!wanted) {
            return;
        }
        if (filter.wantsOpen()) {
            arms.add(arm(columns, OPEN, "due_at " + (breached ? "<=" : ">") + " ?", true, firstOfAll, band, part, after, rows));
        }
        if (filter.wantsEnded() && !claimableOnly) {
            String lateness = "(due_at <= stopped_at) = " + breached;
            arms.add(arm(columns, ENDED, lateness, false, firstOfAll, band, part, after, rows));
        }
    }

    private String arm(
            String columns,
            String states,
            String lateness,
            boolean latenessBound,
            boolean firstOfAll,
            Band band,
            int part,
            QueueAfter after,
            int rows) {
        StringBuilder arm = new StringBuilder("(select ")
                .append(columns)
                .append(", ")
                .append(part)
                .append(" as part from triage_case where hub = current_setting('openmash.hub') and ")
                .append(states)
                .append(" and first_of_all = ")
                .append(firstOfAll)
                .append(" and band = ")
                .append(band.ordinal() + 1)
                .append(" and ")
                .append(lateness);
        if (latenessBound) {
            values.add(breachedAt);
        }
        if (after != null && after.part() == part) {
            arm.append(" and (due_at, received_at, id) > (?, ?, ?)");
            values.addAll(List.of(after.dueAt(), after.receivedAt(), after.id()));
        }
        filter(arm);
        values.add(rows);
        return arm.append(" order by due_at, received_at, id limit ?)").toString();
    }

    /** The filter alone, for counts over all that match. */
    String matching() {
        StringBuilder where = new StringBuilder(" where hub = current_setting('openmash.hub') and ");
        where.append(filter.wantsEnded() ? filter.wantsOpen() ? "true" : ENDED : OPEN);
        if (!filter.bands().isEmpty()) {
            where.append(" and band = any(?)");
            values.add(filter.bands().stream().map(word -> Band.of(word).ordinal() + 1).toArray(Integer[]::new));
        }
        if (filter.breached() != null) {
            where.append(" and (due_at <= coalesce(stopped_at, ?)) = ").append(filter.breached());
            values.add(breachedAt);
        }
        filter(where);
        return where.toString();
    }

    private void filter(StringBuilder where) {
        states(where);
        any(where, "agency", filter.agencies());
        any(where, "reference", filter.references());
        if (!filter.flags().isEmpty()) {
            where.append(" and flags && ?");
            values.add(filter.flags().toArray(String[]::new));
        }
        holders(where);
        if (claimableOnly) {
            where.append(" and ").append(CLAIMABLE);
            values.addAll(List.of(now, now, me));
        }
    }

    /** Waiting, without a lease that lasts, and not kept for the decider of a returned decision. */
    static final String CLAIMABLE = "state = 'waiting' and (held_until is null or held_until <= ?) "
            + "and (returned_until is null or returned_until <= ? or returned_to = ?)";

    private void any(StringBuilder where, String column, List<String> wanted) {
        if (!wanted.isEmpty()) {
            where.append(" and ").append(column).append(" = any(?)");
            values.add(wanted.toArray(String[]::new));
        }
    }

    private void states(StringBuilder where) {
        if (filter.states().isEmpty()) {
            return;
        }
        List<String> either = new ArrayList<>();
        for (String state : filter.states()) {
            if (state.equals(CaseState.CLAIMED_WORD)) {
                either.add("(state in ('waiting', 'checks') and held_until > ?)");
                values.add(now);
            } else if (state.equals(CaseState.WAITING.word()) || state.equals(CaseState.CHECKS.word())) {
                either.add("(state = '" + state + "' and (held_until is null or held_until <= ?))");
                values.add(now);
            } else {
                either.add("state = '" + CaseState.of(state).orElseThrow().word() + "'");
            }
        }
        where.append(" and (").append(String.join(" or ", either)).append(")");
    }

    private void holders(StringBuilder where) {
        if (filter.holders().isEmpty()) {
            return;
        }
        List<String> subs = new ArrayList<>(filter.holders());
        boolean none = subs.remove("none");
        subs.replaceAll(holder -> holder.equals("me") ? me : holder);
        List<String> either = new ArrayList<>();
        if (none) {
            either.add("held_until is null or held_until <= ?");
            values.add(now);
        }
        if (!subs.isEmpty()) {
            either.add("holder_sub = any(?) and held_until > ?");
            values.add(subs.toArray(String[]::new));
            values.add(now);
        }
        where.append(" and (").append(String.join(" or ", either)).append(")");
    }
}
