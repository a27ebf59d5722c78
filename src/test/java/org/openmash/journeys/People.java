package org.openmash.journeys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openmash.families.FrontDoor;

/** People of the hubs that only the tests know, with tokens of their own. */
final class People {
    private People() {}

    static FrontDoor referrer(String hub, String agency) {
        return FrontDoor.as(claims(hub, agency + "-" + hub, agency, "referrer"));
    }

    static FrontDoor worker(String hub) {
        return FrontDoor.as(claims(hub, "worker-" + hub, null, "duty-worker"));
    }

    static FrontDoor manager(String hub) {
        return FrontDoor.as(claims(hub, "manager-" + hub, null, "duty-manager"));
    }

    static FrontDoor chair(String hub) {
        return FrontDoor.as(claims(hub, "chair-" + hub, null, "meeting-chair"));
    }

    /** Who writes at the hub's thresholds. */
    static FrontDoor editor(String hub) {
        return FrontDoor.as(claims(hub, "editor-" + hub, null, "threshold-editor"));
    }

    /** @param which several, since two must approve */
    static FrontDoor approver(String hub, int which) {
        return FrontDoor.as(claims(hub, "approver-" + which + "-" + hub, null, "threshold-approver"));
    }

    /** @param agency null for the hub's own staff */
    static Map<String, Object> claims(String hub, String sub, String agency, String... roles) {
        Map<String, Object> claims = new LinkedHashMap<>(
                Map.of("sub", sub, "name", "Person " + sub, "groups", List.of(roles), "hub", hub));
        if (agency != null) {
            claims.put("agency", agency);
        }
        return claims;
    }
}
