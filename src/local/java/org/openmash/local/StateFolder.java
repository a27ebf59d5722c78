package org.openmash.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Properties;

/**
 * The one folder in which a local hub keeps everything: data, secrets, logs, the notes about what runs. Whoever has it
 * open owns the hub: a lock, which the system drops with the process however that ends, keeps a second one away.
 */
public final class StateFolder implements AutoCloseable {

    private static final String PRIVATE_FOLDER = "rwx------";
    // Whoever runs PostgreSQL may pass through; what is secret lies in private folders below.
    private static final String PASSABLE_FOLDER = "rwx--x--x";

    private static final List<String> FORGETTABLE = List.of("postgres", "kafka", "secrets", "logs");

    private final Path root;
    private final FileChannel lockFile;
    private final Children children;

    private StateFolder(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
        this.children = new Children(root.resolve("run").resolve("children"));
    }

    /** Takes the folder and ends what an earlier hub of this folder left running; refused while another has it open. */
    public static StateFolder open(Path folder) {
        var root = folder.toAbsolutePath().normalize();
        try {
            create(root, PASSABLE_FOLDER);
            Files.createDirectories(root.resolve("run"));
            Files.createDirectories(root.resolve("logs"));
            var state = new StateFolder(root, lock(root));
            state.children.stopLeftovers();
            state.dropForgotten();
            return state;
        } catch (IOException unusable) {
            throw new CannotStart("cannot use the state folder " + root + ": " + unusable, unusable);
        }
    }

    public Path root() {
        return root;
    }

    Children children() {
        return children;
    }

    Path postgresData() {
        return root.resolve("postgres");
    }

    Path kafkaData() {
        return root.resolve("kafka");
    }

    Path binaries() {
        return root.resolve("binaries");
    }

    Path secrets() {
        return secretsOf(root);
    }

    static Path secretsOf(Path root) {
        return root.resolve("secrets");
    }

    public Path log(String name) {
        return logOf(root, name);
    }

    static Path logOf(Path root, String name) {
        return root.resolve("logs").resolve(name + ".log");
    }

    /** Begins anew: what the servers keep and all secrets are gone, the unpacked programs stay. */
    public void forgetEverything() {
        dropForgotten();
        try {
            Files.createDirectories(forgotten());
            for (var name : FORGETTABLE) {
                if (Files.exists(root.resolve(name))) {
                    Files.move(root.resolve(name), forgotten().resolve(name), StandardCopyOption.ATOMIC_MOVE);
                }
            }
            Files.createDirectories(root.resolve("logs"));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        dropForgotten();
    }

    // Moved away whole before it is deleted, so that a start cut short leaves no half of a database.
    private Path forgotten() {
        return root.resolve("forgotten");
    }

    private void dropForgotten() {
        delete(forgotten());
    }

    void note(Ports ports) {
        try (var out = Files.newBufferedWriter(root.resolve("run").resolve("ports"))) {
            ports.asProperties().store(out, "where the hub of this folder listens");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The ports of the hub that this folder last ran; those of the environment where it never ran. */
    static Ports notedPorts(Path root) {
        var noted = root.resolve("run").resolve("ports");
        if (!Files.isRegularFile(noted)) {
            return Ports.from(System.getenv());
        }
        try (var in = Files.newBufferedReader(noted)) {
            var properties = new Properties();
            properties.load(in);
            return Ports.from(properties);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static void createPrivately(Path folder) throws IOException {
        create(folder, PRIVATE_FOLDER);
    }

    private static void create(Path folder, String permissions) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
        }
    }

    static void delete(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        try {
            Files.walkFileTree(tree, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException problem) throws IOException {
                    Files.deleteIfExists(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException undeletable) {
            throw new UncheckedIOException("cannot delete " + tree, undeletable);
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        var file = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(file) == null) {
            file.close();
            throw new CannotStart(Children.running(root).stream()
                    .filter(child -> child.name().equals(Children.LAUNCHER))
                    .findFirst()
                    .map(launcher -> "it is running already, process " + launcher.pid() + ": state in " + root
                            + " (a second one wants OPENMASH_STATE and other ports)")
                    .orElse("another process is using the state folder " + root));
        }
        return file;
    }

    private static FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException oursAlready) {
            return null;
        }
    }

    @Override
    public void close() {
        children.close();
        try {
            lockFile.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
