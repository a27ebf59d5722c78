package org.openmash.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openmash.thresholds.FactBytes;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.Outcome;
import org.openmash.thresholds.SiblingFact;
import org.openmash.thresholds.ThresholdSet;

/** Scores every stored case by itself, as a case of today would be, and holds the trial's moved cases against that. */
final class OneByOne {
    private static final int FETCH = 5_000;

    private final Connection connection;
    private final ThresholdSet draft;
    private final PastRows.Words words;

    OneByOne(Connection connection, ThresholdSet draft) throws SQLException {
        this.connection = connection;
        this.draft = draft;
        this.words = PastRows.Words.of(texts("select word from fact_word where hub = '900' order by number"));
    }

    private List<String> texts(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private interface Each {
        void of(UUID caseId, int told, Facts facts);
    }

    private Outcome outcome(Facts facts) {
        return draft.outcome(facts.withReferralLevel(draft.referralLevel()));
    }

    /** @return how many cases the trial says another thing of, with the rows looked at */
    long[] differences(UUID trial) throws SQLException {
        Map<UUID, Integer> moved = moved(trial);
        Set<UUID> red = new HashSet<>();
        long[] found = {0, 0};
        each((caseId, told, facts) -> {
            if (answer(outcome(withSiblings(facts, Set.of()))) % 3 == 0) {
                red.add(caseId);
            }
        });
        each((caseId, told, facts) -> {
            int to = answer(outcome(withSiblings(facts, red)));
            Integer said = moved.getOrDefault(caseId, told);
            found[0] += said == to ? 0 : 1;
            found[1]++;
        });
        return found;
    }

    private Map<UUID, Integer> moved(UUID trial) throws SQLException {
        Map<UUID, Integer> moved = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select case_id, coalesce(to_level, 0) * 3 + to_band - 1 from trial_case where trial_id = ?")) {
            select.setObject(1, trial);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    moved.put(rows.getObject(1, UUID.class), rows.getInt(2));
                }
            }
        }
        return moved;
    }

    private void each(Each each) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement select = connection.prepareStatement(
                "select case_id, coalesce(told_level, 0) * 3 + told_band - 1, facts from past_case where hub = '900'")) {
            select.setFetchSize(FETCH);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Facts facts = FactBytes.read(rows.getBytes(3), words);
                    each.of(rows.getObject(1, UUID.class), rows.getInt(2), facts);
                }
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static Facts withSiblings(Facts facts, Set<UUID> red) {
        if (facts.history().siblings().isEmpty()) {
            return facts;
        }
        List<SiblingFact> siblings = facts.history().siblings().stream()
                .map(one -> new SiblingFact(
                        one.id(),
                        one.openCases().isEmpty()
                                ? one.redAndNotFinallyDecided()
                                : one.openCases().stream().map(UUID::fromString).anyMatch(red::contains),
                        one.standingDecisionLevel4(),
                        one.lookedAfterOrHarmed(),
                        one.openCases()))
                .toList();
        return facts.withHistory(facts.history().withSiblings(siblings));
    }

    private static int answer(Outcome outcome) {
        return (outcome.level() == null ? 0 : outcome.level().number()) * 3 + outcome.band().rank();
    }
}
