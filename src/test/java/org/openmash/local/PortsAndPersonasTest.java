package org.openmash.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortsAndPersonasTest {

    private static final String ISSUER = "http://127.0.0.1:8180/openmash";

    @TempDir
    private Path folder;

    @Test
    void portsHaveDefaultsAndMove() {
        assertEquals(new Ports(8080, 8180, 9092, 15432), Ports.from(Map.of()));
        assertEquals(
                new Ports(1, 2, 3, 4),
                Ports.from(Map.of(
                        "OPENMASH_PORT", "1", "OPENMASH_ISSUER_PORT", "2",
                        "OPENMASH_KAFKA_PORT", "3", "OPENMASH_POSTGRES_PORT", "4")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "0", "65536", "-1", "80 80"})
    void whatIsNoPortIsNamed(String told) {
        var refused = assertThrows(CannotStart.class, () -> Ports.from(Map.of("OPENMASH_PORT", told)));
        assertEquals("OPENMASH_PORT=" + told + " is not a port number", refused.getMessage());
    }

    @Test
    void aTakenPortIsNamedWithTheSettingThatMovesIt() throws IOException {
        try (var taken = new ServerSocket(0)) {
            var free = Ports.free();
            var ports = new Ports(free.service(), free.issuer(), taken.getLocalPort(), free.postgres());
            var why = ports.taken().orElseThrow();
            assertTrue(why.startsWith("port " + taken.getLocalPort() + " is taken; OPENMASH_KAFKA_PORT moves it"), why);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "school, referrer, school, 900",
        "health, referrer, health, 900",
        "police, referrer, police, 900",
        "health-responder, agency-responder, health, 900",
        "police-responder, agency-responder, police, 900",
        "worker, duty-worker, , 900",
        "worker-2, duty-worker, , 900",
        "manager, duty-manager, , 900",
        "manager-2, duty-manager, , 900",
        "chair, meeting-chair, , 900",
        "editor, threshold-editor, , 900",
        "approver, threshold-approver, , 900",
        "approver-2, threshold-approver, , 900",
        "analyst, analyst, , 900",
        "auditor, auditor, , 900",
        "admin, administrator, , 900",
        "other-hub-worker, duty-worker, , 901"
    })
    void everyPersonaHasItsRoleAgencyAndHub(String persona, String role, String agency, String hub) throws Exception {
        var mint = TokenMint.of(folder, ISSUER);
        var token = SignedJWT.parse(mint.token(persona));
        assertTrue(token.verify(new RSASSAVerifier(mint.key().toRSAPublicKey())));
        var claims = token.getJWTClaimsSet();
        assertEquals(persona, claims.getSubject());
        assertEquals(List.of(role), claims.getStringListClaim("groups"));
        assertEquals(agency, claims.getStringClaim("agency"));
        assertEquals(hub, claims.getStringClaim("hub"));
        assertEquals(ISSUER, claims.getIssuer());
    }

    @Test
    void aTokenMayClaimAnythingWithoutBecomingAPersona() throws Exception {
        var token = TokenMint.of(folder, ISSUER).token(Map.of("sub", "someone", "groups", List.of("referrer"), "exp", 1));
        var claims = SignedJWT.parse(token).getJWTClaimsSet();
        assertEquals("someone", claims.getSubject());
        assertEquals(1000L, claims.getExpirationTime().getTime());
        assertEquals(17, Personas.names().size());
    }
}
