package org.openmash.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The few programs of the system that a local hub leans on, and what it does where one is missing. */
final class Programs {

    private static final int JDK_WITH_UNSAFE_WARNINGS = 23;

    private Programs() {}

    /** The JVM that runs this, for another one like it. */
    static List<String> java() {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }

    /** What keeps a JVM from warning about Netty's ways; they do no harm here. */
    static List<String> quietJvm() {
        var flags = new ArrayList<String>();
        flags.add("--enable-native-access=ALL-UNNAMED");
        if (Runtime.version().feature() >= JDK_WITH_UNSAFE_WARNINGS) {
            flags.add("--sun-misc-unsafe-memory-access=allow");
        }
        return flags;
    }

    static List<String> inOwnSession(List<String> command) {
        return exists("setsid") ? prefixed(List.of("setsid"), command) : command;
    }

    static List<String> prefixed(List<String> prefix, List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    static boolean exists(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    static boolean works(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether a process still runs; what has ended and was not yet fetched by its parent does not. */
    static boolean lives(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        try {
            var told = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            return told.charAt(told.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException noSuchFile) {
            return process.isAlive();
        }
    }

    /** The signal on which PostgreSQL ends at once, in good order; on TERM, which Java can send, it waits for clients. */
    static void interrupt(long pid) {
        works("sh", "-c", "kill -INT " + pid);
    }

    /** Runs a program to its end; what it said stands in the failure. */
    static void run(List<String> command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new CannotStart(command.stream().limit(4).collect(Collectors.joining(" ")) + " failed: " + said);
            }
        } catch (IOException absent) {
            throw new CannotStart("cannot run " + command.getFirst() + ": " + absent.getMessage(), absent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted while running " + command.getFirst(), interrupted);
        }
    }
}
