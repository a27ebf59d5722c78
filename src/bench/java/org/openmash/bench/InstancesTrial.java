package org.openmash.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openmash.local.LocalHub;
import org.openmash.local.LocalServers;

/**
 * Two instances of the service against one database and one broker: intake, claims, lease ends, freeze and relay
 * through both at once, and again while one of them is killed. Ends with status 1 where one of these fails.
 */
public final class InstancesTrial {
    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static final int TOLD_MORE = 20;
    private static final int FREEZES = 4;

    private final LocalServers servers;
    private final Pair pair;
    private final Books books;
    private final Checks checks = new Checks();
    private final SentReferrals sent;
    private final DeskWork desk;
    private final LeasesOverBoth leases;
    private final MeetingDates dates = new MeetingDates(Instant.now());

    private InstancesTrial(LocalServers servers, Pair pair) {
        this.servers = servers;
        this.pair = pair;
        this.books = new Books(servers);
        this.sent = new SentReferrals((persona, turn) -> pair.caller(turn % Pair.SIDES, persona));
        this.desk = new DeskWork(pair);
        this.leases = new LeasesOverBoth(pair, books, desk, checks);
    }

    /** @param arguments the packaged service, a state folder, rounds of kills, a seed */
    public static void main(String[] arguments) throws Exception {
        boolean held;
        Path hubs = Path.of("deploy", "local", "hubs.json");
        try (LocalServers servers = LocalServers.startFresh(Path.of(arguments[1]), Map.of());
                Pair pair = new Pair(servers, new LocalHub(servers, Path.of(arguments[0]), hubs))) {
            pair.startBoth();
            InstancesTrial trial = new InstancesTrial(servers, pair);
            held = trial.run(Integer.parseInt(arguments[2]), new Random(Long.parseLong(arguments[3])));
        }
        System.exit(held ? 0 : 1);
    }

    private boolean run(int rounds, Random random) throws Exception {
        dates.nextFreeze(pair.caller(0, "chair"));
        pair.moveClock(List.of(0), dates.instant(TEN));
        pair.awaitBothClocks();
        new IntakeThroughBoth(pair, books, sent, checks).check();
        leases.claims();
        leases.ends(dates.instant(TEN));
        freezes();
        laterNews();
        checks.none("times that the clock could not be moved", pair.clockNotMoved());
        new KillRounds(pair, books, sent, desk, dates, checks, random).run(rounds);
        System.out.println("At the end");
        new Wholeness(servers, checks).check(sent);
        meetings();
        checks.none("answers that a worker should not have got", desk.unexpected());
        checks.none("cases given to two workers", desk.givenTwice());
        checks.none("acknowledged decisions that are gone", decisionsLost());
        checks.none("leases ended twice", leases.endedTwice());
        return checks.held();
    }

    /** By both at once as the clock jumps over the hour, and by their own turns as it runs over it. */
    private void freezes() throws Exception {
        System.out.println("Agendas that freeze");
        for (int i = 0; i < FREEZES; i++) {
            Instant hour = dates.nextFreeze(pair.caller(i % Pair.SIDES, "chair"));
            boolean jump = i % 2 == 0;
            pair.moveClock(jump ? List.of(0, 1) : List.of(0), jump ? hour.plusSeconds(1) : hour.minusSeconds(3));
            pair.awaitATurnOfBoth();
            long versions = IntStream.range(0, Pair.SIDES)
                    .mapToObj(side -> pair.caller(side, "chair").get("/risk-meetings/" + dates.day()).etag())
                    .distinct()
                    .count();
            checks.equal("versions seen by the two as the clock " + (jump ? "jumps" : "runs"), 1, versions);
        }
        meetings();
    }

    private void meetings() throws SQLException {
        String days = dates.frozen().stream().map(day -> "'" + day + "'").collect(Collectors.joining(","));
        long wanted = 2L * dates.frozen().size();
        checks.equal("agendas frozen, one per hub and date", wanted, books.count("select count(*) from risk_meeting "
                + "where state = 'frozen' and not missed and held_on in (" + days + ")"));
        checks.equal("freezes in the trail", wanted, books.count(
                "select count(*) from audit_entry where act = 'agenda-frozen' and note in (" + days + ")"));
        checks.none("agendas with an item doubled or miscounted", books.count("select count(*) from risk_meeting m "
                + "left join lateral (select count(*) as n, count(distinct case_id) as cases, "
                + "count(distinct number) as numbers from agenda_item i where i.meeting_id = m.id) i on true "
                + "where m.items <> i.n or m.items <> i.cases or m.items <> i.numbers"));
    }

    /** One case's events come through both instances in turn; in what order they were told is looked at in the end. */
    private void laterNews() {
        System.out.println("One case's events through both in turn");
        long added = 0;
        for (int i = 0; i < TOLD_MORE; i++) {
            int side = i % Pair.SIDES;
            String reference = sent.send("school").body().replaceAll(".*?\"reference\":\"([^\"]+)\".*", "$1");
            for (int news = 1; news <= 2; news++) {
                Caller.Reply reply = pair.caller((side + news) % Pair.SIDES, "school")
                        .post("/referrals/" + reference + "/additions", null, "{\"words\":\"He was here again.\"}");
                added += reply.status() == 201 ? 1 : 0;
            }
            desk.claim(side, i).ifPresent(held -> desk.decide(Pair.SIDES - 1 - side, held));
        }
        checks.equal("additions taken", 2 * TOLD_MORE, added);
        checks.equal("cases decided through the one not claimed at", TOLD_MORE, desk.decided().size());
    }

    private long decisionsLost() throws SQLException {
        Set<String> kept = books.firstColumn("select case_id::text from decision");
        return desk.decided().stream().filter(id -> !kept.contains(id)).count();
    }
}
