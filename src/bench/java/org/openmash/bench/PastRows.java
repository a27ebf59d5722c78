package org.openmash.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openmash.thresholds.Answer;
import org.openmash.thresholds.ChildFacts;
import org.openmash.thresholds.ContactFact;
import org.openmash.thresholds.FactBytes;
import org.openmash.thresholds.FactWords;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.History;
import org.openmash.thresholds.Indicator;
import org.openmash.thresholds.InvolvementFact;
import org.openmash.thresholds.LookUp;
import org.openmash.thresholds.Mobility;
import org.openmash.thresholds.Outcome;
import org.openmash.thresholds.SiblingFact;
import org.openmash.thresholds.ThresholdSet;
import org.openmash.thresholds.ToldCode;
import org.postgresql.PGConnection;

/**
 * Writes past cases made up from a seed straight into the table that trials read, as many as wanted: referrals of one
 * to three children, two or three codes each, the history of a family that is known, siblings with open cases.
 */
final class PastRows {
    private static final String COLUMNS = "hub, case_id, referral_id, case_version, assessment_number, scored_at, "
            + "received_at, received_on, facts, siblings, sibling_cases, sibling_red, sibling_red_besides, told_level, "
            + "told_band, told_score, rule_set_name, rule_set_version, fired, decided_level, decided_outcome, decided_at, "
            + "agency, agency_kind, age_group, sex, ethnicity, disability, area, followed";
    private static final Instant FIRST = Instant.parse("2023-01-02T00:00:00Z");
    private static final int BUFFER = 1 << 20;
    private static final String[] KINDS = {"education", "health", "police", "social-care", "housing"};
    private static final String[] AGES = {"under-1", "1-4", "5-9", "10-15", "16-17"};
    private static final String[] ETHNICITIES = {"WBRI", "APKN", "BCRB", "MWBA", "not-known"};

    private final ThresholdSet then;
    private final Words words = new Words();
    private final Random random = new Random(20261124);
    private final List<String> codes;
    private final List<UUID> recent = new ArrayList<>();
    private int made;

    PastRows(ThresholdSet then) {
        this.then = then;
        this.codes = then.indicators().stream().map(Indicator::code).toList();
    }

    /** The numbering that the rows were written with. */
    static final class Words implements FactWords {
        private final List<String> all = new ArrayList<>();
        private final Map<String, Integer> numbers = new HashMap<>();

        @Override
        public int number(String word) {
            Integer known = numbers.putIfAbsent(word, all.size());
            if (known == null) {
                all.add(word);
                return all.size() - 1;
            }
            return known;
        }

        @Override
        public String word(int number) {
            return all.get(number);
        }

        static Words of(List<String> kept) {
            Words words = new Words();
            kept.forEach(words::number);
            return words;
        }
    }

    /** @return how many, a whole number of referrals */
    int write(Connection connection, int rows) throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy past_case (" + COLUMNS + ") from stdin");
        ByteArrayOutputStream buffer = new ByteArrayOutputStream(BUFFER);
        while (made < rows) {
            buffer.write(referral().getBytes(StandardCharsets.UTF_8));
            if (buffer.size() > BUFFER - 8192) {
                copy.writeToCopy(buffer.toByteArray(), 0, buffer.size());
                buffer.reset();
            }
        }
        copy.writeToCopy(buffer.toByteArray(), 0, buffer.size());
        copy.endCopy();
        writeWords(connection);
        return made;
    }

    private void writeWords(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement("insert into fact_word (hub, number, word) values ('900', ?, ?)")) {
            for (int i = 0; i < words.all.size(); i++) {
                insert.setInt(1, i);
                insert.setString(2, words.all.get(i));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private String referral() {
        int children = Math.max(1, random.nextInt(5) - 1);
        Instant at = FIRST.plusSeconds(made * 60L);
        UUID referral = id();
        List<UUID> cases = new ArrayList<>();
        for (int i = 0; i < children; i++) {
            cases.add(id());
        }
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < children; i++) {
            lines.append(line(at, referral, cases, i));
            made++;
        }
        cases.forEach(this::keepRecent);
        return lines.toString();
    }

    /** Ordered by time, as the service makes them. */
    private UUID id() {
        long time = FIRST.plusSeconds(made * 60L).toEpochMilli() << 16 | 0x7000L | random.nextInt(1 << 12);
        return new UUID(time, random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
    }

    private void keepRecent(UUID caseId) {
        if (recent.size() > 500) {
            recent.set(random.nextInt(recent.size()), caseId);
        } else {
            recent.add(caseId);
        }
    }

    private String line(Instant at, UUID referral, List<UUID> cases, int own) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        List<SiblingFact> siblings = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            if (i != own) {
                siblings.add(sibling(cases.get(i)));
            }
        }
        if (!recent.isEmpty() && random.nextInt(10) == 0) {
            siblings.add(sibling(recent.get(random.nextInt(recent.size()))));
        }
        Facts facts = facts(day, siblings);
        Outcome outcome = then.outcome(facts);
        boolean red = siblings.stream().anyMatch(SiblingFact::redAndNotFinallyDecided);
        Set<String> open = siblings.stream().flatMap(one -> one.openCases().stream()).collect(Collectors.toSet());
        return String.join(
                        "\t",
                        "900", cases.get(own).toString(), referral.toString(), "1", "1", at.toString(), at.toString(),
                        day.toString(),
                        "\\\\x" + HexFormat.of().formatHex(FactBytes.written(facts, words)),
                        open.isEmpty() ? "f" : "t",
                        "{" + String.join(",", open) + "}",
                        red ? "t" : "f", "f",
                        String.valueOf(outcome.level().number()),
                        String.valueOf(outcome.band().rank() + 1),
                        String.valueOf(outcome.score()),
                        then.version().name(), then.version().version(),
                        "{" + String.join(",", outcome.firedRules()) + "}",
                        String.valueOf(1 + random.nextInt(4)), "information-and-advice", at.plusSeconds(9000).toString(),
                        "school", one(KINDS), one(AGES), random.nextBoolean() ? "female" : "male", one(ETHNICITIES),
                        random.nextInt(10) == 0 ? "yes" : "no",
                        "OL" + (1 + random.nextInt(16)),
                        random.nextInt(4) == 0 ? "followed" : "not-known")
                + "\n";
    }

    private SiblingFact sibling(UUID openCase) {
        boolean red = random.nextInt(4) == 0;
        return new SiblingFact(
                new UUID(openCase.getLeastSignificantBits(), 1).toString(),
                red,
                random.nextInt(20) == 0,
                random.nextInt(30) == 0,
                List.of(openCase.toString()));
    }

    private Facts facts(LocalDate day, List<SiblingFact> siblings) {
        List<ToldCode> told = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            Indicator indicator = then.indicator(codes.get(random.nextInt(codes.size())));
            Map<String, Answer> own = indicator.ownQuestions().stream()
                    .filter(question -> question.kind() == org.openmash.thresholds.Question.Kind.YES_NO)
                    .collect(Collectors.toMap(question -> question.code(), question -> answer()));
            told.add(new ToldCode(
                    indicator.code(),
                    random.nextInt(5) == 0 ? answer() : Answer.YES,
                    own,
                    null,
                    null,
                    null,
                    day.minusDays(random.nextInt(30)),
                    null));
        }
        return new Facts(
                day,
                "school",
                id().toString(),
                3,
                told,
                random.nextInt(4) == 0 ? List.of(new ToldCode("non-engagement", Answer.YES)) : List.of(),
                new ChildFacts(
                        day.minusDays(random.nextInt(6000)),
                        null,
                        null,
                        null,
                        Mobility.values()[random.nextInt(3)],
                        answer(),
                        "school",
                        "given",
                        answer()),
                true,
                history(day, siblings),
                List.of());
    }

    private History history(LocalDate day, List<SiblingFact> siblings) {
        List<ContactFact> contacts = new ArrayList<>();
        for (int i = Math.max(0, random.nextInt(7) - 3); i > 0; i--) {
            contacts.add(new ContactFact(
                    id().toString(),
                    null,
                    day.minusDays(random.nextInt(700)),
                    random.nextBoolean() ? "health" : "police",
                    Set.of(codes.get(random.nextInt(codes.size()))),
                    random.nextBoolean() ? 1 + random.nextInt(4) : null,
                    random.nextInt(4) > 0));
        }
        List<InvolvementFact> work = random.nextInt(6) > 0
                ? List.of()
                : List.of(new InvolvementFact("plan", day.minusDays(900), day.minusDays(random.nextInt(700)), null));
        return new History(LookUp.FOUND, contacts, work, siblings);
    }

    private Answer answer() {
        return Answer.values()[random.nextInt(3)];
    }

    private String one(String[] some) {
        return some[random.nextInt(some.length)];
    }
}
