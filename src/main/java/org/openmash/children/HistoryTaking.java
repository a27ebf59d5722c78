package org.openmash.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openmash.Fault;
import org.openmash.Refusal;
import org.openmash.hubs.Hub;
import org.openmash.hubs.HubScope;
import org.openmash.sql.Sql;

/** Takes in one piece of a run: its lines are read, the sound ones are stored, and each refused one is told why. */
@ApplicationScoped
class HistoryTaking {
    /** A body that has been on its way for so long broke off with the instance that received it. */
    private static final Duration LONGEST_ON_ITS_WAY = Duration.ofHours(12);
    private static final String NEXT = """
            select r.id, r.header, r.asked_at, p.piece, p.first_line, p.content, p.last
            from (select * from import_run where hub = current_setting('openmash.hub') and state = 'running'
                order by id limit 1 for update skip locked) r
            join import_piece p on p.hub = current_setting('openmash.hub') and p.import_id = r.id and p.piece = r.piece + 1
            """;
    private static final String DONE = """
            update import_run set piece = ?, read_lines = read_lines + ?, stored = stored + ?, refused = refused + ?,
                state = ?, ended_at = ? where hub = current_setting('openmash.hub') and id = ?""";

    private final HubScope scope;
    private final Sql sql;
    private final HistoryLineReader reader;
    private final HistoryStore store;
    private final EvidenceStore evidence;
    private final Clock clock;

    HistoryTaking(
            HubScope scope, Sql sql, HistoryLineReader reader, HistoryStore store, EvidenceStore evidence, Clock clock) {
        this.scope = scope;
        this.sql = sql;
        this.reader = reader;
        this.store = store;
        this.evidence = evidence;
        this.clock = clock;
    }

    private record Piece(
            UUID run, String header, Instant askedAt, int number, long firstLine, byte[] content, boolean last) {}

    /** What became of the lines of a piece. */
    private static final class Sorted {
        private final List<HistoryLine> sound = new ArrayList<>();
        private final List<Long> refused = new ArrayList<>();
        private final List<String> errors = new ArrayList<>();
        private long read;
        private boolean cutOff;
    }

    /**
     * @param recognise false where a first try broke off: its children are then unresolved, which is not new
     * @return false where nothing is left to do
     */
    boolean takePiece(Hub hub, boolean recognise) {
        return scope.in(hub, () -> {
            Optional<Piece> next = sql.one(NEXT, row -> new Piece(
                    row.id("id"), row.text("header"), row.instant("asked_at"), row.number("piece"),
                    row.longNumber("first_line"), row.bytes("content"), row.answer("last")));
            next.ifPresent(piece -> take(hub, piece, recognise));
            return next.isPresent();
        });
    }

    private void take(Hub hub, Piece piece, boolean recognise) {
        Instant now = clock.instant();
        Sorted sorted = sort(hub, piece, LocalDate.ofInstant(now, hub.practiceAt(now).zone()));
        int stored = store.store(hub, new HistoryStore.Run(piece.run(), piece.askedAt(), recognise), sorted.sound);
        tell(piece.run(), sorted);
        String state = !piece.last() ? "running" : sorted.cutOff ? "stopped" : "done";
        sql.write(
                DONE, piece.number(), sorted.read, (long) stored, (long) sorted.refused.size(), state,
                piece.last() ? now : null, piece.run());
        sql.write(
                "delete from import_piece where hub = current_setting('openmash.hub') and import_id = ? and piece = ?",
                piece.run(), piece.number());
    }

    private Sorted sort(Hub hub, Piece piece, LocalDate today) {
        Sorted sorted = new Sorted();
        byte[] content = piece.content();
        boolean csv = piece.header() != null;
        boolean quoted = false;
        int began = 0;
        long line = piece.firstLine();
        for (int i = 0; i <= content.length; i++) {
            boolean end = i == content.length;
            quoted = !end && csv && content[i] == '"' ? !quoted : quoted;
            if (end ? began < i : content[i] == '\n' && !quoted) {
                sort(hub, piece, today, new Cut(content, began, i, line, end && piece.last()), sorted);
                began = i + 1;
                line++;
            }
        }
        return sorted;
    }

    /** @param open no line end follows it: the file may have been cut off in the middle of it */
    private record Cut(byte[] content, int from, int to, long line, boolean open) {
        String text() throws CharacterCodingException {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content, from, to - from)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        }
    }

    private void sort(Hub hub, Piece piece, LocalDate today, Cut cut, Sorted sorted) {
        List<Fault> faults;
        try {
            String text = cut.text();
            if (text.isBlank()) {
                return;
            }
            sorted.read++;
            sorted.sound.add(reader.read(piece.header(), text, hub.code(), today));
            return;
        } catch (CharacterCodingException notText) {
            sorted.read++;
            faults = List.of(new Fault("", "not-utf-8", "The line is not written in UTF-8."));
        } catch (Refusal refused) {
            faults = refused.faults().isEmpty()
                    ? List.of(new Fault("", refused.kind(), refused.getMessage()))
                    : refused.faults();
        }
        boolean unreadable = faults.size() == 1 && faults.getFirst().field().isEmpty();
        if (cut.open() && unreadable) {
            sorted.cutOff = true;
            faults = List.of(new Fault(
                    "", "cut-off", "The file ends in the middle of this line; send it again whole, nothing is stored twice."));
        }
        sorted.refused.add(cut.line());
        sorted.errors.add(evidence.written(faults));
    }

    private void tell(UUID run, Sorted sorted) {
        if (!sorted.refused.isEmpty()) {
            sql.write(
                    "insert into import_refusal (hub, import_id, line, errors) select current_setting('openmash.hub'), ?, "
                            + "r.line, r.errors from unnest(?::bigint[], ?::text[]) as r(line, errors)",
                    run, sorted.refused.toArray(Long[]::new), sorted.errors.toArray(String[]::new));
        }
    }

    /** Bodies that never came whole were never acknowledged. */
    void forgetBroken(Hub hub) {
        Instant since = clock.instant().minus(LONGEST_ON_ITS_WAY);
        scope.run(hub, () -> {
            sql.write(
                    "delete from import_piece where hub = current_setting('openmash.hub') and import_id in (select id from "
                            + "import_run where hub = current_setting('openmash.hub') and state = 'receiving' and asked_at < ?)",
                    since);
            sql.write(
                    "delete from import_run where hub = current_setting('openmash.hub') and state = 'receiving' and asked_at < ?",
                    since);
        });
    }
}
