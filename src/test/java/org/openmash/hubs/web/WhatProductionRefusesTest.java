package org.openmash.hubs.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A service for real families has no clock that anyone may move, and no issuer that believes whatever it is told. */
class WhatProductionRefusesTest {
    private static final String REAL_ISSUER = "https://login.invalid/realms/anytown";

    @Test
    void productionRefusesTheMovableClock() {
        assertTrue(refusal("production", true, REAL_ISSUER).orElseThrow().contains("OPENMASH_LOCAL_CLOCK"));
    }

    @Test
    void productionRefusesAnIssuerOnTheSameMachineWithoutTls() {
        for (String issuer : new String[] {"http://127.0.0.1:8180/openmash", "http://localhost:8180/x", "http://[::1]:8180/x"}) {
            assertTrue(refusal("production", false, issuer).orElseThrow().contains("OPENMASH_ISSUER"), issuer);
        }
    }

    @Test
    void productionKnowsTheLocalIssuerUnderAnotherNameToo() throws Exception {
        InetAddress elsewhere = addressOfThisMachine();
        HttpServer behind = HttpServer.create(new InetSocketAddress(elsewhere, 0), 0);
        String issuer = "http://" + elsewhere.getHostAddress() + ":" + behind.getAddress().getPort() + "/openmash";
        byte[] discovery = ("{\"issuer\":\"" + issuer + "\",\"jwks_uri\":\"" + issuer + "/jwks\",\"end_session_endpoint\":\""
                        + issuer + "/endsession\"}")
                .getBytes(StandardCharsets.UTF_8);
        behind.createContext("/", call -> {
            call.sendResponseHeaders(200, discovery.length);
            call.getResponseBody().write(discovery);
            call.close();
        });
        behind.start();
        try {
            assertTrue(refusal("production", false, issuer).orElseThrow().contains("OPENMASH_ISSUER"));
        } finally {
            behind.stop(0);
        }
    }

    @Test
    void productionTakesARealIssuer() {
        assertEquals(Optional.empty(), refusal("production", false, REAL_ISSUER));
    }

    @Test
    void aLocalHubMayHaveBoth() {
        assertEquals(Optional.empty(), refusal("local", true, "http://127.0.0.1:8180/openmash"));
    }

    @Test
    void aProfileThatIsNoneIsRefused() {
        assertTrue(refusal("produktion", false, REAL_ISSUER).orElseThrow().contains("OPENMASH_PROFILE"));
    }

    private static Optional<String> refusal(String profile, boolean localClock, String issuer) {
        return new ProductionStart(profile, localClock, issuer, new ObjectMapper()).refusal();
    }

    private static InetAddress addressOfThisMachine() throws IOException {
        Optional<InetAddress> found = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
        Assumptions.assumeTrue(found.isPresent(), "this machine has no address but its own");
        return found.get();
    }
}
