package org.openmash.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.openmash.local.LocalHub;
import org.openmash.local.LocalPostgres;
import org.openmash.local.LocalServers;
import org.openmash.local.RunningService;

/**
 * Kills the service, PostgreSQL and the broker at random moments under intake load, and then looks for every referral
 * that was acknowledged: it must be there with its cases, its event and its receipt again under its key, and nothing
 * may be half there. Ends with status 1 where one of these fails.
 */
public final class CrashTrial {
    private static final int SENDERS = 8;
    private static final int AT_WORK = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LocalServers servers;
    private final LocalHub hub;
    private final int port;
    private final Random random;
    private final InventedReferrals referrals = new InventedReferrals(1);
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, String> sent = new ConcurrentHashMap<>();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
    private final AtomicInteger keys = new AtomicInteger();
    private RunningService service;

    private CrashTrial(LocalServers servers, LocalHub hub, int port, long seed) {
        this.servers = servers;
        this.hub = hub;
        this.port = port;
        this.random = new Random(seed);
    }

    /** @param arguments the packaged service, a state folder, kills of the service, of PostgreSQL, of the broker, a seed */
    public static void main(String[] arguments) throws Exception {
        long seed = arguments.length > 5 ? Long.parseLong(arguments[5]) : 20261124;
        boolean held;
        try (LocalServers servers = LocalServers.startFresh(Path.of(arguments[1]), Map.of())) {
            LocalHub hub = new LocalHub(servers, Path.of(arguments[0]), Path.of("deploy", "local", "hubs.json"));
            CrashTrial trial = new CrashTrial(servers, hub, FreePort.any(), seed);
            held = trial.run(
                    Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
            trial.service.close();
        }
        System.exit(held ? 0 : 1);
    }

    private boolean run(int ofService, int ofPostgres, int ofBroker) throws Exception {
        service = hub.startService(port);
        AtomicBoolean going = new AtomicBoolean(true);
        List<Thread> senders = startSenders(going);
        for (int i = 0; i < ofService; i++) {
            awaitAcknowledged(AT_WORK);
            pause(0, 1500);
            service.kill();
            service = hub.startService(port);
            tell("service", i, ofService);
        }
        List<Duration> back = new ArrayList<>();
        for (int i = 0; i < ofPostgres; i++) {
            pause(500, 1500);
            servers.postgres().kill();
            Instant killed = Instant.now();
            servers.postgres().start();
            awaitAcknowledgement();
            back.add(Duration.between(killed, Instant.now()));
            tell("PostgreSQL", i, ofPostgres);
        }
        for (int i = 0; i < ofBroker; i++) {
            pause(500, 1500);
            servers.kafka().kill();
            awaitAcknowledgement();
            servers.kafka().start();
            tell("broker", i, ofBroker);
        }
        going.set(false);
        for (Thread sender : senders) {
            sender.join();
        }
        return verify(ofService, ofPostgres, ofBroker, back);
    }

    private List<Thread> startSenders(AtomicBoolean going) {
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            String persona = List.of("school", "health", "police").get(i % 3);
            Caller caller = new Caller("http://127.0.0.1:" + port, servers.issuer().token(persona));
            senders.add(Thread.ofPlatform().start(() -> sendWhile(going, persona, caller)));
        }
        return senders;
    }

    private void sendWhile(AtomicBoolean going, String persona, Caller caller) {
        while (going.get()) {
            String key = persona + ":crash-" + keys.incrementAndGet();
            String body = referrals.body();
            sent.put(key, body);
            Caller.Reply reply = caller.post("/referrals", key, body);
            statuses.computeIfAbsent(reply.status(), status -> new AtomicInteger()).incrementAndGet();
            if (reply.status() == 201) {
                acknowledged.put(key, reply.body());
            } else if (reply.status() != 503 && reply.status() != 0) {
                System.out.println("  unexpected " + reply.status() + " " + reply.body());
            }
            if (reply.status() != 201) {
                pause(20, 60);
            }
        }
    }

    private void awaitAcknowledgement() {
        awaitAcknowledged(1);
    }

    /** Until so many more have been acknowledged: a kill is to meet a service at work. */
    private void awaitAcknowledged(int more) {
        int before = acknowledged.size();
        Instant limit = Instant.now().plusSeconds(60);
        while (acknowledged.size() < before + more && Instant.now().isBefore(limit)) {
            pause(10, 11);
        }
    }

    private boolean verify(int ofService, int ofPostgres, int ofBroker, List<Duration> back) throws Exception {
        Map<String, Long> faults = new LinkedHashMap<>();
        faults.put("receipts that are not given again", receiptsLost());
        awaitOutboxEmpty(faults);
        halves(faults);
        Told told = Told.read(servers.kafka().bootstrap());
        faults.put("cases without their event", casesWithoutEvent(told));
        faults.put("events of no case", told.strangers(caseIds()));
        faults.put("events that changed their id", told.changedIds());
        System.out.printf(
                "%nkills: service %d, PostgreSQL %d, broker %d%nsent %d, acknowledged %d, by status %s%n"
                        + "events read %d of %d cases, repeats with the same id %d%n",
                ofService, ofPostgres, ofBroker, sent.size(), acknowledged.size(), statuses, told.records(),
                caseIds().size(), told.repeats());
        back.stream()
                .max(Duration::compareTo)
                .ifPresent(longest -> System.out.printf(
                        "PostgreSQL killed to next acknowledgement: longest %.1f s%n", longest.toMillis() / 1000.0));
        faults.forEach((what, many) -> System.out.printf("%-45s %d%n", what, many));
        boolean onlyExpected = statuses.keySet().stream().allMatch(status -> List.of(0, 201, 503).contains(status));
        boolean held = onlyExpected && faults.values().stream().allMatch(many -> many == 0);
        System.out.println(held ? "held" : "NOT HELD");
        return held;
    }

    /** Every acknowledged referral gives its receipt again, word for word, under its key. */
    private long receiptsLost() {
        Map<String, Caller> callers = new LinkedHashMap<>();
        long lost = 0;
        for (Map.Entry<String, String> one : acknowledged.entrySet()) {
            String persona = one.getKey().substring(0, one.getKey().indexOf(':'));
            Caller caller = callers.computeIfAbsent(
                    persona, name -> new Caller("http://127.0.0.1:" + port, servers.issuer().token(name)));
            Caller.Reply again = caller.post("/referrals", one.getKey(), sent.get(one.getKey()));
            if (again.status() != 201 || !again.replayed() || !same(again.body(), one.getValue())) {
                lost++;
            }
        }
        return lost;
    }

    private static boolean same(String one, String other) {
        try {
            JsonNode left = JSON.readTree(one);
            return left.equals(JSON.readTree(other));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private void awaitOutboxEmpty(Map<String, Long> faults) throws SQLException {
        Instant limit = Instant.now().plusSeconds(90);
        while (count("select count(*) from outbox") > 0 && Instant.now().isBefore(limit)) {
            pause(200, 201);
        }
        faults.put("events that were never told", count("select count(*) from outbox"));
    }

    /** Nothing is half there: every part of a referral points to all its others. */
    private void halves(Map<String, Long> faults) throws SQLException {
        faults.put("keys without their referral", count("select count(*) from repeat_key k where not exists "
                + "(select 1 from referral r where k.location like '%/' || r.reference)"));
        faults.put("referrals without their key", count("select count(*) from referral r where not exists "
                + "(select 1 from repeat_key k where k.location like '%/' || r.reference)"));
        faults.put("referrals without children", count("select count(*) from referral r where not exists "
                + "(select 1 from referred_child c where c.referral_id = r.id)"));
        faults.put("children without their case", count("select count(*) from referred_child c where not exists "
                + "(select 1 from triage_case t where t.id = c.case_id)"));
        faults.put("cases without their assessment", count("select count(*) from triage_case t where not exists "
                + "(select 1 from assessment a where a.case_id = t.id)"));
        faults.put("cases without who the child is", count("select count(*) from triage_case t where not exists "
                + "(select 1 from told_identity i where i.case_id = t.id)"));
        faults.put("evidence without its case", count("select count(*) from told_identity i where not exists "
                + "(select 1 from triage_case t where t.id = i.case_id)"));
        faults.put("cases without their audit entry", count("select count(*) from triage_case t where not exists "
                + "(select 1 from audit_entry a where t.id = any(a.cases))"));
    }

    private long casesWithoutEvent(Told told) throws SQLException {
        return caseIds().stream().filter(id -> !told.about(id)).count();
    }

    private List<String> caseIds() throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection connection = servers.postgres().connectAs(LocalPostgres.OWNER);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id::text from triage_case")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    private long count(String query) throws SQLException {
        try (Connection connection = servers.postgres().connectAs(LocalPostgres.OWNER);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void tell(String what, int done, int all) {
        if ((done + 1) % 5 == 0 || done + 1 == all) {
            System.out.printf("  %s killed %d of %d; acknowledged %d%n", what, done + 1, all, acknowledged.size());
        }
    }

    private void pause(int least, int most) {
        try {
            int millis;
            synchronized (random) {
                millis = random.nextInt(least, most);
            }
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
