package org.openmash.reports.scrutiny;

import java.util.List;
import java.util.Map;

/**
 * What a table came to.
 *
 * @param counts the numbers as they are, for other tables that they add up in
 * @param figures the numbers as they are told
 * @param shown those that this table was the one to show
 */
record Told(Map<Place, Long> counts, Map<Place, Figure> figures, List<Ledger.Shown> shown) {
    long count(Place place) {
        return counts.get(place);
    }

    Figure figure(Place place) {
        return figures.get(place);
    }
}
