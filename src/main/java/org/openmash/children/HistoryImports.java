package org.openmash.children;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.openmash.Fault;
import org.openmash.Refusal;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Hub;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Reading;
import org.openmash.sql.Ids;
import org.openmash.sql.Sql;

/**
 * The administrator's way to send another record's history: the body is kept in pieces as it streams and acknowledged
 * when all of it is, so that nothing that was acknowledged can be lost; it is then taken in, in the background.
 */
@ApplicationScoped
public class HistoryImports {
    private final HubScope scope;
    private final Sql sql;
    private final HistoryLineReader reader;
    private final HistoryImportRunner runner;
    private final Reading reading;
    private final ObjectMapper json;
    private final Clock clock;

    public HistoryImports(
            HubScope scope,
            Sql sql,
            HistoryLineReader reader,
            HistoryImportRunner runner,
            Reading reading,
            ObjectMapper json,
            Clock clock) {
        this.scope = scope;
        this.sql = sql;
        this.reader = reader;
        this.runner = runner;
        this.reading = reading;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A body that stands in its pieces, not acknowledged yet.
     *
     * @param digest by which the same body is known again
     */
    public record Received(UUID id, String digest) {}

    /** @throws Refusal 400 for an empty body, a CSV whose columns nobody knows, and a body that breaks off on its way */
    public Received receive(Caller caller, boolean csv, InputStream body) {
        UUID id = Ids.next(clock.instant());
        MessageDigest digest = sha256();
        try {
            pieces(caller, id, csv, body, digest);
            return new Received(id, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException broken) {
            discard(caller.hub(), id);
            throw Refusal.badInput(List.of(new Fault("", "cut-off", "The body broke off on its way; nothing was stored.")));
        } catch (RuntimeException refused) {
            discard(caller.hub(), id);
            throw refused;
        }
    }

    private void pieces(Caller caller, UUID id, boolean csv, InputStream body, MessageDigest digest) throws IOException {
        LineCutter cutter = new LineCutter(body, csv);
        String header = csv ? header(cutter, digest) : null;
        begin(caller, id, csv, header);
        LineCutter.Piece piece = cutter.next(LineCutter.PIECE);
        if (piece == null) {
            throw Refusal.badInput(List.of(new Fault("", "empty", "There is no line in it.")));
        }
        for (int number = 1; piece != null; number++) {
            digest.update(piece.content());
            LineCutter.Piece following = cutter.next(LineCutter.PIECE);
            keep(caller.hub(), id, number, piece, following == null);
            piece = following;
        }
    }

    private String header(LineCutter cutter, MessageDigest digest) throws IOException {
        LineCutter.Piece first = cutter.next(1);
        byte[] bytes = first == null ? new byte[0] : first.content();
        digest.update(bytes);
        String header = new String(bytes, StandardCharsets.UTF_8);
        reader.requireHeader(header);
        return header;
    }

    private void begin(Caller caller, UUID id, boolean csv, String header) {
        Instant now = clock.instant();
        scope.run(caller.hub(), () -> sql.write(
                "insert into import_run (id, hub, state, form, header, asked_at, by_sub, by_name, by_role) "
                        + "values (?, current_setting('openmash.hub'), 'receiving', ?, ?, ?, ?, ?, ?)",
                id, csv ? "csv" : "ndjson", header, now, caller.sub(), caller.name(), caller.shownRole()));
    }

    private void keep(Hub hub, UUID id, int number, LineCutter.Piece piece, boolean last) {
        scope.run(hub, () -> sql.write(
                "insert into import_piece (hub, import_id, piece, first_line, content, last) "
                        + "values (current_setting('openmash.hub'), ?, ?, ?, ?, ?)",
                id, number, piece.firstLine(), piece.content(), last));
    }

    /** Acknowledges what was received, in the transaction that keeps the answer. */
    public HistoryImport accept(Caller caller, Received received) {
        return scope.in(caller.hub(), () -> {
            sql.write(
                    "update import_run set state = 'running' where hub = current_setting('openmash.hub') and id = ?",
                    received.id());
            reading.change(caller, "history-imported", List.of(), List.of(), received.id().toString());
            return new HistoryImport(received.id(), "running", 0, 0, 0);
        });
    }

    /** Takes in what was accepted, without waiting for the next round. */
    public void wake() {
        runner.wake();
    }

    /** The same body was accepted before: this copy is not needed. Does nothing to what was accepted. */
    public void discard(Hub hub, UUID id) {
        scope.run(hub, () -> {
            sql.write(
                    "delete from import_piece where hub = current_setting('openmash.hub') and import_id in (select id "
                            + "from import_run where hub = current_setting('openmash.hub') and id = ? and state = 'receiving')",
                    id);
            sql.write(
                    "delete from import_run where hub = current_setting('openmash.hub') and id = ? and state = 'receiving'",
                    id);
        });
    }

    /** @throws Refusal 404 where this hub has no such run */
    public HistoryImport read(Hub hub, UUID id) {
        return scope.in(hub, () -> sql.one(
                        "select id, state, read_lines, stored, refused from import_run "
                                + "where hub = current_setting('openmash.hub') and id = ? and state <> 'receiving'",
                        row -> new HistoryImport(
                                row.id("id"), row.text("state"), row.longNumber("read_lines"), row.longNumber("stored"),
                                row.longNumber("refused")),
                        id)
                .orElseThrow(Refusal::notFound));
    }

    /** The lines refused after that one, in their order; up to one more than asked for. */
    public List<HistoryImport.RefusedLine> refusals(Hub hub, UUID id, long afterLine, int most) {
        return scope.in(hub, () -> sql.list(
                "select line, errors from import_refusal where hub = current_setting('openmash.hub') and import_id = ? "
                        + "and line > ? order by line limit ?",
                row -> new HistoryImport.RefusedLine(row.longNumber("line"), List.of(faults(row.text("errors")))),
                id, afterLine, most + 1));
    }

    private Fault[] faults(String text) {
        try {
            return json.readValue(text, Fault[].class);
        } catch (com.fasterxml.jackson.core.JsonProcessingException damaged) {
            throw new IllegalStateException("Kept faults that cannot be read", damaged);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
