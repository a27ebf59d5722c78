package org.openmash.frontdoor.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.regex.Pattern;
import org.openmash.frontdoor.Emergency;
import org.openmash.http.ProblemMembers;
import org.openmash.hubs.Callers;

/** A caller whose referral or addition is refused, whatever the reason, must still see whom to ring. */
@ApplicationScoped
class EmergencyLine implements ProblemMembers {
    private static final Pattern INTAKE = Pattern.compile("/api/v1/referrals(/[^/]+/additions)?/?");

    private final Callers callers;

    EmergencyLine(Callers callers) {
        this.callers = callers;
    }

    @Override
    public Map<String, Object> membersFor(String method, String path, int status) {
        return "POST".equals(method) && INTAKE.matcher(path).matches() ? Map.of("emergency", line()) : Map.of();
    }

    /** Before the token is read, or where it is no good, the caller's hub is not known. */
    private Emergency line() {
        try {
            return Emergency.of(callers.caller().hub());
        } catch (RuntimeException notKnown) {
            return Emergency.ofAnyHub();
        }
    }
}
