package org.openmash.meetings;

import java.util.List;
import java.util.UUID;
import org.openmash.thresholds.Band;

/**
 * An item of an agenda before it is made readable: from its row once frozen, live before that.
 *
 * @param itemId null while the agenda is building
 */
record AgendaRow(
        UUID itemId,
        int n,
        UUID caseId,
        String childReference,
        String agency,
        Band band,
        Integer level,
        List<Reason> reasons,
        CarriedOver carriedOver,
        boolean late,
        Conclusion conclusion) {
    static AgendaRow live(int n, AgendaEntry entry) {
        return new AgendaRow(
                null,
                n,
                entry.caseId(),
                entry.of().childReference(),
                entry.of().agency(),
                entry.of().band(),
                entry.of().level(),
                entry.reasons(),
                entry.carriedOver(),
                false,
                null);
    }

    AgendaPage.Place place() {
        Reason first = reasons.getFirst();
        return new AgendaPage.Place(n, AgendaRule.of(first).ordinal(), first.since(), caseId);
    }

    /** Whether it stands after that place in the order of the rules. */
    boolean isAfter(AgendaPage.Place place) {
        AgendaPage.Place own = place();
        return new AgendaEntry.Place(own.rule(), own.since(), own.caseId())
                        .compareTo(new AgendaEntry.Place(place.rule(), place.since(), place.caseId()))
                > 0;
    }

    @Override
    public String toString() {
        return "AgendaRow";
    }
}
