package org.openmash.triage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openmash.children.HistoryEvents.Happened;
import org.openmash.children.HistoryLine;
import org.openmash.thresholds.ContactFact;
import org.openmash.thresholds.Indicator;
import org.openmash.thresholds.InvolvementFact;

/**
 * What other records tell, as the rules count it: contacts and referrals beside the hub's own, and stretches of work.
 * Of the categories that they tell only the codes of the set that scores are counted: a word of another list tells nobody
 * which concern it was. An event without its day counts in no window; work without an end is open, as in a list of involvements.
 */
record ImportedHistory(Map<UUID, List<Happened>> ofChildren, Set<String> codes) {
    static final ImportedHistory NOTHING = new ImportedHistory(Map.of(), Set.of());

    private static final Set<String> CONTACTS = Set.of("contact", "referral", "domestic-abuse-notice");
    /** A referral is what a person decided to take to social care: level 3 of need where the record tells no level. */
    private static final int REFERRAL_LEVEL = 3;
    private static final Map<String, String> WORK = Map.of(
            "child-protection-plan", "plan", "looked-after", "looked-after", "section-47", "s47", "early-help", "early-help");

    /** As this set reads it. */
    ImportedHistory readBy(ScoringSet scoring) {
        return scoring.isThere() && !ofChildren.isEmpty()
                ? new ImportedHistory(ofChildren, scoring.set().indicators().stream()
                        .map(Indicator::code)
                        .collect(Collectors.toSet()))
                : this;
    }

    Stream<ContactFact> contactsBefore(Histories.Subject subject, UUID child, boolean aboutThisChild) {
        var receivedOn = subject.receivedAt().atZone(FactFinder.ENGLAND).toLocalDate();
        return ofChildren.getOrDefault(child, List.of()).stream()
                .filter(one -> CONTACTS.contains(one.event().kind()) && one.event().start() != null)
                .filter(one -> !one.event().start().isAfter(receivedOn))
                .map(one -> contact(one, aboutThisChild));
    }

    private ContactFact contact(Happened one, boolean aboutThisChild) {
        HistoryLine.Event event = one.event();
        Integer level = event.level() == null && event.kind().equals("referral") ? REFERRAL_LEVEL : event.level();
        return new ContactFact(
                one.id().toString(), one.id().toString(), event.start(),
                event.agency() == null ? event.agencyKind() : event.agency(),
                event.categories().stream().filter(codes::contains).collect(Collectors.toSet()), level, aboutThisChild);
    }

    Stream<InvolvementFact> work(UUID child) {
        return ofChildren.getOrDefault(child, List.of()).stream()
                .map(Happened::event)
                .filter(event -> WORK.containsKey(event.kind()))
                .map(event -> new InvolvementFact(WORK.get(event.kind()), event.start(), event.end(), event.reason()));
    }

    boolean lookedAfter(Collection<UUID> children) {
        return children.stream().flatMap(this::work).anyMatch(work -> work.kind().equals("looked-after"));
    }
}
