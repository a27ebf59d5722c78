package org.openmash.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.openmash.thresholds.Answer;
import org.openmash.thresholds.ChildFacts;
import org.openmash.thresholds.ContactFact;
import org.openmash.thresholds.Factor;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.History;
import org.openmash.thresholds.Indicator;
import org.openmash.thresholds.InvolvementFact;
import org.openmash.thresholds.LookUp;
import org.openmash.thresholds.Mobility;
import org.openmash.thresholds.ThresholdSet;
import org.openmash.thresholds.ToldCode;

/** Referrals as a hub gets them, made up from a seed: one to three codes, a known child, some history, some blanks. */
final class GeneratedFacts {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final List<String> AGENCIES = List.of("school", "health", "police", "midwife");
    private static final List<String> WORK = List.of("s17", "s47", "plan", "looked-after", "early-help");

    private final Random random;
    private final List<String> codes;
    private final List<String> factors;

    private GeneratedFacts(ThresholdSet starter, long seed) {
        this.random = new Random(seed);
        this.codes = starter.indicators().stream().map(Indicator::code).toList();
        this.factors = starter.factors().stream()
                .filter(factor -> !factor.derived() && !factor.protective())
                .map(Factor::code)
                .toList();
    }

    static List<Facts> some(ThresholdSet starter, int many, long seed) {
        var made = new GeneratedFacts(starter, seed);
        var facts = new ArrayList<Facts>();
        for (int n = 0; n < many; n++) {
            facts.add(made.next());
        }
        return facts;
    }

    private Facts next() {
        return new Facts(
                DAY.minusDays(random.nextInt(300)),
                one(AGENCIES),
                id(),
                3,
                told(codes, 1 + random.nextInt(3)),
                told(factors, random.nextInt(4) == 0 ? 1 : 0),
                child(),
                true,
                history(),
                List.of());
    }

    private List<ToldCode> told(List<String> some, int many) {
        var told = new ArrayList<ToldCode>();
        for (int n = 0; n < many; n++) {
            Answer answer = random.nextInt(10) == 0 ? Answer.NOT_KNOWN : Answer.YES;
            told.add(new ToldCode(one(some), answer));
        }
        return told;
    }

    private ChildFacts child() {
        LocalDate born = random.nextInt(10) == 0 ? null : DAY.minusDays(400 + random.nextInt(6000));
        Answer access = random.nextInt(5) == 0 ? null : random.nextInt(3) == 0 ? Answer.YES : Answer.NO;
        Answer disabled = random.nextInt(6) == 0 ? Answer.NOT_KNOWN : random.nextInt(8) == 0 ? Answer.YES : Answer.NO;
        return new ChildFacts(
                born, null, null, Answer.NO, Mobility.INDEPENDENT, disabled, "home", "mother", access);
    }

    private History history() {
        var contacts = new ArrayList<ContactFact>();
        for (int n = random.nextInt(4); n > 0; n--) {
            String id = id();
            LocalDate on = DAY.minusDays(300 + random.nextInt(400));
            contacts.add(new ContactFact(id, id, on, one(AGENCIES), new HashSet<>(List.of(one(codes), one(codes))), 2, true));
        }
        var work = new ArrayList<InvolvementFact>();
        if (random.nextInt(4) == 0) {
            LocalDate from = DAY.minusDays(400 + random.nextInt(1000));
            work.add(new InvolvementFact(one(WORK), from, random.nextBoolean() ? null : from.plusDays(90), null));
        }
        return new History(random.nextInt(20) == 0 ? LookUp.FAILED : LookUp.FOUND, contacts, work, List.of());
    }

    private String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
