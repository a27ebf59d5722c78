package org.openmash.hubs;

import java.util.Set;
import org.openmash.audit.Actor;

/**
 * Who is asking, as the token says: the person, their roles, the agency they speak for and the hub they came to.
 *
 * @param agency null for the hub's own staff
 */
public record Caller(String sub, String name, Set<Role> roles, Agency agency, Hub hub) {
    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isDuty() {
        return is(Role.DUTY_WORKER) || is(Role.DUTY_MANAGER);
    }

    public boolean isStaff() {
        return isDuty() || is(Role.MEETING_CHAIR);
    }

    /** A partner's worker who is not also the hub's own staff. */
    public boolean isPartner() {
        return !isStaff() && (is(Role.REFERRER) || is(Role.AGENCY_RESPONDER));
    }

    /** The role to show beside the name: of several, the one with the most to answer for. */
    public String shownRole() {
        for (Role role : new Role[] {Role.DUTY_MANAGER, Role.DUTY_WORKER, Role.MEETING_CHAIR}) {
            if (is(role)) {
                return role.word();
            }
        }
        return roles.stream().sorted().map(Role::word).findFirst().orElse("none");
    }

    public Person person() {
        return new Person(sub, name, shownRole());
    }

    public Actor actor() {
        return new Actor(sub, name, shownRole(), agency == null ? null : agency.code());
    }

    /** Whose repeat keys these are: an agency's are shared by its workers, a member of staff's are their own. */
    public String repeatKeyHolder() {
        return isPartner() && agency != null ? "agency:" + agency.code() : "sub:" + sub;
    }
}
