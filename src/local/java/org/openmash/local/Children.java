package org.openmash.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The processes of one local hub, noted on disk as each starts, by pid and start instant: so the next start finds what
 * a kill left behind, and never takes another program for one of ours, nor looks for one by name.
 */
final class Children implements AutoCloseable {

    static final String LAUNCHER = "launcher";
    static final String POSTGRES = "postgres";
    static final String KAFKA = "kafka";
    static final String SERVICE = "service";

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    // The system tells start instants to about a second.
    private static final Duration CLOSE_ENOUGH = Duration.ofSeconds(2);

    private final Path notes;
    private final List<Noted> running = new ArrayList<>();
    private boolean closing;

    /** A process as it was noted. */
    record Noted(String name, long pid, Instant startedAt) {

        static Noted of(String name, ProcessHandle process) {
            return new Noted(name, process.pid(), startOf(process));
        }

        static Noted read(String line) {
            var parts = line.split(" ");
            return new Noted(parts[0], Long.parseLong(parts[1]), Instant.ofEpochMilli(Long.parseLong(parts[2])));
        }

        String line() {
            return name + " " + pid + " " + startedAt.toEpochMilli();
        }

        Optional<ProcessHandle> process() {
            return ProcessHandle.of(pid).filter(Programs::lives).filter(this::isTheSame);
        }

        private boolean isTheSame(ProcessHandle process) {
            return startedAbout(startedAt, CLOSE_ENOUGH, process);
        }
    }

    Children(Path notes) {
        this.notes = notes;
    }

    static boolean startedAbout(Instant noted, Duration tolerance, ProcessHandle process) {
        return Duration.between(noted, startOf(process)).abs().compareTo(tolerance) <= 0;
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    /** The processes of the hub of this folder that live, whoever started them. */
    static List<Noted> running(Path root) {
        return read(root.resolve("run").resolve("children")).stream()
                .filter(child -> child.process().isPresent())
                .toList();
    }

    synchronized void noteThisProcess() {
        note(Noted.of(LAUNCHER, ProcessHandle.current()));
    }

    /** Starts a process in a session of its own, so that Ctrl-C reaches the launcher alone, which ends all in order. */
    synchronized ChildProcess start(String name, List<String> command, Map<String, String> environment, Path log) {
        if (closing) {
            throw new CannotStart("the hub is ending");
        }
        var process = ChildProcess.launch(name, Programs.inOwnSession(command), environment, log);
        running.removeIf(child -> child.name().equals(name));
        note(Noted.of(name, process.handle()));
        return process;
    }

    void stopLeftovers() {
        stop(read(notes).stream().filter(child -> !child.name().equals(LAUNCHER)).toList());
        write(List.of());
    }

    /** Ends all of them: the services first, so that what they hold is handed back, then what they stood on. */
    @Override
    public void close() {
        List<Noted> all;
        synchronized (this) {
            closing = true;
            all = running.stream().filter(child -> !child.name().equals(LAUNCHER)).toList();
        }
        stop(all);
        write(List.of());
    }

    private static void stop(List<Noted> all) {
        stopTogether(all.stream().filter(child -> child.name().startsWith(SERVICE)).toList());
        stopTogether(all.stream().filter(child -> !child.name().startsWith(SERVICE)).toList());
    }

    private static void stopTogether(List<Noted> some) {
        var ends = some.stream()
                .map(child -> CompletableFuture.runAsync(
                        () -> child.process().ifPresent(process -> ChildProcess.stop(child.name(), process, PATIENCE))))
                .toList();
        ends.forEach(CompletableFuture::join);
    }

    private void note(Noted child) {
        running.add(child);
        write(running);
    }

    private void write(List<Noted> children) {
        try {
            var lines = children.stream().map(Noted::line).toList();
            var written = Files.write(notes.resolveSibling("children.new"), lines);
            Files.move(written, notes, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static List<Noted> read(Path notes) {
        try {
            return Files.exists(notes) ? Files.readAllLines(notes).stream().map(Noted::read).toList() : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
