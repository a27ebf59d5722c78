package org.openmash.children;

import java.util.List;
import java.util.UUID;
import org.openmash.Fault;

/**
 * How far a run of imported history has come.
 *
 * @param state {@code running}, {@code done}, or {@code stopped} where the file ends in the middle of a line
 * @param stored lines that told something new: a line that is on record as it stands is read and stores nothing
 */
public record HistoryImport(UUID id, String state, long read, long stored, long refused) {
    /** A line that was not stored, and everything that is wrong with it. */
    public record RefusedLine(long line, List<Fault> errors) {}
}
