package org.openmash.meetings;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.openmash.triage.AgendaCase;

/**
 * A case that at least one rule puts on the agenda, with every rule that does. The first of them and its since give
 * its place: by rule, then oldest first.
 */
record AgendaEntry(AgendaCase of, List<Reason> reasons, CarriedOver carriedOver) {
    static final Comparator<AgendaEntry> IN_ORDER = Comparator.comparing(AgendaEntry::place);

    AgendaEntry {
        reasons = List.copyOf(reasons);
    }

    /** What the order of an agenda goes by. */
    record Place(int rule, Instant since, UUID caseId) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return Comparator.comparingInt(Place::rule)
                    .thenComparing(Place::since)
                    .thenComparing(Place::caseId)
                    .compare(this, other);
        }
    }

    /** The agenda of these cases: those that no rule wants are left out. */
    static List<AgendaEntry> agenda(Collection<AgendaSubject> subjects, Window window) {
        return subjects.stream()
                .map(subject -> of(subject, window))
                .flatMap(Optional::stream)
                .sorted(IN_ORDER)
                .toList();
    }

    private static Optional<AgendaEntry> of(AgendaSubject subject, Window window) {
        List<Reason> reasons = Stream.of(AgendaRule.values())
                .flatMap(rule -> rule.on(subject, window).stream())
                .toList();
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(new AgendaEntry(subject.of(), reasons, subject.carriedOver()));
    }

    UUID caseId() {
        return of.caseId();
    }

    Place place() {
        Reason first = reasons.getFirst();
        return new Place(AgendaRule.of(first).ordinal(), first.since(), caseId());
    }
}
