package org.openmash.children;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.StringReader;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.openmash.bench.linkage.InventedIndex;
import org.openmash.children.matching.BlockingKeys;
import org.openmash.children.matching.Particulars;
import org.openmash.local.LocalServers;
import org.openmash.sql.Sql;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * How fast the candidates of one child are found in an index of invented British children, beside a pg_trgm search on the
 * family name over the same table in the same run; how many it finds again, and which keys have the largest blocks. In the
 * package of the index, whose own statement it times, with the reading of every row.
 */
public final class CandidateSpeed {
    private static final int WARM = 200;
    private static final int KEYS_A_COPY = 2_000_000;

    private final InventedIndex index;
    private final Connection connection;
    private final int tellings;
    private final Random chance;

    private CandidateSpeed(InventedIndex index, Connection connection, int tellings, long seed) {
        this.index = index;
        this.connection = connection;
        this.tellings = tellings;
        this.chance = new Random(seed);
    }

    /** @param arguments a state folder, seed, tellings, seconds for the trigrams, then sizes of the index */
    public static void main(String[] arguments) throws Exception {
        for (String size : Arrays.asList(arguments).subList(4, arguments.length)) {
            try (LocalServers servers = LocalServers.startFresh(
                    Path.of(arguments[0]),
                    Map.of("shared_buffers", "1GB", "max_wal_size", "8GB", "checkpoint_timeout", "30min", "maintenance_work_mem", "512MB"))) {
                migrate(servers);
                try (Connection connection = servers.postgres().connectAs("postgres")) {
                    long seed = Long.parseLong(arguments[1]);
                    CandidateSpeed speed = new CandidateSpeed(
                            new InventedIndex(seed, Integer.parseInt(size)), connection, Integer.parseInt(arguments[2]), seed);
                    speed.fill();
                    speed.measure(Integer.parseInt(arguments[3]));
                    speed.worstBlocks();
                }
            }
        }
    }

    private static void migrate(LocalServers servers) {
        org.flywaydb.core.Flyway.configure()
                .dataSource(servers.postgres().jdbcUrl(), "openmash_owner", servers.postgres().passwordOf("openmash_owner"))
                .locations("classpath:db/migration")
                .placeholders(Map.of("service_role", "openmash_service"))
                .load()
                .migrate();
    }

    private static UUID id(int kind, int child) {
        return new UUID(0x1000L * kind + 0x4000_0000_0000L, 0x8000_0000_0000_0000L + child);
    }

    private void fill() throws Exception {
        long began = System.nanoTime();
        run("create extension pg_trgm");
        run("alter table told_identity add column family text");
        StringBuilder children = new StringBuilder();
        StringBuilder told = new StringBuilder();
        StringBuilder keys = new StringBuilder();
        long kept = 0;
        // Without its key while it is filled, as one loads a table; the key is made before anything is measured.
        run("alter table child_key drop constraint child_key_pkey");
        for (int child = 0; child < index.size(); child++) {
            UUID holder = id(2, child);
            children.append(id(1, child)).append("\t900\t2025-01-01Z\t1\n");
            told.append(String.join("\t", id(3, child).toString(), "900", id(1, child).toString(), id(1, child).toString(),
                    holder.toString(), holder.toString(), "c1", "referral", "r" + child, "school", "2025-01-01Z",
                    index.told(child), "new", "t", index.family(child))).append('\n');
            for (Long key : ChildKeys.hashes(BlockingKeys.kept(index.onRecord(child)))) {
                keys.append("900\t").append((long) key).append('\t').append(holder).append('\n');
                kept++;
            }
            if (keys.length() > KEYS_A_COPY || child == index.size() - 1) {
                copy("child (id, hub, made_at, version)", children);
                copy("told_identity (id, hub, child_id, first_child_id, case_id, referral_id, child_key, source, source_id, "
                        + "agency, told_at, told, answer, keyed, family)", told);
                copy("child_key (hub, key, holder)", keys);
            }
        }
        run("alter table child_key add primary key (hub, key, holder)");
        run("create index told_identity_family on told_identity using gin (family gin_trgm_ops)");
        run("vacuum analyze");
        System.out.printf(Locale.ROOT, "%n%,d children, %.1f keys a child, filled in %d s%n",
                index.size(), (double) kept / index.size(), (System.nanoTime() - began) / 1_000_000_000);
    }

    private void copy(String table, StringBuilder rows) throws Exception {
        new CopyManager(connection.unwrap(BaseConnection.class))
                .copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
        rows.setLength(0);
    }

    private void run(String statement) throws SQLException {
        try (Statement made = connection.createStatement()) {
            made.execute(statement);
        }
    }

    private void measure(int seconds) throws Exception {
        run("set openmash.hub = '900'");
        Sql sql = new Sql(always(connection));
        CandidateBlocks blocks = new CandidateBlocks(
                sql, new EvidenceStore(sql, new ObjectMapper().registerModule(new JavaTimeModule()), Clock.systemUTC()));
        List<Long> keyed = new ArrayList<>();
        List<Integer> found = new ArrayList<>();
        int again = 0;
        int tooLarge = 0;
        for (int telling = -WARM; telling < tellings; telling++) {
            int child = index.any(chance);
            Described told = new Described(index.now(child, telling + WARM), false);
            long began = System.nanoTime();
            CandidateBlocks.Found one = blocks.of(List.of(told), List.of());
            if (telling >= 0) {
                keyed.add(System.nanoTime() - began);
                found.add(one.blocks().getFirst().size());
                again += one.blocks().getFirst().containsKey(id(1, child)) ? 1 : 0;
                tooLarge += one.tooLarge().size();
            }
        }
        List<Long> trigrams = trigrams(seconds);
        System.out.printf(Locale.ROOT,
                "  by keys      mean %8.3f ms, median %8.3f, p99 %8.3f; %d tellings, recall %.4f, too large %d; candidates median %d, p99 %d%n",
                mean(keyed), at(keyed, 0.5), at(keyed, 0.99), tellings, (double) again / tellings, tooLarge,
                found.stream().sorted().toList().get(tellings / 2), found.stream().sorted().toList().get(tellings * 99 / 100));
        System.out.printf(Locale.ROOT,
                "  by pg_trgm   mean %8.3f ms, median %8.3f, p99 %8.3f; %d searches; ratio of means %.1f, of medians %.1f%n",
                mean(trigrams), at(trigrams, 0.5), at(trigrams, 0.99), trigrams.size(), mean(trigrams) / mean(keyed),
                at(trigrams, 0.5) / at(keyed, 0.5));
    }

    /** The family names of the same children, spelt as on record. */
    private List<Long> trigrams(int seconds) throws SQLException {
        List<Long> took = new ArrayList<>();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (PreparedStatement search = connection.prepareStatement(
                "select child_id, told from told_identity where hub = current_setting('openmash.hub') and family % ?"
                        .replace("% ?", "operator(public.%) ?"))) {
            for (int turn = -5; turn < tellings && (turn < 20 || System.nanoTime() < end); turn++) {
                search.setString(1, index.family(index.any(chance)));
                long began = System.nanoTime();
                try (ResultSet rows = search.executeQuery()) {
                    while (rows.next()) {
                        rows.getString(2);
                    }
                }
                if (turn >= 0) {
                    took.add(System.nanoTime() - began);
                }
            }
        }
        return took;
    }

    private void worstBlocks() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select key, count(*) as n from child_key group by key order by n desc limit 5")) {
            while (rows.next()) {
                System.out.printf(Locale.ROOT, "  a block of %,d: %s%n", rows.getLong(2), keyOf(rows.getLong(1)));
            }
        }
    }

    private String keyOf(long hash) {
        for (int child = 0; child < index.size(); child++) {
            Particulars told = index.onRecord(child);
            for (String key : BlockingKeys.kept(told)) {
                if (ChildKeys.hash(key) == hash) {
                    return key;
                }
            }
        }
        return "?";
    }

    private static double mean(List<Long> nanos) {
        return nanos.stream().mapToLong(one -> one).average().orElse(0) / 1e6;
    }

    private static double at(List<Long> nanos, double share) {
        return nanos.stream().sorted().toList().get((int) (nanos.size() * share)) / 1e6;
    }

    /** One connection over and over, which stays open. */
    private static DataSource always(Connection connection) {
        Connection open = through(Connection.class, (method, values) ->
                method.getName().equals("close") ? null : method.invoke(connection, values));
        return through(DataSource.class, (method, values) -> open);
    }

    private interface Call {
        Object of(java.lang.reflect.Method method, Object[] values) throws Exception;
    }

    private static <T> T through(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> call.of(method, values)));
    }
}
