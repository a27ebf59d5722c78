package org.openmash.bench;

import java.sql.SQLException;

/** Fills the tables with cases like one that came in over the API, so that sizes can be tried in reasonable time. */
final class ManyCases {
    private ManyCases() {}

    /** Children on record who have no open case: the index that recognition looks through. */
    static void children(Bench bench, long howMany) throws SQLException {
        bench.as(Bench.SUPERUSER, """
                with made as (insert into child (id, hub, made_at, version)
                    select md5('child' || n)::uuid, '900', timestamptz '2025-01-01', 0 from generate_series(1, %d) n returning 1)
                select count(*) from made""".formatted(howMany));
        bench.as(Bench.SUPERUSER, copy("told_identity", """
                id = md5('evidence' || n)::uuid, child_id = md5('child' || n)::uuid, first_child_id = md5('child' || n)::uuid,
                case_id = md5('old-case' || n)::uuid, referral_id = md5('old-referral' || n)::uuid, source_id = 'old-' || n,
                address_key = 'old street ' || n""", howMany));
        bench.as(Bench.SUPERUSER, "analyze");
    }

    /** Waiting cases in every band, due at different times. */
    static void waiting(Bench bench, String label, long howMany) throws SQLException {
        bench.as(Bench.SUPERUSER, copy("triage_case", """
                id = md5('%1$s' || n)::uuid, referral_id = md5('referral-%1$s' || n)::uuid, reference = '%1$s-' || n,
                child_reference = '%1$s-c' || n, band = 1 + (n %% 3)::int, received_at = timestamptz '2026-11-20' - (n || ' s')::interval,
                due_at = timestamptz '2026-12-20' + ((n * 7919 %% 100000) || ' s')::interval, state = 'waiting', first_of_all = false,
                mandatory = false, holder_sub = null, holder_name = null, holder_role = null, held_since = null, held_until = null"""
                .formatted(label), howMany));
        bench.as(Bench.SUPERUSER, "vacuum analyze triage_case");
    }

    /** Copies the first row of a table with some columns made from a running number n. */
    private static String copy(String table, String columns, long howMany) {
        StringBuilder assignments = new StringBuilder();
        for (String one : columns.split(",\\s+(?=[a-z_]+ = )")) {
            String[] parts = one.strip().split(" = ", 2);
            assignments.append(assignments.isEmpty() ? "" : ", ").append("'").append(parts[0]).append("', ").append(parts[1]);
        }
        return ("insert into %1$s select (jsonb_populate_record(template, jsonb_build_object(%2$s))).* "
                        + "from (select t as template from %1$s t order by t.id limit 1) first, generate_series(1, %3$d) n")
                .formatted(table, assignments.toString().replace("%%", "%"), howMany);
    }
}
