package org.openmash.hubs;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Principal;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.openmash.Refusal;

/** Makes a {@link Caller} of the verified token of the request. */
@ApplicationScoped
public class Callers {
    private static final int LONGEST = 200;

    private final SecurityIdentity identity;
    private final Hubs hubs;

    public Callers(SecurityIdentity identity, Hubs hubs) {
        this.identity = identity;
        this.hubs = hubs;
    }

    /** @throws Refusal 403 when the token's hub or agency is none of ours, or a partner's worker names no agency */
    public Caller caller() {
        Principal principal = identity.getPrincipal();
        if (identity.isAnonymous() || !(principal instanceof JsonWebToken token)) {
            throw Refusal.of(Refusal.Because.NOT_SIGNED_IN, "not-signed-in", "Send a bearer token.");
        }
        Hub hub = hubs.find(text(token, "hub")).orElseThrow(() -> unknown("hub"));
        Set<Role> roles = identity.getRoles().stream().map(Role::of).flatMap(java.util.Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        String code = text(token, "agency");
        Agency agency = code == null ? null : hub.agency(code).orElseThrow(() -> unknown("agency"));
        Caller caller = new Caller(shortened(token.getSubject()), name(token), roles, agency, hub);
        if (caller.isPartner() && agency == null) {
            throw unknown("agency");
        }
        return caller;
    }

    private static String name(JsonWebToken token) {
        return Stream.of("name", "preferred_username", "sub")
                .map(claim -> text(token, claim))
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .map(Callers::shortened)
                .orElse("unnamed");
    }

    /** Some issuers write a code of digits as a number. */
    private static String text(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        return value == null ? null : value.toString();
    }

    private static String shortened(String text) {
        if (text == null || text.isBlank()) {
            throw unknown("sub");
        }
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static Refusal unknown(String claim) {
        return Refusal.of(
                Refusal.Because.NOT_ALLOWED, "unknown-" + claim, "The token's claim \"" + claim + "\" is none that this service knows.");
    }
}
