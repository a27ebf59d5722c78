package org.openmash.hubs.practice;

import java.util.List;
import org.openmash.Fault;

/** What became of reading the document of a threshold set: a set, or everything that is wrong with it. */
public sealed interface SetReading {

    /** It is well formed. */
    record Read(SetDocument document) implements SetReading {}

    /** It is not. Each fault has the JSON pointer of its place, a code and a sentence. */
    record Faulty(List<Fault> faults) implements SetReading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
