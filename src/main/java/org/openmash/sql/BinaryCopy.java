package org.openmash.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Streams the rows of a select in PostgreSQL's binary copy form, for work over so many rows that a value object for
 * each column would cost more than the work itself. The format: PostgreSQL documentation, COPY, "Binary Format".
 */
@ApplicationScoped
public class BinaryCopy {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int HEADER = SIGNATURE.length + 8;

    private final DataSource source;

    public BinaryCopy(DataSource source) {
        this.source = source;
    }

    /** Takes one row; each comes in bytes of its own, which may be kept. */
    @FunctionalInterface
    public interface Rows {
        void row(byte[] bytes, int from);
    }

    /** @param select with every value written out, since COPY takes no parameters: only ever what the service made */
    public void read(String select, Rows rows) {
        try (Connection connection = source.getConnection()) {
            CopyOut copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (" + select + ") to stdout (format binary)");
            try {
                for (byte[] bytes = copy.readFromCopy(); bytes != null; bytes = copy.readFromCopy()) {
                    int from = hasHeader(bytes) ? HEADER : 0;
                    if (bytes.length > from && !isEnd(bytes, from)) {
                        rows.row(bytes, from);
                    }
                }
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException failed) {
            throw new StatementFailed(failed);
        }
    }

    /** It comes in front of the first row. */
    private static boolean hasHeader(byte[] bytes) {
        return bytes.length >= HEADER
                && java.util.Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    private static boolean isEnd(byte[] bytes, int from) {
        return bytes[from] == (byte) 0xff && bytes[from + 1] == (byte) 0xff;
    }
}
