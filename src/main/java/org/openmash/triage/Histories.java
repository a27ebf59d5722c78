package org.openmash.triage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openmash.children.ChildIndex;
import org.openmash.children.Family;
import org.openmash.children.HistoryEvents;
import org.openmash.children.Involvement;
import org.openmash.children.Sibling;
import org.openmash.thresholds.ContactFact;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.History;
import org.openmash.thresholds.InvolvementFact;
import org.openmash.thresholds.LookUp;
import org.openmash.thresholds.SiblingFact;

/**
 * Draws the history of cases from the hub's own record: earlier contacts about the child, open and past work, and the
 * brothers and sisters of the household, and what other records told of them. Three statements in the index of children
 * and one over the cases, however many cases are asked about.
 */
@ApplicationScoped
class Histories {
    /** Dated events are kept with the facts for longer than any starter window, so that other windows can be tried. */
    private static final int MONTHS_LOOKED_BACK = 24;

    private final ChildIndex index;
    private final EarlierContacts contacts;
    private final HistoryEvents imported;

    Histories(ChildIndex index, EarlierContacts contacts, HistoryEvents imported) {
        this.index = index;
        this.imported = imported;
        this.contacts = contacts;
    }

    /**
     * A case whose history is asked for.
     *
     * @param candidates children who are only possibly this child
     */
    record Subject(UUID caseId, UUID referralId, UUID childId, Instant receivedAt, List<UUID> candidates) {}

    /** What was found for one case. */
    record Found(History history, List<History> possible, Family family) {}

    /**
     * The families and contacts of one look-up, to draw from without asking again.
     *
     * @param asked the cases that were asked about: open, be they kept yet or not
     */
    record LookedUp(
            Map<UUID, Family> families, Map<UUID, EarlierContact> contacts, ImportedHistory imported, Set<UUID> asked) {
        static LookedUp nothing() {
            return new LookedUp(Map.of(), Map.of(), ImportedHistory.NOTHING, Set.of());
        }

        /** What other records told, in the words of one set. */
        LookedUp readBy(ScoringSet scoring) {
            return new LookedUp(families, contacts, imported.readBy(scoring), asked);
        }

        /** Not finally decided as far as is known. */
        boolean isOpen(UUID caseId) {
            EarlierContact contact = contacts.get(caseId);
            return contact == null ? asked.contains(caseId) : !contact.decisionFinal();
        }
    }

    LookedUp lookUp(List<Subject> subjects) {
        Set<UUID> children = new HashSet<>();
        subjects.forEach(subject -> {
            children.add(subject.childId());
            children.addAll(subject.candidates());
        });
        Map<UUID, Family> families = index.families(children);
        Set<UUID> cases = new HashSet<>();
        families.values().forEach(family -> {
            cases.addAll(family.cases());
            family.siblings().forEach(sibling -> cases.addAll(sibling.cases()));
        });
        subjects.forEach(subject -> cases.remove(subject.caseId()));
        Instant earliest = subjects.stream().map(Subject::receivedAt).min(Instant::compareTo).orElse(Instant.EPOCH);
        Instant since = earliest.atZone(FactFinder.ENGLAND).minusMonths(MONTHS_LOOKED_BACK).toInstant();
        Map<UUID, EarlierContact> found = new LinkedHashMap<>(contacts.of(cases, since));
        if (subjects.size() > 1) {
            found.putAll(contacts.of(subjects.stream().map(Subject::caseId).toList(), since));
        }
        return new LookedUp(
                families, found, imported(families), subjects.stream().map(Subject::caseId).collect(Collectors.toSet()));
    }

    private ImportedHistory imported(Map<UUID, Family> families) {
        Set<UUID> all = new HashSet<>(families.keySet());
        families.values().forEach(family -> family.siblings().forEach(sibling -> all.add(sibling.childId())));
        return new ImportedHistory(imported.of(all), Set.of());
    }

    /** @param openingRed cases of the referral that is just being opened, with whether their own answer is red */
    Found draw(Subject subject, LookedUp known, Map<UUID, Boolean> openingRed) {
        Family family = known.families().get(subject.childId());
        List<History> possible = subject.candidates().stream()
                .map(candidate -> known.families().get(candidate))
                .filter(java.util.Objects::nonNull)
                .map(candidate -> history(subject, withoutSelf(candidate, subject.childId()), known, openingRed))
                .toList();
        return new Found(history(subject, family, known, openingRed), possible, family);
    }

    /** If the possible child is this child, then this child is no brother or sister of theirs. */
    private static Family withoutSelf(Family family, UUID child) {
        return new Family(
                family.childId(), family.cases(), family.involvements(),
                family.siblings().stream().filter(one -> !one.childId().equals(child)).toList());
    }

    private static History history(
            Subject subject, Family family, LookedUp lookedUp, Map<UUID, Boolean> openingRed) {
        Map<UUID, EarlierContact> known = lookedUp.contacts();
        List<EarlierContact> own = before(subject, family.cases(), known);
        Set<UUID> namedThisChild = new HashSet<>();
        namedThisChild.add(subject.referralId());
        family.cases().stream().map(known::get).filter(java.util.Objects::nonNull)
                .forEach(contact -> namedThisChild.add(contact.referralId()));
        List<ContactFact> facts = new ArrayList<>();
        own.forEach(contact -> facts.add(fact(contact, true)));
        lookedUp.imported().contactsBefore(subject, family.childId(), true).forEach(facts::add);
        Set<UUID> told = new HashSet<>();
        for (Sibling sibling : family.siblings()) {
            before(subject, sibling.cases(), known).stream()
                    .filter(contact -> !namedThisChild.contains(contact.referralId()) && told.add(contact.caseId()))
                    .forEach(contact -> facts.add(fact(contact, false)));
            lookedUp.imported().contactsBefore(subject, sibling.childId(), false).forEach(facts::add);
        }
        List<InvolvementFact> work = Stream.concat(
                        family.involvements().stream().map(Histories::fact), lookedUp.imported().work(family.childId()))
                .toList();
        List<SiblingFact> siblings = family.siblings().stream()
                .map(sibling -> fact(sibling, lookedUp, openingRed))
                .toList();
        boolean nothing = facts.isEmpty() && work.isEmpty() && siblings.isEmpty();
        return new History(nothing ? LookUp.SEARCHED_AND_NOTHING : LookUp.FOUND, facts, work, siblings);
    }

    private static List<EarlierContact> before(
            Subject subject, Collection<UUID> cases, Map<UUID, EarlierContact> known) {
        return cases.stream()
                .filter(id -> !id.equals(subject.caseId()))
                .map(known::get)
                .filter(contact -> contact != null && !contact.referralId().equals(subject.referralId()))
                .filter(contact -> contact.isBefore(subject.receivedAt(), subject.caseId()))
                .sorted(java.util.Comparator.comparing(EarlierContact::receivedAt)
                        .thenComparing(EarlierContact::caseId))
                .toList();
    }

    private static ContactFact fact(EarlierContact contact, boolean aboutThisChild) {
        return new ContactFact(
                contact.caseId().toString(),
                contact.eventId().toString(),
                LocalDate.ofInstant(contact.receivedAt(), FactFinder.ENGLAND),
                contact.agency(),
                contact.indicators(),
                contact.standingLevel(),
                aboutThisChild);
    }

    private static InvolvementFact fact(Involvement work) {
        return new InvolvementFact(work.kind(), work.from(), work.to(), work.reason());
    }

    private static SiblingFact fact(
            Sibling sibling, LookedUp known, Map<UUID, Boolean> openingRed) {
        List<EarlierContact> cases =
                sibling.cases().stream().map(known.contacts()::get).filter(java.util.Objects::nonNull).toList();
        boolean red = cases.stream().anyMatch(EarlierContact::isRedAndUndecided)
                || sibling.cases().stream().anyMatch(id -> openingRed.getOrDefault(id, false));
        boolean levelFour = cases.stream()
                .anyMatch(contact -> contact.decisionFinal() && Integer.valueOf(4).equals(contact.standingLevel()));
        boolean lookedAfter = sibling.involvements().stream().anyMatch(work -> work.kind().equals("looked-after"))
                || known.imported().lookedAfter(List.of(sibling.childId()));
        List<String> open = sibling.cases().stream().filter(known::isOpen).map(UUID::toString).sorted().toList();
        return new SiblingFact(sibling.childId().toString(), red, levelFour, lookedAfter, open);
    }

    /** The same facts but for which cases of brothers and sisters were open: no rule reads those ids. */
    static Facts withoutOpenCases(Facts facts) {
        return new Facts(
                facts.receivedOn(),
                facts.agency(),
                facts.eventId(),
                facts.referralLevel(),
                facts.indicators(),
                facts.factors(),
                facts.child(),
                facts.narrativeGiven(),
                withoutOpenCases(facts.history()),
                facts.possibleHistories().stream().map(Histories::withoutOpenCases).toList());
    }

    private static History withoutOpenCases(History history) {
        return history.withSiblings(history.siblings().stream()
                .map(one -> new SiblingFact(
                        one.id(),
                        one.redAndNotFinallyDecided(),
                        one.standingDecisionLevel4(),
                        one.lookedAfterOrHarmed(),
                        List.of()))
                .toList());
    }
}
