package org.openmash.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A house to look at: the real one, or the crooked one on which every rule must fail. */
record House(String base, JavaClasses classes, List<Path> sources, List<Path> migrations) {
    private static final Path MAIN = Path.of("src/main/java/org/openmash");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path CROOKED = Path.of("src/test/java/org/openmash/house/crooked");

    static House real() {
        return new House(
                "org.openmash",
                new ClassFileImporter().importPath(Path.of("target/classes")),
                files(MAIN, ".java"),
                files(MIGRATIONS, ".sql"));
    }

    static House crooked() {
        return new House(
                "org.openmash.house.crooked",
                new ClassFileImporter().importPath(Path.of("target/test-classes/org/openmash/house/crooked")),
                files(CROOKED, ".java"),
                files(CROOKED, ".sql"));
    }

    static House empty() {
        return new House("org.openmash.nowhere", new ClassFileImporter().importPath(Path.of("src/test/java")), List.of(), List.of());
    }

    /** Where a class stands below the base: the room, {@code ""} for the hall, null outside the house. */
    String room(JavaClass type) {
        String below = below(type);
        return below == null ? null : below.split("\\.")[0];
    }

    /** The package below the base: {@code hubs.practice}; {@code ""} for the hall, null outside the house. */
    String below(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        if (name.equals(base)) {
            return "";
        }
        return name.startsWith(base + ".") ? name.substring(base.length() + 1) : null;
    }

    String shown(JavaClass type) {
        return type.getName().startsWith(base + ".") ? type.getName().substring(base.length() + 1) : type.getName();
    }

    private static List<Path> files(Path below, String ending) {
        try (Stream<Path> found = Files.walk(below)) {
            return found.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
