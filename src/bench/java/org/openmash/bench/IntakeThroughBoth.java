package org.openmash.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Referrals through two instances at once: one key, one new child, and many of each sender's own. */
final class IntakeThroughBoth {
    private static final List<String> AGENCIES = List.of("school", "health", "police");
    private static final int SENDERS = 16;
    private static final int CASES = 320;
    private static final int SHARED_KEYS = 25;
    private static final int FAMILIES = 25;
    private static final int FIRST_FAMILY = 500_000;

    private final Pair pair;
    private final Books books;
    private final SentReferrals sent;
    private final Checks checks;

    IntakeThroughBoth(Pair pair, Books books, SentReferrals sent, Checks checks) {
        this.pair = pair;
        this.books = books;
        this.sent = sent;
        this.checks = checks;
    }

    void check() throws Exception {
        System.out.println("Intake through both at once");
        oneKey();
        oneChild();
        AtOnce.all(IntStream.range(0, SENDERS)
                .mapToObj(sender -> (Callable<Integer>) () -> {
                    for (int i = sender; i < CASES; i += SENDERS) {
                        sent.send(AGENCIES.get(i % AGENCIES.size()));
                    }
                    return sender;
                })
                .toList());
        checks.equal("referrals acknowledged through either", CASES, sent.acknowledged());
    }

    /** Four calls at once under the same key, two through each: one makes the referral, all have its answer. */
    private void oneKey() throws Exception {
        long alike = 0;
        for (int i = 0; i < SHARED_KEYS; i++) {
            String key = "both-" + i;
            String body = InventedReferrals.body(FIRST_FAMILY - 1 - i);
            List<Caller.Reply> replies = AtOnce.all(Stream.of(0, 1, 0, 1)
                    .map(side -> call(side, "school", key, body))
                    .toList());
            String first = replies.getFirst().body();
            boolean one = replies.stream().filter(reply -> !reply.replayed()).count() == 1;
            boolean same = replies.stream()
                    .allMatch(reply -> reply.status() == 201 && SentReferrals.same(reply.body(), first));
            alike += one && same ? 1 : 0;
        }
        checks.equal("keys sent to both at once: one first answer, all alike", SHARED_KEYS, alike);
        checks.equal("referrals under these keys", SHARED_KEYS, books.count("select count(*) from referral"));
    }

    /** Three agencies tell of one new child at the same moment. */
    private void oneChild() throws Exception {
        long before = children();
        long taken = 0;
        long family = FIRST_FAMILY;
        for (int i = 0; i < FAMILIES; i++) {
            do {
                family++;
            } while (!InventedReferrals.hasNumber(family));
            String body = InventedReferrals.body(family);
            String key = "child-" + i;
            int turn = i;
            taken += AtOnce.all(IntStream.range(0, AGENCIES.size())
                            .mapToObj(n -> call((turn + n) % Pair.SIDES, AGENCIES.get(n), key, body))
                            .toList())
                    .stream()
                    .filter(reply -> reply.status() == 201)
                    .count();
        }
        checks.equal("contacts taken, three at once about each new child", (long) AGENCIES.size() * FAMILIES, taken);
        checks.equal("children made of them", FAMILIES, children() - before);
    }

    private long children() throws SQLException {
        return books.count("select count(*) from child");
    }

    private Callable<Caller.Reply> call(int side, String agency, String key, String body) {
        return () -> pair.caller(side, agency).post("/referrals", key, body);
    }
}
