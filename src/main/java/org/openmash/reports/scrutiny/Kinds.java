package org.openmash.reports.scrutiny;

import java.util.List;
import java.util.stream.Stream;
import org.openmash.hubs.Agency;
import org.openmash.hubs.Hub;

/** The kinds of agency that a hub has, its own desk's among them. */
final class Kinds {
    private Kinds() {}

    static List<String> of(Hub hub) {
        return Stream.concat(Stream.of(hub.ownAgency()), hub.agencies().stream())
                .map(Agency::kind)
                .distinct()
                .sorted()
                .toList();
    }
}
