package org.openmash.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The packaged service over local servers, as often as wanted: one for a hub to try, two for a trial of what holds when
 * one of them is killed.
 */
public final class LocalHub {

    private final LocalServers servers;
    private final Path quarkusApp;
    private final Path hubsFile;

    /**
     * @param quarkusApp the folder that the build makes, target/quarkus-app
     * @param hubsFile the hubs, agencies and practice to serve, deploy/local/hubs.json
     */
    public LocalHub(LocalServers servers, Path quarkusApp, Path hubsFile) {
        this.servers = servers;
        this.quarkusApp = quarkusApp.toAbsolutePath();
        this.hubsFile = hubsFile.toAbsolutePath();
    }

    /** Starts an instance on this port and returns once it is ready. */
    public RunningService startService(int port) {
        return startService(port, Map.of(), List.of());
    }

    /**
     * The same, with settings and flags of its JVM beside the usual ones.
     *
     * @param settings by the names that the service reads from its environment
     */
    public RunningService startService(int port, Map<String, String> settings, List<String> jvmFlags) {
        return launch(Children.SERVICE + "-" + port, port, settings, jvmFlags).awaitReady();
    }

    RunningService launch(String name, int port, Map<String, String> settings, List<String> jvmFlags) {
        var command = new ArrayList<>(Programs.java());
        command.addAll(Programs.quietJvm());
        command.addAll(jvmFlags);
        command.addAll(List.of("-jar", quarkusApp.resolve("quarkus-run.jar").toString()));
        var environment = servers.environment();
        environment.put("OPENMASH_PORT", String.valueOf(port));
        environment.put("OPENMASH_HUBS_FILE", hubsFile.toString());
        environment.putAll(settings);
        var log = servers.state().log(name);
        return new RunningService(servers.state().children().start(name, command, environment, log), port, log);
    }
}
