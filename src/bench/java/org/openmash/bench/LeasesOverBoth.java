package org.openmash.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** Cases claimed through two instances, and leases that run out by the clock of both. */
final class LeasesOverBoth {
    private static final int WORKERS = 16;
    private static final Duration LEASE_AND_A_BIT = Duration.ofMinutes(31);

    private final Pair pair;
    private final Books books;
    private final DeskWork desk;
    private final Checks checks;

    LeasesOverBoth(Pair pair, Books books, DeskWork desk, Checks checks) {
        this.pair = pair;
        this.books = books;
        this.desk = desk;
        this.checks = checks;
    }

    void claims() throws Exception {
        System.out.printf("Claims by %d workers over both%n", WORKERS);
        long waiting = books.count("select count(*) from triage_case where state = 'waiting' and held_until is null");
        claimAll(waiting);
        checks.equal("waiting cases given", waiting, desk.given().size());
        checks.equal("of which once by the trail", waiting, namedInTheTrail("case-claimed", 1));
        checks.none("cases given to two workers", desk.givenTwice());
    }

    /** @param now what the clock shows; it is moved on twice, by a lease each time */
    void ends(Instant now) throws Exception {
        System.out.println("Leases that run out");
        end("through one", 1, List.of(0), now.plus(LEASE_AND_A_BIT));
        claimAll(books.count("select count(*) from triage_case where state = 'waiting'"));
        end("through both", 2, List.of(0, 1), now.plus(LEASE_AND_A_BIT.multipliedBy(2)));
    }

    /** Acts of workers who go from one instance to the other until all is given. */
    private void claimAll(long waiting) throws Exception {
        AtOnce.all(IntStream.range(0, WORKERS)
                .mapToObj(worker -> (Callable<Integer>) () -> {
                    int turn = worker;
                    Instant limit = Instant.now().plusSeconds(60);
                    while (desk.given().size() < waiting && Instant.now().isBefore(limit)) {
                        desk.claim(turn++ % Pair.SIDES, worker);
                    }
                    return turn;
                })
                .toList());
    }

    private void end(String how, int ends, List<Integer> sides, Instant later) throws Exception {
        long given = desk.given().size();
        Map<String, String> before =
                books.map("select id::text, version::text from triage_case where held_until is not null");
        desk.whileLeasesEnd(() -> {
            pair.moveClock(sides, later);
            pair.awaitBothClocks();
        });
        checks.equal("leases held when the clock moved " + how, given, before.size());
        checks.none("not seen ended, one version on, by the other", before.entrySet().stream()
                .filter(one -> !isSeenEnded(one.getKey(), versionAfter(one)))
                .count());
        pair.awaitATurnOfBoth();
        Map<String, String> after = books.map("select id::text, version::text from triage_case");
        checks.none("versions moved other than once", before.entrySet().stream()
                .filter(one -> !after.get(one.getKey()).equals(versionAfter(one)))
                .count());
        checks.equal("named lease-ended by the trail, ends so far " + ends, before.size(),
                namedInTheTrail("lease-ended", ends));
    }

    private static String versionAfter(Map.Entry<String, String> held) {
        return String.valueOf(Long.parseLong(held.getValue()) + 1);
    }

    private boolean isSeenEnded(String caseId, String version) {
        Caller.Reply file = pair.caller(1, "worker").get("/triage/cases/" + caseId);
        return file.status() == 200
                && file.body().contains("\"state\":\"waiting\"")
                && file.etag().equals("\"" + version + "\"");
    }

    private long namedInTheTrail(String act, int times) throws SQLException {
        return books.count("select count(*) from (select named from audit_entry, unnest(cases) named "
                + "where act = '" + act + "' group by named having count(*) = " + times + ") cases");
    }

    /** Ends of a lease without a claim since the one before. */
    long endedTwice() throws SQLException {
        return books.count("select count(*) from (select act, lag(act) over (partition by named order by id) as before "
                + "from audit_entry, unnest(cases) named where act in ('case-claimed', 'lease-ended')) acts "
                + "where act = 'lease-ended' and before is distinct from 'case-claimed'");
    }
}
