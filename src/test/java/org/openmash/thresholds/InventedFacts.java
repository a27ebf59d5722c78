package org.openmash.thresholds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Facts made up from a seed: any answers, any blanks, any history, lawful or not. */
final class InventedFacts {
    private static final List<String> AGENCIES = List.of("school", "health", "police");
    private static final List<String> WORK = List.of("s17", "s47", "plan", "looked-after", "early-help");

    private final ThresholdSet set;
    private final List<String> codes;
    private final List<String> factors;
    private final String notice;
    private final Random random;
    private final LocalDate day;

    InventedFacts(long seed) {
        this(Starter.SET, seed);
    }

    /** Facts about which this set has something to say. */
    InventedFacts(ThresholdSet set, long seed) {
        this.set = set;
        this.codes = set.indicators().stream().map(Indicator::code).toList();
        this.notice = set.indicators().stream()
                .filter(indicator -> !indicator.scored())
                .findFirst()
                .map(Indicator::code)
                .orElse("a code of another set");
        this.factors = set.factors().stream()
                .filter(factor -> !factor.derived())
                .map(Factor::code)
                .toList();
        this.random = new Random(seed);
        this.day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1200));
    }

    Facts next() {
        return new Facts(
                day,
                maybe(one(AGENCIES)),
                random.nextInt(4) == 0 ? "e1" : null,
                random.nextInt(5),
                codes(),
                factors(),
                child(),
                random.nextBoolean(),
                history(),
                random.nextInt(5) == 0 ? List.of(history()) : List.of());
    }

    private List<ToldCode> codes() {
        var told = new ArrayList<ToldCode>();
        int many = random.nextInt(6);
        for (int i = 0; i < many; i++) {
            told.add(code(one(codes), "concerns[" + i + "]"));
        }
        return told;
    }

    private ToldCode code(String code, String field) {
        return new ToldCode(code, answer(), own(code), field, null, message(), null, null);
    }

    private Map<String, Answer> own(String code) {
        var own = new java.util.HashMap<String, Answer>();
        set.indicator(code).ownQuestions().forEach(question -> {
            if (question.kind() == Question.Kind.YES_NO && random.nextInt(3) > 0) {
                own.put(question.code(), answer());
            }
        });
        return own;
    }

    private String message() {
        return random.nextInt(3) == 0 ? "addition 1" : null;
    }

    private List<ToldCode> factors() {
        var told = new ArrayList<ToldCode>();
        int many = Math.max(0, random.nextInt(6) - 2);
        for (int i = 0; i < many; i++) {
            told.add(new ToldCode(
                    one(factors), answer(), Map.of(), null, null, message(), maybe(day), maybe("a nurse")));
        }
        return told;
    }

    Answer answer() {
        return Answer.values()[random.nextInt(3)];
    }

    private ChildFacts child() {
        return new ChildFacts(
                maybe(day.minusDays(random.nextInt(7000))),
                random.nextInt(4) == 0 ? day.plusDays(random.nextInt(200) - 20) : null,
                random.nextInt(4) == 0 ? random.nextInt(19) : null,
                random.nextInt(4) == 0 ? answer() : null,
                maybe(Mobility.values()[random.nextInt(3)]),
                maybe(answer()),
                maybe(one(List.of("home", "school", "missing", "not-known", " "))),
                maybe(one(List.of("mother", "not-known", ""))),
                maybe(answer()));
    }

    private History history() {
        var contacts = new ArrayList<ContactFact>();
        int many = Math.max(0, random.nextInt(7) - 2);
        for (int i = 0; i < many; i++) {
            contacts.add(contact(i));
        }
        var work = new ArrayList<InvolvementFact>();
        if (random.nextInt(3) == 0) {
            var from = day.minusDays(random.nextInt(2000));
            work.add(new InvolvementFact(one(WORK), from, maybe(from.plusDays(random.nextInt(900))), null));
        }
        List<SiblingFact> siblings = random.nextInt(3) > 0
                ? List.of()
                : List.of(new SiblingFact("s", random.nextBoolean(), random.nextBoolean(), random.nextBoolean()));
        return new History(LookUp.values()[random.nextInt(4)], contacts, work, siblings);
    }

    private ContactFact contact(int number) {
        Set<String> told = new HashSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            told.add(one(codes));
        }
        if (random.nextInt(6) == 0) {
            told = Set.of(notice);
        }
        return new ContactFact(
                "c" + number,
                random.nextInt(5) == 0 ? "e1" : null,
                day.minusDays(random.nextInt(500)),
                maybe(one(AGENCIES)),
                told,
                random.nextBoolean() ? 1 + random.nextInt(4) : null,
                random.nextInt(4) > 0);
    }

    String anyCode() {
        return one(codes);
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private <T> T maybe(T value) {
        return random.nextInt(3) == 0 ? null : value;
    }
}
