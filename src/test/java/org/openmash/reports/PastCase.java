package org.openmash.reports;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openmash.thresholds.FactBytes;
import org.openmash.thresholds.FactWords;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.Outcome;
import org.openmash.thresholds.ThresholdSet;

/** A past case made up for a test, and the bytes in which the database would hand it over. */
record PastCase(
        UUID id, UUID referral, Facts facts, OpenSiblings.Siblings siblings, Outcome then, Instant at, String agencyKind) {
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int UUID_TYPE = 2950;

    static PastCase of(
            UUID id, UUID referral, Facts facts, OpenSiblings.OfReferrals known, ThresholdSet then, Instant at) {
        return new PastCase(
                id,
                referral,
                facts,
                OpenSiblings.siblings(id, referral, facts.history().siblings(), known),
                then.outcome(facts),
                at,
                "education");
    }

    /** Level and band by the set of that day, as counts name them. */
    int told() {
        return answer(then);
    }

    static int answer(Outcome outcome) {
        return TrialCounts.answer(
                outcome.level() == null ? 0 : outcome.level().number(), outcome.band().rank() + 1);
    }

    PastCaseRow row(FactWords words, String ruleSet) {
        PastCaseRow row = new PastCaseRow();
        row.read(bytes(words, ruleSet), 0);
        return row;
    }

    private byte[] bytes(FactWords words, String ruleSet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeShort(21);
            write(out, id(referral));
            write(out, id(id));
            write(out, FactBytes.written(facts, words));
            write(out, truth(!siblings.cases().isEmpty()));
            write(out, truth(siblings.red()));
            write(out, truth(siblings.redBesides()));
            write(out, array(UUID_TYPE, siblings.cases().stream().map(PastCase::id).toList()));
            write(out, then.level() == null ? null : number(then.level().number()));
            write(out, number(then.band().rank() + 1));
            write(out, instant());
            write(out, text(ruleSet));
            write(out, text(String.join("\u001f", then.firedRules())));
            for (String counted : List.of(
                    agencyKind, "5-9", "female", "WBRI", "no", "OL1", "not-known", "3", "child-in-need-assessment")) {
                write(out, text(counted));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, byte[] value) throws IOException {
        out.writeInt(value == null ? -1 : value.length);
        if (value != null) {
            out.write(value);
        }
    }

    private static byte[] truth(boolean truth) {
        return new byte[] {(byte) (truth ? 1 : 0)};
    }

    private static byte[] number(int number) {
        return new byte[] {(byte) (number >> 8), (byte) number};
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] id(UUID id) {
        return java.nio.ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private byte[] instant() {
        long micros = java.time.temporal.ChronoUnit.MICROS.between(EPOCH, at);
        return java.nio.ByteBuffer.allocate(8).putLong(micros).array();
    }

    /** One dimension; an empty array has none. */
    private static byte[] array(int type, List<byte[]> elements) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(elements.isEmpty() ? 0 : 1);
            out.writeInt(0);
            out.writeInt(type);
            if (!elements.isEmpty()) {
                out.writeInt(elements.size());
                out.writeInt(1);
            }
            for (byte[] element : elements) {
                write(out, element);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
