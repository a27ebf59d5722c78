package org.openmash.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The people of the local hub, all invented: who may be asked for a token, in which role and for which agency. */
public final class Personas {

    public static final String HUB = "900";
    public static final String OTHER_HUB = "901";

    private static final Map<String, Persona> ALL = List.of(
                    agency("school", "Sana Whitcombe", "referrer", "school"),
                    agency("health", "Nadia Fernlow", "referrer", "health"),
                    agency("police", "Piers Aldgate", "referrer", "police"),
                    agency("health-responder", "Hester Moorcroft", "agency-responder", "health"),
                    agency("police-responder", "Prakash Stannard", "agency-responder", "police"),
                    staff("worker", "Wanda Thistlewood", "duty-worker", HUB),
                    staff("worker-2", "Winston Harrowby", "duty-worker", HUB),
                    staff("manager", "Maud Pellew", "duty-manager", HUB),
                    staff("manager-2", "Milan Draycott", "duty-manager", HUB),
                    staff("chair", "Charlotte Okonjo-Vane", "meeting-chair", HUB),
                    staff("editor", "Edwin Larkspur", "threshold-editor", HUB),
                    staff("approver", "Asha Bellweather", "threshold-approver", HUB),
                    staff("approver-2", "Alun Prestcote", "threshold-approver", HUB),
                    staff("analyst", "Ana Quillfeather", "analyst", HUB),
                    staff("auditor", "Audrey Stonehewer", "auditor", HUB),
                    staff("admin", "Adam Wrenfield", "administrator", HUB),
                    staff("other-hub-worker", "Olive Farrowgate", "duty-worker", OTHER_HUB))
            .stream()
            .collect(Collectors.toMap(Persona::sub, Function.identity(), (one, other) -> one, LinkedHashMap::new));

    private Personas() {}

    /** @param agency the code of the agency, none for the hub's own staff */
    public record Persona(String sub, String name, String role, Optional<String> agency, String hub) {

        public Map<String, Object> claims() {
            var claims = new LinkedHashMap<String, Object>();
            claims.put("sub", sub);
            claims.put("name", name);
            claims.put("groups", List.of(role));
            agency.ifPresent(code -> claims.put("agency", code));
            claims.put("hub", hub);
            return claims;
        }
    }

    public static Optional<Persona> named(String sub) {
        return Optional.ofNullable(ALL.get(sub));
    }

    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    private static Persona agency(String sub, String name, String role, String agency) {
        return new Persona(sub, name, role, Optional.of(agency), HUB);
    }

    private static Persona staff(String sub, String name, String role, String hub) {
        return new Persona(sub, name, role, Optional.empty(), hub);
    }
}
