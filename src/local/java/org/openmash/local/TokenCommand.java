package org.openmash.local;

import java.nio.file.Path;

/** What deploy/local/token prints: a bearer token of one of the personas, for the hub of a state folder. */
public final class TokenCommand {

    private static final int UNKNOWN = 2;

    private TokenCommand() {}

    /** @param arguments the state folder and the persona */
    public static void main(String[] arguments) {
        var persona = arguments.length == 2 ? arguments[1] : "";
        if (Personas.named(persona).isEmpty()) {
            var why = persona.isEmpty() ? "name a persona" : "no persona is called " + persona;
            System.err.println(why + "; there are: "
                    + String.join(", ", Personas.names()));
            System.exit(UNKNOWN);
        }
        CannotStart.orTell(() -> print(Path.of(arguments[0]), persona));
    }

    private static void print(Path state, String persona) {
        var ports = StateFolder.notedPorts(state);
        System.out.println(TokenMint.of(state, LocalIssuer.url(ports.issuer())).token(persona));
    }
}
