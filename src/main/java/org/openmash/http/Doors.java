package org.openmash.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The paths that the rooms' resources open, as templates: for the {@code Allow} header of a 405 (RFC 9110, section
 * 15.5.6), and for the log, which names a call by its template.
 */
@ApplicationScoped
class Doors {
    private record Door(String template, Pattern path, String method) {
        long variables() {
            return template.chars().filter(c -> c == '{').count();
        }
    }

    private final List<Door> doors;

    Doors(BeanManager beans) {
        this.doors = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .distinct()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(Doors::doors)
                .sorted(Comparator.comparingLong(Door::variables))
                .toList();
    }

    Set<String> methods(String path) {
        Set<String> allowed = doors.stream()
                .filter(door -> door.path().matcher(path).matches())
                .map(Door::method)
                .collect(Collectors.toCollection(TreeSet::new));
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        allowed.add("OPTIONS");
        return allowed;
    }

    /** @return {@code none} for a path that no resource opens */
    String template(String path) {
        return doors.stream()
                .filter(door -> door.path().matcher(path).matches())
                .map(Door::template)
                .findFirst()
                .orElse("none");
    }

    private static Stream<Door> doors(Class<?> resource) {
        String base = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getMethods())
                .map(method -> door(base, method))
                .filter(Objects::nonNull);
    }

    private static Door door(String base, Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                String template = template(base, method.getAnnotation(Path.class));
                return new Door(template, pattern(template), verb.value());
            }
        }
        return null;
    }

    private static String template(String base, Path below) {
        String whole = "/" + base + "/" + (below == null ? "" : below.value());
        return whole.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(Arrays.stream(template.split("/"))
                .map(part -> part.contains("{") ? "[^/]+" : Pattern.quote(part))
                .collect(Collectors.joining("/", "", "/?")));
    }
}
