package org.openmash.triage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openmash.children.Candidate;
import org.openmash.children.CaseIdentity;
import org.openmash.children.ChildIndex;
import org.openmash.children.Family;
import org.openmash.children.ShownChild;
import org.openmash.children.SideBySide;
import org.openmash.hubs.Caller;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Reading;
import org.openmash.hubs.practice.Practice;
import org.openmash.referrals.Addition;
import org.openmash.referrals.Referral;
import org.openmash.referrals.Referrals;

/** Puts together everything about one case, and records that it was read, in one transaction. */
@ApplicationScoped
public class CaseFiles {
    private static final Instant LONG_AGO = Instant.EPOCH;

    private final HubScope scope;
    private final Cases cases;
    private final CaseAssessments assessments;
    private final Scoring scoring;
    private final CaseClock clocks;
    private final ChildIndex index;
    private final SideBySide sideBySide;
    private final Referrals referrals;
    private final EarlierContacts contacts;
    private final Decisions decisions;
    private final LowerAnswers lowerAnswers;
    private final Reading reading;
    private final Clock clock;

    public CaseFiles(
            HubScope scope,
            Cases cases,
            CaseAssessments assessments,
            Scoring scoring,
            CaseClock clocks,
            ChildIndex index,
            SideBySide sideBySide,
            Referrals referrals,
            EarlierContacts contacts,
            Decisions decisions,
            LowerAnswers lowerAnswers,
            Reading reading,
            Clock clock) {
        this.scope = scope;
        this.cases = cases;
        this.assessments = assessments;
        this.scoring = scoring;
        this.clocks = clocks;
        this.index = index;
        this.sideBySide = sideBySide;
        this.referrals = referrals;
        this.contacts = contacts;
        this.decisions = decisions;
        this.lowerAnswers = lowerAnswers;
        this.reading = reading;
        this.clock = clock;
    }

    /** @throws org.openmash.Refusal 404 where there is no such case in this hub; nothing of it is shown */
    public void requireThere(Caller caller, UUID id) {
        scope.run(caller.hub(), () -> cases.get(id));
    }

    /** @throws org.openmash.Refusal 404 where there is no such case in this hub */
    public CaseFile open(Caller caller, UUID id) {
        Instant now = clock.instant();
        return scope.in(caller.hub(), () -> {
            Case found = cases.get(id);
            CaseIdentity identity = index.identityFor(caller, id);
            Family family = index.families(List.of(identity.childId())).get(identity.childId());
            Map<UUID, EarlierContact> known = contacts.of(relatedCases(family, id), LONG_AGO);
            List<CaseFile.Sibling> siblings = siblings(family, found, known);
            Set<UUID> shownCases = new HashSet<>(known.keySet());
            shownCases.add(id);
            Set<UUID> shownChildren = new HashSet<>(Set.of(identity.childId()));
            family.siblings().forEach(sibling -> shownChildren.add(sibling.childId()));
            identity.candidates().forEach(candidate -> shownChildren.add(candidate.childId()));
            reading.byStaff(caller, "case-read", shownCases, shownChildren);
            return file(caller, found, identity, family, known, siblings, now);
        });
    }

    private CaseFile file(
            Caller caller,
            Case found,
            CaseIdentity identity,
            Family family,
            Map<UUID, EarlierContact> known,
            List<CaseFile.Sibling> siblings,
            Instant now) {
        Practice practice = caller.hub().practice(found.practiceVersion());
        Referral referral = referrals.byId(found.referralId()).orElseThrow();
        List<Addition> additions = referrals.additions(List.of(referral.id()));
        List<CaseAssessments.Kept> kept = assessments.all(found.id());
        CaseAssessments.Kept newest = kept.getLast();
        ScoringSet own = kept.stream()
                .map(CaseAssessments.Kept::ruleSet)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .map(version -> scoring.named(found.hub(), version))
                .orElseGet(() -> scoring.inForce(caller.hub(), found.receivedAt()));
        Urgency urgency = found.urgency();
        ShownChild shown = index.shown(List.of(found.id())).get(found.id());
        return new CaseFile(
                found.id(),
                found.version(),
                found.reference(),
                found.childReference(),
                CaseFile.childKey(referral, found.id()),
                QueueItems.child(shown, now),
                found.shownState(now),
                urgency.band().word(),
                urgency.level(),
                urgency.score(),
                urgency.unscored(),
                urgency.mandatory(),
                found.agency(),
                found.mainConcern(),
                found.receivedAt(),
                found.countdown().dueAt(),
                found.leavesAt(),
                clocks.shown(practice, found.countdown(), found.stoppedAt(), now),
                clocks.both(practice, own, found.receivedAt(), urgency.band()),
                found.claim(now),
                found.flags(),
                CaseFile.ReferralPart.of(referral, identity),
                additions.stream().map(CaseFile.AdditionPart::of).toList(),
                assessments.shown(found.hub(), newest, scoring.inForce(caller.hub(), now)),
                lowerAnswers.offered(found, kept)
                        .map(lower -> CaseFile.LowerAnswerPart.of(newest.number(), lower))
                        .orElse(null),
                kept.stream().map(CaseFile.AssessmentLine::of).toList(),
                CaseFile.IdentityPart.of(
                        identity,
                        sideBySide.asked(found.id()),
                        sideBySide.told(caller, identity.candidates().stream().map(Candidate::childId).toList())),
                new CaseFile.HistoryPart(
                        contactLines(family, found, known),
                        family.involvements(),
                        unread(newest)),
                siblings,
                decisions.of(List.of(found.id())).getOrDefault(found.id(), List.of()));
    }

    /** What of the history could not be looked up: an unknown that the assessment lists. */
    private List<String> unread(CaseAssessments.Kept newest) {
        return newest.facts().contains("\"lookUp\":\"FAILED\"")
                ? List.of("The look-up of this child's history failed; it is not known, which is not nothing.")
                : List.of();
    }

    private static List<UUID> relatedCases(Family family, UUID own) {
        List<UUID> all = new ArrayList<>(family.cases());
        family.siblings().forEach(sibling -> all.addAll(sibling.cases()));
        all.remove(own);
        return all;
    }

    private static List<CaseFile.ContactLine> contactLines(
            Family family, Case found, Map<UUID, EarlierContact> known) {
        return family.cases().stream()
                .filter(id -> !id.equals(found.id()))
                .map(known::get)
                .filter(java.util.Objects::nonNull)
                .sorted(Comparator.comparing(EarlierContact::receivedAt).reversed())
                .map(contact -> CaseFile.ContactLine.of(contact, found.eventId()))
                .toList();
    }

    private List<CaseFile.Sibling> siblings(Family family, Case found, Map<UUID, EarlierContact> known) {
        Map<UUID, UUID> childOfCase = new LinkedHashMap<>();
        family.siblings().forEach(sibling -> sibling.cases().forEach(id -> childOfCase.put(id, sibling.childId())));
        List<UUID> shown = childOfCase.keySet().stream().filter(known::containsKey).toList();
        Map<UUID, ShownChild> names = shown.isEmpty() ? Map.of() : index.shown(shown);
        return shown.stream()
                .map(known::get)
                .sorted(Comparator.comparing(EarlierContact::receivedAt).reversed())
                .map(contact -> new CaseFile.Sibling(
                        childOfCase.get(contact.caseId()),
                        contact.caseId(),
                        names.containsKey(contact.caseId()) ? names.get(contact.caseId()).name() : null,
                        contact.referralId().equals(found.referralId()),
                        contact.receivedAt(),
                        contact.band().word(),
                        contact.state().word()))
                .toList();
    }
}
