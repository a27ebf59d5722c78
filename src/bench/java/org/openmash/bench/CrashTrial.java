package org.openmash.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.openmash.local.LocalHub;
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

    private final LocalServers servers;
    private final LocalHub hub;
    private final int port;
    private final Random random;
    private final SentReferrals sent;
    private RunningService service;

    private CrashTrial(LocalServers servers, LocalHub hub, int port, long seed) {
        this.servers = servers;
        this.hub = hub;
        this.port = port;
        this.random = new Random(seed);
        Map<String, Caller> callers = new ConcurrentHashMap<>();
        this.sent = new SentReferrals((persona, turn) -> callers.computeIfAbsent(
                persona, name -> new Caller("http://127.0.0.1:" + port, servers.issuer().token(name))));
    }

    /** @param arguments the packaged service, a state folder, kills of service, PostgreSQL and broker, a seed */
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
        sent.start(SENDERS);
        for (int i = 0; i < ofService; i++) {
            sent.awaitAcknowledged(AT_WORK);
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
            sent.awaitAcknowledged(1);
            back.add(Duration.between(killed, Instant.now()));
            tell("PostgreSQL", i, ofPostgres);
        }
        for (int i = 0; i < ofBroker; i++) {
            pause(500, 1500);
            servers.kafka().kill();
            sent.awaitAcknowledged(1);
            servers.kafka().start();
            tell("broker", i, ofBroker);
        }
        sent.stop();
        return verify(ofService, ofPostgres, ofBroker, back);
    }

    private boolean verify(int ofService, int ofPostgres, int ofBroker, List<Duration> back) throws Exception {
        System.out.printf("%nkills: service %d, PostgreSQL %d, broker %d%n", ofService, ofPostgres, ofBroker);
        back.stream()
                .max(Duration::compareTo)
                .ifPresent(longest -> System.out.printf(
                        "PostgreSQL killed to next acknowledgement: longest %.1f s%n", longest.toMillis() / 1000.0));
        Checks checks = new Checks();
        new Wholeness(servers, checks).check(sent);
        return checks.held();
    }

    private void tell(String what, int done, int all) {
        if ((done + 1) % 5 == 0 || done + 1 == all) {
            System.out.printf("  %s killed %d of %d; acknowledged %d%n", what, done + 1, all, sent.acknowledged());
        }
    }

    private void pause(int least, int most) {
        Pause.between(least, most, random);
    }
}
