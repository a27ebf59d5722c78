package org.openmash.children;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.openmash.Fault;
import org.openmash.Refusal;

/** Cuts a body into pieces that end with a line, as it streams; a line feed inside quotes of a CSV ends no line. */
final class LineCutter {
    /** A bound on what is held at once, however long the body. */
    static final int LONGEST_LINE = 256 * 1024;
    static final int PIECE = 64 * 1024;

    private final InputStream body;
    private final boolean csv;
    private final byte[] buffer = new byte[16 * 1024];
    private int at;
    private int filled;
    private boolean quoted;
    private long lines;

    LineCutter(InputStream body, boolean csv) {
        this.body = body;
        this.csv = csv;
    }

    /** @param firstLine the number of its first line, from 1 */
    record Piece(long firstLine, byte[] content) {}

    /** @return the next lines, so many bytes or a little more; null at the end of the body */
    Piece next(int bytes) throws IOException {
        ByteArrayOutputStream piece = new ByteArrayOutputStream(bytes + 1024);
        long first = lines + 1;
        int lineBegan = 0;
        for (int read = read(); read >= 0; read = read()) {
            piece.write(read);
            quoted = csv && read == '"' ? !quoted : quoted;
            if (read == '\n' && !quoted) {
                lines++;
                lineBegan = piece.size();
                if (piece.size() >= bytes) {
                    return new Piece(first, piece.toByteArray());
                }
            }
            if (piece.size() - lineBegan > LONGEST_LINE) {
                throw Refusal.badInput(List.of(new Fault(
                        "[" + (lines + 1) + "]", "line-too-long", "A line may have at most 256 KiB.")));
            }
        }
        return piece.size() == 0 ? null : new Piece(first, piece.toByteArray());
    }

    private int read() throws IOException {
        if (at == filled) {
            at = 0;
            filled = body.read(buffer);
        }
        return filled <= 0 ? -1 : buffer[at++] & 0xff;
    }
}
