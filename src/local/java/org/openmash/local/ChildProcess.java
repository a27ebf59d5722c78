package org.openmash.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** One of the servers of a local hub as a process of the system, its output in a log file. */
final class ChildProcess {

    private static final int LOG_LINES_TOLD = 15;
    private static final Duration BREATH = Duration.ofMillis(20);

    private final String name;
    private final Process process;
    private final Path log;

    private ChildProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    static ChildProcess launch(String name, List<String> command, Map<String, String> environment, Path log) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.directory(log.getParent().toFile());
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            Files.createDirectories(log.getParent());
            return new ChildProcess(name, builder.start(), log);
        } catch (IOException notStarted) {
            throw new CannotStart("cannot start " + name + ": " + notStarted.getMessage(), notStarted);
        }
    }

    /** Puts the log of the run before aside, so that this run's begins empty. */
    static void beginAnew(Path log) {
        if (Files.exists(log)) {
            try {
                Files.move(log, Path.of(log + ".1"), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException kept) {
                throw new CannotStart("cannot put aside " + log, kept);
            }
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    CompletableFuture<Integer> exitStatus() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** As a power cut would: no farewell. Returns once it is gone. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    void stop(Duration patience) {
        stop(name, handle(), patience);
    }

    /** Asks it to end, and ends it by force once patience is over. */
    static void stop(String name, ProcessHandle process, Duration patience) {
        if (name.equals(Children.POSTGRES)) {
            Programs.interrupt(process.pid());
        } else {
            process.destroy();
        }
        if (!hasEnded(process, patience)) {
            process.destroyForcibly();
            hasEnded(process, patience);
        }
    }

    // Asked for again and again: of a process that another started, the system tells no end.
    private static boolean hasEnded(ProcessHandle process, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (Programs.lives(process) && System.nanoTime() < end) {
            Waiting.pause(BREATH);
        }
        return !Programs.lives(process);
    }

    /** For a server that ended before it was ready. */
    CannotStart endedEarly() {
        return new CannotStart(name + " ended before it was ready; the end of " + log + ":\n" + lastLines());
    }

    CannotStart notReadyIn(Duration limit) {
        return new CannotStart(
                name + " was not ready after " + limit.toSeconds() + " s; the end of " + log + ":\n" + lastLines());
    }

    private String lastLines() {
        try (var lines = Files.lines(log)) {
            var all = lines.toList();
            return all.stream().skip(Math.max(0, all.size() - LOG_LINES_TOLD)).collect(Collectors.joining("\n"));
        } catch (IOException | RuntimeException unreadable) {
            return "(unreadable: " + unreadable.getMessage() + ")";
        }
    }
}
