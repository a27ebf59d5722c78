package org.openmash.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openmash.hubs.Person;
import org.openmash.sql.Row;
import org.openmash.sql.Sql;

/**
 * Keeps the record of every referral. All of it works inside the transaction that is open, and sees the hub of that
 * transaction alone. What was told is only ever added to.
 */
@ApplicationScoped
public class Referrals {
    private final Sql sql;
    private final ToldText told;

    public Referrals(Sql sql, ToldText told) {
        this.sql = sql;
        this.told = told;
    }

    /** Where a list of referrals goes on: after the one received then, newest first. */
    public record After(Instant receivedAt, UUID id) {}

    /** Keeps a new referral with its children, by one statement. */
    public void keep(Referral referral) {
        List<ReferredChild> children = referral.children();
        sql.write(
                "with kept as (insert into referral (id, hub, reference, agency, agency_kind, agency_reference, channel, "
                        + "sent_by_sub, sent_by_name, sent_by_role, received_at, recorded_at, told, additions) "
                        + "values (?, current_setting('openmash.hub'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0) returning id, hub) "
                        + "insert into referred_child (case_id, hub, referral_id, child_key, child_reference, position) "
                        + "select c.case_id, kept.hub, kept.id, c.child_key, c.child_reference, c.position from kept, "
                        + "unnest(?::uuid[], ?::text[], ?::text[]) with ordinality "
                        + "as c (case_id, child_key, child_reference, position)",
                referral.id(),
                referral.reference().text(),
                referral.agency(),
                referral.agencyKind(),
                referral.agencyReference(),
                referral.channel(),
                referral.sentBy().sub(),
                referral.sentBy().name(),
                referral.sentBy().role(),
                referral.receivedAt(),
                referral.recordedAt(),
                told.write(referral.told()),
                cases(children),
                keys(children),
                references(children));
    }

    public Optional<Referral> find(Reference reference) {
        return sql.one(ReferralRows.WHOLE + " and r.reference = ?", this::whole, reference.text());
    }

    public Optional<Referral> byId(UUID id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    public List<Referral> byIds(Collection<UUID> ids) {
        return sql.list(ReferralRows.WHOLE + " and r.id = any(?)", this::whole, (Object) ids.toArray(UUID[]::new));
    }

    public Optional<ReferralLine> line(Reference reference) {
        return sql.one(ReferralRows.LINES + " and r.reference = ?", ReferralRows::line, reference.text());
    }

    /**
     * One page, newest first, and one row more where there are more.
     *
     * @param agency whose; null for those of every agency
     * @param after null for the first page
     */
    public List<ReferralLine> page(String agency, After after, int limit) {
        StringBuilder statement = new StringBuilder(ReferralRows.LINES);
        List<Object> values = new ArrayList<>();
        if (agency != null) {
            statement.append(" and r.agency = ?");
            values.add(agency);
        }
        if (after != null) {
            statement.append(" and (r.received_at, r.id) < (?, ?)");
            values.add(after.receivedAt());
            values.add(after.id());
        }
        values.add(limit + 1);
        statement.append(" order by r.received_at desc, r.id desc limit ?");
        return sql.list(statement.toString(), ReferralRows::line, values.toArray());
    }

    /**
     * Keeps later information under the referral's next number, and the children that it names for the first time.
     *
     * @param unnumbered its number is given here; until the transaction ends no other addition to the referral is
     * @return the same with its number
     */
    public Addition keepAddition(Addition unnumbered, List<ReferredChild> newChildren) {
        Addition kept = sql.one(
                        "with numbered as (update referral set additions = additions + 1 "
                                + "where hub = current_setting('openmash.hub') and id = ? returning id, hub, additions) "
                                + "insert into addition (id, hub, referral_id, number, agency, channel, told_by, by_sub, "
                                + "by_name, by_role, received_at, told) "
                                + "select ?, hub, id, additions, ?, ?, ?, ?, ?, ?, ?, ? from numbered returning number",
                        row -> numbered(unnumbered, row.number("number")),
                        unnumbered.referralId(),
                        unnumbered.id(),
                        unnumbered.agency(),
                        unnumbered.channel(),
                        unnumbered.toldBy(),
                        unnumbered.by().sub(),
                        unnumbered.by().name(),
                        unnumbered.by().role(),
                        unnumbered.receivedAt(),
                        told.write(unnumbered.told()))
                .orElseThrow(() -> new IllegalStateException("An addition to a referral that is not there"));
        if (!newChildren.isEmpty()) {
            keepMore(newChildren);
        }
        return kept;
    }

    /** Every addition to these referrals, each referral's in the order they came. */
    public List<Addition> additions(Collection<UUID> referralIds) {
        return sql.list(
                "select * from addition where hub = current_setting('openmash.hub') and referral_id = any(?) "
                        + "order by referral_id, number",
                this::addition,
                (Object) referralIds.toArray(UUID[]::new));
    }

    /** @return false when it had been withdrawn before; the first withdrawal stands */
    public boolean withdraw(UUID referralId, Referral.Withdrawal withdrawal) {
        return sql.write(
                        "update referral set withdrawn_at = ?, withdrawn_by = ?, withdrawal_reason = ? "
                                + "where hub = current_setting('openmash.hub') and id = ? and withdrawn_at is null",
                        withdrawal.at(),
                        withdrawal.by(),
                        withdrawal.reason(),
                        referralId)
                == 1;
    }

    /** Keeps when the referrer's agency first read an outcome; later readings change nothing. */
    public void firstRead(Collection<UUID> referralIds, Instant at) {
        sql.write(
                "update referral set first_read_at = ? where hub = current_setting('openmash.hub') and id = any(?) "
                        + "and first_read_at is null",
                at,
                referralIds.toArray(UUID[]::new));
    }

    private void keepMore(List<ReferredChild> children) {
        sql.write(
                "insert into referred_child (case_id, hub, referral_id, child_key, child_reference, position) "
                        + "select c.case_id, current_setting('openmash.hub'), ?, c.child_key, c.child_reference, "
                        + "c.position + (select count(*) from referred_child earlier where earlier.hub = "
                        + "current_setting('openmash.hub') and earlier.referral_id = ?) "
                        + "from unnest(?::uuid[], ?::text[], ?::text[]) with ordinality "
                        + "as c (case_id, child_key, child_reference, position)",
                children.getFirst().referralId(),
                children.getFirst().referralId(),
                cases(children),
                keys(children),
                references(children));
    }

    private Referral whole(Row row) throws SQLException {
        return ReferralRows.whole(row, told);
    }

    private Addition addition(Row row) throws SQLException {
        return new Addition(
                row.id("id"),
                row.id("referral_id"),
                row.number("number"),
                row.text("agency"),
                row.text("channel"),
                row.text("told_by"),
                new Person(row.text("by_sub"), row.text("by_name"), row.text("by_role")),
                row.instant("received_at"),
                told.read(row.text("told")));
    }

    private static Addition numbered(Addition addition, int number) {
        return new Addition(
                addition.id(),
                addition.referralId(),
                number,
                addition.agency(),
                addition.channel(),
                addition.toldBy(),
                addition.by(),
                addition.receivedAt(),
                addition.told());
    }

    private static UUID[] cases(List<ReferredChild> children) {
        return children.stream().map(ReferredChild::caseId).toArray(UUID[]::new);
    }

    private static String[] keys(List<ReferredChild> children) {
        return children.stream().map(ReferredChild::key).toArray(String[]::new);
    }

    private static String[] references(List<ReferredChild> children) {
        return children.stream().map(child -> child.childReference().text()).toArray(String[]::new);
    }
}
