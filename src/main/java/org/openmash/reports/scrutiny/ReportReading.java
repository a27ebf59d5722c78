package org.openmash.reports.scrutiny;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.openmash.audit.AuditEntry;
import org.openmash.audit.AuditTrail;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Hub;
import org.openmash.hubs.HubScope;
import org.openmash.reports.PastCases;

/**
 * How every report is read: the past cases are brought up to date for a while, then figures and ledger are read, what
 * is shown is kept, and the look is recorded, in one transaction (UK GDPR articles 5(2) and 32).
 */
@ApplicationScoped
class ReportReading {
    private static final Duration LONGEST_DRAWING = Duration.ofSeconds(10);

    private final HubScope scope;
    private final PastCases pastCases;
    private final ShownFigures shownFigures;
    private final AuditTrail trail;
    private final Clock clock;

    ReportReading(HubScope scope, PastCases pastCases, ShownFigures shownFigures, AuditTrail trail, Clock clock) {
        this.scope = scope;
        this.pastCases = pastCases;
        this.shownFigures = shownFigures;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param upToDate false where more cases were new than could be drawn while the reader waits */
    record AsOf(Instant at, boolean upToDate) {}

    /**
     * @param purpose why it is read, in the words of the purpose list
     * @param note which report over which months; no figure of it
     */
    <T> T read(Caller caller, String purpose, String note, Function<AsOf, T> report) {
        boolean upToDate = draw(caller.hub());
        return scope.in(caller.hub(), () -> {
            Instant now = clock.instant();
            trail.record(new AuditEntry(caller.actor(), now, "report-read", purpose, List.of(), List.of(), note));
            return report.apply(new AsOf(now, upToDate));
        });
    }

    private boolean draw(Hub hub) {
        Instant until = clock.instant().plus(LONGEST_DRAWING);
        boolean[] stopped = new boolean[1];
        pastCases.bringUpToDate(hub, () -> {
            stopped[0] = clock.instant().isAfter(until);
            return !stopped[0];
        });
        return !stopped[0];
    }

    Ledger ledger(Collection<String> figures) {
        return shownFigures.ledger(figures);
    }

    void keep(List<Ledger.Shown> shown, AsOf asOf) {
        shownFigures.keep(shown, asOf.at());
    }
}
