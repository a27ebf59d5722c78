package org.openmash.reports.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.openmash.Fault;
import org.openmash.Refusal;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Callers;
import org.openmash.hubs.Hub;
import org.openmash.hubs.Role;
import org.openmash.reports.scrutiny.By;
import org.openmash.reports.scrutiny.FairnessReport;
import org.openmash.reports.scrutiny.FairnessReports;
import org.openmash.reports.scrutiny.OverrideReport;
import org.openmash.reports.scrutiny.OverrideReports;
import org.openmash.reports.scrutiny.ReportPeriod;
import org.openmash.reports.scrutiny.RuleFiringReport;
import org.openmash.reports.scrutiny.RuleFiringReports;

/** Reports on the thresholds in use: counts without a person in them, for whoever answers for the thresholds. */
@Path("/api/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({
    Role.ANALYST_WORD,
    Role.AUDITOR_WORD,
    Role.DUTY_MANAGER_WORD,
    Role.THRESHOLD_EDITOR_WORD,
    Role.THRESHOLD_APPROVER_WORD
})
public class ScrutinyResource {
    private final Callers callers;
    private final OverrideReports overrides;
    private final FairnessReports fairness;
    private final RuleFiringReports firing;
    private final Clock clock;

    public ScrutinyResource(
            Callers callers,
            OverrideReports overrides,
            FairnessReports fairness,
            RuleFiringReports firing,
            Clock clock) {
        this.callers = callers;
        this.overrides = overrides;
        this.fairness = fairness;
        this.firing = firing;
        this.clock = clock;
    }

    @GET
    @Path("/overrides")
    public OverrideReport overrides(@QueryParam("from") String from, @QueryParam("to") String to) {
        Caller caller = callers.caller();
        List<Fault> faults = new ArrayList<>();
        ReportPeriod period = period(caller.hub(), from, to, faults);
        refuse(faults);
        return overrides.of(caller, period);
    }

    @GET
    @Path("/fairness")
    public FairnessReport fairness(
            @QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("by") String by) {
        Caller caller = callers.caller();
        List<Fault> faults = new ArrayList<>();
        ReportPeriod period = period(caller.hub(), from, to, faults);
        By groups = groups(by, faults);
        refuse(faults);
        return fairness.of(caller, period, groups);
    }

    @GET
    @Path("/rule-firing")
    public RuleFiringReport ruleFiring(@QueryParam("from") String from, @QueryParam("to") String to) {
        Caller caller = callers.caller();
        List<Fault> faults = new ArrayList<>();
        ReportPeriod period = period(caller.hub(), from, to, faults);
        refuse(faults);
        return firing.of(caller, period);
    }

    /** @return null where there is a fault */
    private ReportPeriod period(Hub hub, String from, String to, List<Fault> faults) {
        Instant now = clock.instant();
        return ReportPeriod.read(from, to, YearMonth.from(now.atZone(hub.practiceAt(now).zone())), faults);
    }

    private static By groups(String by, List<Fault> faults) {
        if (by == null || by.isEmpty()) {
            faults.add(new Fault("by", "required", "Grouped by what? " + ways() + "."));
            return null;
        }
        return By.of(by).orElseGet(() -> {
            faults.add(new Fault("by", "not-one-of-these", "One of " + ways() + "."));
            return null;
        });
    }

    private static String ways() {
        return Arrays.stream(By.values()).map(By::word).collect(Collectors.joining(", "));
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Refusal.badInput(faults);
        }
    }
}
