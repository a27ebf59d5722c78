package org.openmash.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Where the four processes of a local hub listen, and by which setting each of them moves. */
public record Ports(int service, int issuer, int kafka, int postgres) {

    private static final String SERVICE = "OPENMASH_PORT";
    private static final String ISSUER = "OPENMASH_ISSUER_PORT";
    private static final String KAFKA = "OPENMASH_KAFKA_PORT";
    private static final String POSTGRES = "OPENMASH_POSTGRES_PORT";

    /** The defaults, moved by what the environment sets. */
    public static Ports from(Map<String, String> environment) {
        return new Ports(
                port(environment, SERVICE, 8080),
                port(environment, ISSUER, 8180),
                port(environment, KAFKA, 9092),
                port(environment, POSTGRES, 15432));
    }

    /** Four ports that nobody uses at this moment, for a hub beside others. */
    public static Ports free() {
        try (var one = new ServerSocket(0);
                var two = new ServerSocket(0);
                var three = new ServerSocket(0);
                var four = new ServerSocket(0)) {
            return new Ports(one.getLocalPort(), two.getLocalPort(), three.getLocalPort(), four.getLocalPort());
        } catch (IOException none) {
            throw new UncheckedIOException("no free port", none);
        }
    }

    /** What stands in the way, if anything: a taken port, and how to move it. */
    public Optional<String> taken() {
        return settings().entrySet().stream()
                .filter(setting -> isTaken(setting.getValue()))
                .map(setting -> "port %d is taken; %s moves it, %s=%d for example"
                        .formatted(setting.getValue(), setting.getKey(), setting.getKey(), setting.getValue() + 1000))
                .findFirst();
    }

    Properties asProperties() {
        var properties = new Properties();
        settings().forEach((name, port) -> properties.setProperty(name, String.valueOf(port)));
        return properties;
    }

    static Ports from(Properties properties) {
        var named = new LinkedHashMap<String, String>();
        properties.stringPropertyNames().forEach(name -> named.put(name, properties.getProperty(name)));
        return from(named);
    }

    private Map<String, Integer> settings() {
        var settings = new LinkedHashMap<String, Integer>();
        settings.put(SERVICE, service);
        settings.put(ISSUER, issuer);
        settings.put(KAFKA, kafka);
        settings.put(POSTGRES, postgres);
        return settings;
    }

    private static boolean isTaken(int port) {
        try (var probe = new ServerSocket(port)) {
            return !probe.isBound();
        } catch (IOException inUse) {
            return true;
        }
    }

    private static int port(Map<String, String> environment, String name, int usual) {
        var told = environment.getOrDefault(name, "");
        try {
            int port = told.isBlank() ? usual : Integer.parseInt(told.trim());
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException noNumber) {
            throw new CannotStart(name + "=" + told + " is not a port number");
        }
        throw new CannotStart(name + "=" + told + " is not a port number");
    }
}
