package org.openmash.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Referrals that three agencies send as fast as they are taken, and what was acknowledged under which key. */
final class SentReferrals {
    private static final List<String> AGENCIES = List.of("school", "health", "police");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Door door;
    private final InventedReferrals referrals = new InventedReferrals(1);
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, String> sent = new ConcurrentHashMap<>();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
    private final AtomicInteger keys = new AtomicInteger();
    private final AtomicBoolean going = new AtomicBoolean();
    private final List<Thread> senders = new ArrayList<>();

    /** @param door where an agency's next call goes */
    SentReferrals(Door door) {
        this.door = door;
    }

    /** Where a persona's call goes, call by call: always one instance, or several in turn. */
    @FunctionalInterface
    interface Door {
        Caller as(String persona, int turn);
    }

    void start(int howMany) {
        going.set(true);
        for (int i = 0; i < howMany; i++) {
            String agency = AGENCIES.get(i % AGENCIES.size());
            senders.add(Thread.ofPlatform().start(() -> {
                while (going.get()) {
                    send(agency);
                }
            }));
        }
    }

    void stop() throws InterruptedException {
        going.set(false);
        for (Thread sender : senders) {
            sender.join();
        }
        senders.clear();
    }

    /** One more from this agency, under a key of its own. */
    Caller.Reply send(String agency) {
        int number = keys.incrementAndGet();
        String key = agency + ":sent-" + number;
        String body = referrals.body();
        sent.put(key, body);
        Caller.Reply reply = door.as(agency, number).post("/referrals", key, body);
        statuses.computeIfAbsent(reply.status(), status -> new AtomicInteger()).incrementAndGet();
        if (reply.status() == 201) {
            acknowledged.put(key, reply.body());
            return reply;
        }
        if (reply.status() != 503 && reply.status() != 0) {
            System.out.println("  unexpected " + reply.status() + " " + reply.body());
        }
        Pause.millis(40);
        return reply;
    }

    int acknowledged() {
        return acknowledged.size();
    }

    /** Until so many more have been acknowledged, or a minute has passed: a kill is to meet a service at work. */
    void awaitAcknowledged(int more) {
        int before = acknowledged.size();
        Instant limit = Instant.now().plusSeconds(60);
        while (acknowledged.size() < before + more && Instant.now().isBefore(limit)) {
            Pause.millis(10);
        }
    }

    /** Other than acknowledged, away, or no answer. */
    long unexpected() {
        return statuses.entrySet().stream()
                .filter(one -> !List.of(0, 201, 503).contains(one.getKey()))
                .mapToLong(one -> one.getValue().get())
                .sum();
    }

    /** Acknowledged referrals whose receipt is not given again, word for word, under their key. */
    long receiptsLost() {
        long lost = 0;
        int turn = 0;
        for (Map.Entry<String, String> one : acknowledged.entrySet()) {
            String agency = one.getKey().substring(0, one.getKey().indexOf(':'));
            Caller.Reply again = door.as(agency, turn++).post("/referrals", one.getKey(), sent.get(one.getKey()));
            if (again.status() != 201 || !again.replayed() || !same(again.body(), one.getValue())) {
                lost++;
            }
        }
        return lost;
    }

    static boolean same(String one, String other) {
        try {
            return JSON.readTree(one).equals(JSON.readTree(other));
        } catch (JsonProcessingException unreadable) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "sent %d, acknowledged %d, by status %s".formatted(sent.size(), acknowledged.size(), statuses);
    }
}
