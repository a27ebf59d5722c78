package org.openmash.referrals;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openmash.hubs.Person;
import org.openmash.sql.Row;

/** The columns of a referral with its children, and how a row of them is read. */
final class ReferralRows {
    private static final String FROM = " from referral r cross join lateral (select array_agg(c.case_id order by "
            + "c.position) as case_ids, array_agg(c.child_key order by c.position) as child_keys, "
            + "array_agg(c.child_reference order by c.position) as child_references from referred_child c "
            + "where c.hub = r.hub and c.referral_id = r.id) children "
            + "where r.hub = current_setting('openmash.hub')";
    private static final String OF_A_LINE = "select r.id, r.reference, r.agency, r.agency_reference, r.channel, "
            + "r.received_at, r.withdrawn_at, r.withdrawn_by, r.withdrawal_reason, r.first_read_at, r.additions, "
            + "children.*";

    static final String LINES = OF_A_LINE + FROM;
    static final String WHOLE = OF_A_LINE
            + ", r.agency_kind, r.sent_by_sub, r.sent_by_name, r.sent_by_role, r.recorded_at, r.told"
            + FROM;

    private ReferralRows() {}

    static ReferralLine line(Row row) throws SQLException {
        UUID id = row.id("id");
        return new ReferralLine(
                id,
                new Reference(row.text("reference")),
                row.text("agency"),
                row.text("agency_reference"),
                row.text("channel"),
                row.instant("received_at"),
                children(row, id),
                row.number("additions"),
                withdrawal(row),
                row.instant("first_read_at"));
    }

    static Referral whole(Row row, ToldText told) throws SQLException {
        ReferralLine line = line(row);
        return new Referral(
                line.id(),
                line.reference(),
                line.agency(),
                row.text("agency_kind"),
                line.agencyReference(),
                line.channel(),
                new Person(row.text("sent_by_sub"), row.text("sent_by_name"), row.text("sent_by_role")),
                line.receivedAt(),
                row.instant("recorded_at"),
                told.read(row.text("told")),
                line.children(),
                line.withdrawal(),
                line.firstReadAt());
    }

    private static Referral.Withdrawal withdrawal(Row row) throws SQLException {
        return row.instant("withdrawn_at") == null
                ? null
                : new Referral.Withdrawal(
                        row.instant("withdrawn_at"), row.text("withdrawn_by"), row.text("withdrawal_reason"));
    }

    private static List<ReferredChild> children(Row row, UUID referralId) throws SQLException {
        List<UUID> cases = row.ids("case_ids");
        List<String> keys = row.texts("child_keys");
        List<String> references = row.texts("child_references");
        List<ReferredChild> children = new ArrayList<>(cases.size());
        for (int i = 0; i < cases.size(); i++) {
            children.add(new ReferredChild(cases.get(i), referralId, keys.get(i), new Reference(references.get(i))));
        }
        return children;
    }
}
