package org.openmash.children;

import java.time.LocalDate;
import org.openmash.Refusal;

/** Reads lines of imported history in the forms that the door takes. */
public interface HistoryLineReader {
    /** @throws Refusal 400 where nobody can say from its first line what the columns of a CSV are */
    void requireHeader(String header);

    /**
     * @param header of a CSV; null for lines of JSON
     * @throws Refusal 400 with every fault of the line
     */
    HistoryLine read(String header, String line, String hub, LocalDate today);
}
