package org.openmash.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * What deploy/local/start runs once all is built: the whole hub in the foreground until Ctrl-C. It restarts PostgreSQL
 * or the broker when one dies, and ends with the service.
 */
public final class Launcher {

    private static final int FAILED = 1;

    private final StateFolder state;
    private final Path copy;
    private final Path hubsFile;
    private final long begun = System.nanoTime();
    private volatile boolean ending;

    private Launcher(StateFolder state, Path copy, Path hubsFile) {
        this.state = state;
        this.copy = copy;
        this.hubsFile = hubsFile;
    }

    /**
     * @param arguments the state folder; the copy of the built hub in it; the hubs file; and, to begin with no data,
     *     --fresh
     */
    public static void main(String[] arguments) {
        try {
            var ports = Ports.from(System.getenv());
            var launcher = new Launcher(
                    StateFolder.open(Path.of(arguments[0])), Path.of(arguments[1]), Path.of(arguments[2]));
            launcher.run(ports, List.of(arguments).contains("--fresh"));
        } catch (CannotStart why) {
            fail("cannot start: " + why.getMessage());
        }
    }

    private void run(Ports ports, boolean fresh) {
        state.children().noteThisProcess();
        if (fresh) {
            state.forgetEverything();
        }
        ports.taken().ifPresent(why -> {
            throw new CannotStart(why);
        });
        dropOlderCopies();
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        try {
            var servers = LocalServers.start(state, ports, Map.of(), line -> say("  " + line));
            servers.mortal().forEach(server -> new Keeper(server, this::isEnding, Launcher::say, this::giveUp).keep());
            serve(servers, ports);
        } catch (CannotStart why) {
            giveUp(why);
        }
    }

    private void serve(LocalServers servers, Ports ports) {
        say("  service ...");
        ChildProcess.beginAnew(state.log(Children.SERVICE));
        var hub = new LocalHub(servers, copy.resolve("quarkus-app"), copiedHubsFile());
        var service = hub.launch(Children.SERVICE, ports.service(), Map.of(), List.of());
        service.awaitReady();
        sayReady(ports);
        int status = service.exitStatus().join();
        if (!ending) {
            fail("the service ended with status " + status + "; its log is " + service.log());
        }
    }

    private void sayReady(Ports ports) {
        var url = RunningService.url(ports.service());
        say("ready in %.1f s".formatted((System.nanoTime() - begun) / 1e9));
        say("""

              API            %1$s/api/v1
              documentation  %1$s/q/swagger-ui
              log            %2$s
              try next       %3$s

            Ctrl-C stops all of it.""".formatted(url, state.log(Children.SERVICE), nextCommand(url)));
    }

    private String nextCommand(String url) {
        return Files.isExecutable(hubsFile.resolveSibling("demo"))
                ? "deploy/local/demo"
                : "curl -H \"Authorization: Bearer $(deploy/local/token school)\" " + url + "/api/v1/indicators";
    }

    /** Kept beside the state, so that editing the file in the repository does not reach a running hub. */
    private Path copiedHubsFile() {
        try {
            return Files.copy(hubsFile, state.root().resolve("hubs.json"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unreadable) {
            throw new CannotStart("cannot read the hubs file " + hubsFile, unreadable);
        }
    }

    private void dropOlderCopies() {
        try (var copies = Files.list(copy.toAbsolutePath().getParent())) {
            copies.filter(Files::isDirectory).filter(other -> !other.equals(copy)).forEach(StateFolder::delete);
        } catch (IOException unreadable) {
            throw new CannotStart("cannot look into " + copy.getParent(), unreadable);
        }
    }

    private boolean isEnding() {
        return ending;
    }

    private void end() {
        ending = true;
        say("stopping");
        state.close();
    }

    private void giveUp(CannotStart why) {
        if (!ending) {
            fail("cannot go on: " + why.getMessage());
        }
    }

    private static void fail(String why) {
        System.err.println(why);
        System.exit(FAILED);
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
