package org.openmash.frontdoor;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openmash.Refusal;
import org.openmash.hubs.Caller;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Reading;
import org.openmash.referrals.Reference;
import org.openmash.referrals.ReferralLine;
import org.openmash.referrals.Referrals;
import org.openmash.referrals.ReferredChild;
import org.openmash.triage.CaseOpening;
import org.openmash.triage.Standing;

/** Tells a partner what became of what it sent, and the hub's own people the same; each look leaves an entry. */
@ApplicationScoped
public class PartnerViews {
    private final HubScope scope;
    private final Referrals referrals;
    private final CaseOpening cases;
    private final Reading reading;
    private final Clock clock;

    public PartnerViews(HubScope scope, Referrals referrals, CaseOpening cases, Reading reading, Clock clock) {
        this.scope = scope;
        this.referrals = referrals;
        this.cases = cases;
        this.reading = reading;
        this.clock = clock;
    }

    /** One row of a page, with where a next page goes on after it; the row past the page has no view. */
    public record Listed(PartnerView view, Referrals.After place) {
        @Override
        public String toString() {
            return "Listed";
        }
    }

    /** @throws Refusal 404 where it is not there, or is another agency's, or its check character fails */
    public PartnerView one(Caller caller, String reference) {
        return scope.in(caller.hub(), () -> {
            ReferralLine line =
                    Reference.of(reference).flatMap(referrals::line).orElseThrow(Refusal::notFound);
            reading.byAgency(caller, "referral-read", line.agency(), casesOf(List.of(line)));
            return views(caller, List.of(line)).getFirst();
        });
    }

    /**
     * One page, newest first, and one row more where there are more.
     *
     * @param after null for the first page
     */
    public List<Listed> page(Caller caller, Referrals.After after, int limit) {
        return scope.in(caller.hub(), () -> {
            String agency = caller.isStaff() ? null : Intake.agency(caller, null).code();
            List<ReferralLine> lines = referrals.page(agency, after, limit);
            List<ReferralLine> shown = lines.subList(0, Math.min(limit, lines.size()));
            reading.byAgency(caller, "referrals-listed", agency, casesOf(shown));
            List<Listed> page = new ArrayList<>();
            List<PartnerView> views = views(caller, shown);
            for (int i = 0; i < shown.size(); i++) {
                page.add(new Listed(views.get(i), place(lines.get(i))));
            }
            if (lines.size() > shown.size()) {
                page.add(new Listed(null, place(lines.getLast())));
            }
            return page;
        });
    }

    private static Referrals.After place(ReferralLine line) {
        return new Referrals.After(line.receivedAt(), line.id());
    }

    private List<PartnerView> views(Caller caller, List<ReferralLine> lines) {
        Map<UUID, Standing> standings =
                lines.isEmpty() ? Map.of() : cases.standings(lines.stream().map(ReferralLine::id).toList());
        Instant now = clock.instant();
        List<ReferralLine> readFirst = lines.stream()
                .filter(line -> isFirstReading(caller, line, standings))
                .toList();
        if (!readFirst.isEmpty()) {
            referrals.firstRead(readFirst.stream().map(ReferralLine::id).toList(), now);
        }
        return lines.stream()
                .map(line -> view(caller, line, standings, readFirst.contains(line) ? now : line.firstReadAt()))
                .toList();
    }

    /** The sender's own agency, and an outcome is there to be read. */
    private static boolean isFirstReading(Caller caller, ReferralLine line, Map<UUID, Standing> standings) {
        return line.firstReadAt() == null
                && !caller.isStaff()
                && line.children().stream().anyMatch(child -> FitWords.isDecided(standings.get(child.caseId())));
    }

    private static PartnerView view(
            Caller caller, ReferralLine line, Map<UUID, Standing> standings, Instant firstReadAt) {
        List<PartnerView.Child> children = line.children().stream()
                .map(child -> child(caller, child, standings.get(child.caseId())))
                .toList();
        return new PartnerView(
                line.reference().text(),
                line.agency(),
                line.agencyReference(),
                line.channel(),
                line.receivedAt(),
                line.children().stream()
                        .map(child -> FitWords.of(standings.get(child.caseId())))
                        .min(Comparator.naturalOrder())
                        .orElse(FitWords.RECEIVED)
                        .word(),
                children,
                line.additions(),
                line.withdrawal() == null
                        ? null
                        : new PartnerView.TakenBack(
                                line.withdrawal().at(), line.withdrawal().by(), line.withdrawal().reason()),
                firstReadAt,
                caller.hub().telephone());
    }

    private static PartnerView.Child child(Caller caller, ReferredChild child, Standing standing) {
        FitWords words = FitWords.of(standing);
        PartnerView.Outcome outcome = words == FitWords.DECIDED
                ? new PartnerView.Outcome(
                        standing.outcome(),
                        FitWords.ofOutcome(standing.outcome()),
                        standing.decidedAt(),
                        standing.decidedByName(),
                        standing.feedback())
                : null;
        return new PartnerView.Child(
                child.key(),
                child.childReference().text(),
                caller.isStaff() ? child.caseId() : null,
                words.word(),
                words.sentence(),
                outcome);
    }

    private static List<UUID> casesOf(List<ReferralLine> lines) {
        return lines.stream()
                .flatMap(line -> line.children().stream())
                .map(ReferredChild::caseId)
                .toList();
    }
}
