package org.openmash.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Workers at the desk of two instances: they claim through one and decide through the same or the other. */
final class DeskWork {
    private static final Pattern CASE = Pattern.compile("\"caseId\":\"([^\"]+)\"");
    private static final String DECISION = """
            {"outcome":"information-and-advice","level":1,
            "advice":{"given":"How to reach the family hub.","to":"the mother"},
            "differsFromScore":"Seen at home this morning.","informationBasis":{"kind":"agreement"},
            "rationale":{"threshold":"Not met.","history":"None.","evidenceFor":"The school saw it.",
            "evidenceAgainst":"The GP did not.","childsView":"She is well at home.","dissent":"none"}}""";

    private final Pair pair;
    private final Set<String> givenUnderThisLease = ConcurrentHashMap.newKeySet();
    private final Set<String> decided = ConcurrentHashMap.newKeySet();
    private final AtomicLong twice = new AtomicLong();
    private final Map<String, AtomicInteger> unexpected = new ConcurrentHashMap<>();
    private final ReadWriteLock leases = new ReentrantReadWriteLock(true);
    private final AtomicBoolean going = new AtomicBoolean();
    private final List<Thread> workers = new ArrayList<>();

    DeskWork(Pair pair) {
        this.pair = pair;
    }

    /** A case that a worker holds, and its version. */
    record Held(String caseId, String etag, int worker) {}

    /** The most urgent free case for this worker; empty where there is none or no answer came. */
    Optional<Held> claim(int side, int worker) {
        Caller.Reply reply = pair.worker(side, worker).post("/triage/queue/next", null, "{}");
        note("claim", reply, 200, 204);
        Matcher found = CASE.matcher(reply.body());
        if (reply.status() != 200 || !found.find()) {
            return Optional.empty();
        }
        if (!givenUnderThisLease.add(found.group(1))) {
            twice.incrementAndGet();
        }
        return Optional.of(new Held(found.group(1), reply.etag(), worker));
    }

    void decide(int side, Held held) {
        Caller.Reply reply = pair.worker(side, held.worker())
                .postOn(held.etag(), "/triage/cases/" + held.caseId() + "/decisions", DECISION);
        note("decision", reply, 201, 201);
        if (reply.status() == 201) {
            decided.add(held.caseId());
        }
    }

    private void note(String what, Caller.Reply reply, int expected, int orElse) {
        int status = reply.status();
        if (status != expected && status != orElse && status != 0 && status != 503) {
            if (unexpected.computeIfAbsent(what + " " + status, key -> new AtomicInteger()).incrementAndGet() == 1) {
                System.out.println("  unexpected at a " + what + ": " + status + " " + reply.body());
            }
        }
    }

    void start(int howMany) {
        going.set(true);
        for (int i = 0; i < howMany; i++) {
            int worker = i;
            workers.add(Thread.ofPlatform().start(() -> work(worker)));
        }
    }

    private void work(int worker) {
        for (int turn = worker; going.get(); turn++) {
            int claimAt = turn % Pair.SIDES;
            int decideAt = turn / Pair.SIDES % Pair.SIDES;
            leases.readLock().lock();
            try {
                claim(claimAt, worker).ifPresent(held -> decide(decideAt, held));
            } finally {
                leases.readLock().unlock();
            }
            Pause.millis(30);
        }
    }

    void stop() throws InterruptedException {
        going.set(false);
        for (Thread worker : workers) {
            worker.join();
        }
        workers.clear();
    }

    /** While nobody claims or decides: after it all leases are over, and a case may be given again. */
    void whileLeasesEnd(Runnable move) {
        leases.writeLock().lock();
        try {
            move.run();
            givenUnderThisLease.clear();
        } finally {
            leases.writeLock().unlock();
        }
    }

    Set<String> given() {
        return givenUnderThisLease;
    }

    Set<String> decided() {
        return decided;
    }

    long givenTwice() {
        return twice.get();
    }

    long unexpected() {
        return unexpected.values().stream().mapToLong(AtomicInteger::get).sum();
    }
}
