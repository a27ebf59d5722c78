package org.openmash.audit;

/**
 * Who did it, in the words of that day.
 *
 * @param sub the token's subject; {@code hub} itself for what a job did
 * @param agency the agency's code; null for the hub's own staff
 */
public record Actor(String sub, String name, String role, String agency) {
    /** What no person did: a lease that ran out, an agenda that froze at its hour. */
    public static Actor service(String what) {
        return new Actor("service", what, "service", null);
    }
}
