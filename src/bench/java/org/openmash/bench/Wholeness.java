package org.openmash.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.openmash.local.LocalServers;

/**
 * Whether all is whole that a trial left behind: every acknowledged referral there with its cases, its event and its
 * receipt again under its key, every event told, in order and under one id, and nothing half there.
 */
final class Wholeness {
    /** What must have been told, as {@link Told#things()} names it. */
    private static final String TO_BE_TOLD =
            """
            select 'referral.received ' || id || ' 0' from triage_case
            union select 'referral.added-to ' || c.case_id || ' ' || a.number
              from addition a join referred_child c on c.referral_id = a.referral_id
            union select 'triage.decided ' || case_id || ' ' || number
              from decision where status = 'final' and supersedes is null
            union select 'meeting.agenda-frozen ' || id || ' 0' from risk_meeting where state <> 'building'""";

    private final LocalServers servers;
    private final Books books;
    private final Checks checks;

    Wholeness(LocalServers servers, Checks checks) {
        this.servers = servers;
        this.books = new Books(servers);
        this.checks = checks;
    }

    void check(SentReferrals sent) throws SQLException, IOException {
        System.out.println(sent);
        checks.none("answers other than 201 and 503", sent.unexpected());
        checks.none("receipts that are not given again", sent.receiptsLost());
        halves();
        awaitOutboxEmpty();
        checks.none("events that were never told", books.count("select count(*) from outbox"));
        told();
    }

    private void awaitOutboxEmpty() throws SQLException {
        Instant limit = Instant.now().plusSeconds(90);
        while (books.count("select count(*) from outbox") > 0 && Instant.now().isBefore(limit)) {
            Pause.millis(200);
        }
    }

    private void told() throws SQLException, IOException {
        Told told = Told.read(servers.kafka().bootstrap());
        Set<String> wanted = books.firstColumn(TO_BE_TOLD);
        Set<String> missing = new HashSet<>(wanted);
        missing.removeAll(told.things());
        Set<String> strangers = new HashSet<>(told.things());
        strangers.removeAll(wanted);
        System.out.printf("events %d of %d changes, repeats with the same id %d%n", told.records(), wanted.size(),
                told.repeats());
        checks.none("changes without their event", missing.size());
        checks.none("events of no change", strangers.size());
        checks.none("events that changed their id", told.changedIds());
        checks.none("ids of two events", told.idsOfTwo());
        checks.none("events told before an earlier one of their subject", told.outOfOrder());
    }

    /** Nothing is half there: every part of a referral points to all its others. */
    private void halves() throws SQLException {
        without("keys without their referral", "repeat_key k where location like '%/referrals/%'",
                "referral r where k.location like '%/' || r.reference");
        without("referrals without their key", "referral r where true",
                "repeat_key k where k.location like '%/' || r.reference");
        without("referrals without children", "referral r where true", "referred_child c where c.referral_id = r.id");
        without("children without their case", "referred_child c where true", "triage_case t where t.id = c.case_id");
        without("cases without their assessment", "triage_case t where true", "assessment a where a.case_id = t.id");
        without("cases without who the child is", "triage_case t where true",
                "told_identity i where i.case_id = t.id");
        without("evidence without its case", "told_identity i where true", "triage_case t where t.id = i.case_id");
        without("evidence without its child", "told_identity i where true", "child c where c.id = i.child_id");
        without("cases without their audit entry", "triage_case t where true",
                "audit_entry a where t.id = any(a.cases)");
    }

    private void without(String what, String these, String those) throws SQLException {
        String not = " and not exists (select 1 from " + those + ")";
        checks.none(what, books.count("select count(*) from " + these + not));
    }
}
