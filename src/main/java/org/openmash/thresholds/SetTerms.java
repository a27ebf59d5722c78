package org.openmash.thresholds;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a set says besides its catalogue, ladder and rules: the four levels as this hub calls them, the lowest that
 * counts as a referral, the clock of each band, the windows that its rules count in, and the routes that must not meet.
 *
 * @param windows by the name that the panel gave
 * @param exclusive effects of which no referral may draw two of one group
 */
public record SetTerms(
        String name,
        List<LevelOfNeed> levels,
        Level referralLevel,
        Map<Band, BandClock> clocks,
        Map<String, Window> windows,
        List<Set<String>> exclusive) {

    public SetTerms {
        levels = List.copyOf(levels);
        clocks = Map.copyOf(clocks);
        windows = Collections.unmodifiableMap(new LinkedHashMap<>(windows));
        exclusive = exclusive.stream().map(Set::copyOf).toList();
        if (name == null || name.isBlank() || referralLevel == null) {
            throw new IllegalArgumentException("a set has a name and a level of referral");
        }
        if (!levels.stream().map(LevelOfNeed::level).toList().equals(List.of(Level.values()))) {
            throw new IllegalArgumentException("a set names the levels 1, 2, 3 and 4");
        }
        var missing = new ArrayList<>(EnumSet.allOf(Band.class));
        missing.removeAll(clocks.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("a set gives each band a clock");
        }
    }

    /** The clock of a band. */
    public BandClock clock(Band band) {
        return clocks.get(band);
    }
}
