package org.openmash.families;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openmash.local.LocalPostgres;
import org.openmash.local.LocalServers;
import org.openmash.local.TokenMint;

/**
 * The real PostgreSQL, broker and issuer that all tests of one run share, on free ports and over empty data. They end
 * with the JVM and not with a test class, so that a test with other settings need not wait for new ones.
 */
public class TestServers implements QuarkusTestResourceLifecycleManager {

    private static final Path STATE = Path.of("target", "test-servers").toAbsolutePath();
    // Quarkus loads this class anew for each application; the system's properties are the one place that stays.
    private static final String STARTED = "openmash.test-servers.";

    @Override
    public Map<String, String> start() {
        return settings();
    }

    @Override
    public void stop() {
        // They stay for the next test class.
    }

    /** The settings under which the service finds them, started on first asking. */
    public static Map<String, String> settings() {
        // Not the properties themselves: Kafka's logging reads them on another thread while it starts.
        synchronized (STARTED.intern()) {
            if (System.getProperty(STARTED + "openmash.issuer") == null) {
                startServers().forEach((name, value) -> System.setProperty(STARTED + name, value));
            }
        }
        var settings = new LinkedHashMap<String, String>();
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(STARTED))
                .forEach(name -> settings.put(name.substring(STARTED.length()), System.getProperty(name)));
        return settings;
    }

    /** A bearer token of one of the local hub's personas. */
    public static String token(String persona) {
        return mint().token(persona);
    }

    /** A bearer token of any claims: another agency, a role alone. */
    public static String token(Map<String, Object> claims) {
        return mint().token(claims);
    }

    private static TokenMint mint() {
        return TokenMint.of(STATE, settings().get("openmash.issuer"));
    }

    private static Map<String, String> startServers() {
        var servers = LocalServers.startFresh(STATE, LocalServers.HASTY_POSTGRES);
        Runtime.getRuntime().addShutdownHook(new Thread(servers::close));
        var settings = new LinkedHashMap<String, String>();
        settings.put("openmash.db.url", servers.postgres().jdbcUrl());
        settings.put("openmash.db.user", LocalPostgres.SERVICE_USER);
        settings.put("openmash.db.password", servers.postgres().passwordOf(LocalPostgres.SERVICE_USER));
        settings.put("openmash.db.owner", LocalPostgres.OWNER);
        settings.put("openmash.db.owner-password", servers.postgres().passwordOf(LocalPostgres.OWNER));
        settings.put("openmash.kafka", servers.kafka().bootstrap());
        settings.put("openmash.issuer", servers.issuer().url());
        settings.put("openmash.hubs-file", Path.of("src", "test", "resources", "hubs.json").toAbsolutePath().toString());
        settings.put("openmash.profile", "local");
        settings.put("openmash.local-clock", "true");
        return settings;
    }
}
