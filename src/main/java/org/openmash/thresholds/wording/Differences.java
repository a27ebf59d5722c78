package org.openmash.thresholds.wording;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openmash.thresholds.Indicator;
import org.openmash.thresholds.Rule;
import org.openmash.thresholds.ThresholdSet;

/** What changed from one threshold set to another, in words and as data: every field of everything that it says. */
public final class Differences {
    private final Map<String, Map<String, String>> before;
    private final Map<String, Map<String, String>> after;
    private final List<Difference> all = new ArrayList<>();

    private Differences(ThresholdSet before, ThresholdSet after) {
        this.before = Subjects.of(before);
        this.after = Subjects.of(after);
    }

    public static List<Difference> between(ThresholdSet before, ThresholdSet after) {
        var differences = new Differences(before, after);
        differences.compare();
        differences.order("rules", ids(before), ids(after));
        differences.order("indicators", codes(before), codes(after));
        return List.copyOf(differences.all);
    }

    private static List<String> ids(ThresholdSet set) {
        return set.rules().stream().map(Rule::id).toList();
    }

    private static List<String> codes(ThresholdSet set) {
        return set.indicators().stream().map(Indicator::code).toList();
    }

    private void compare() {
        var abouts = new LinkedHashSet<>(before.keySet());
        abouts.addAll(after.keySet());
        for (String about : abouts) {
            if (!before.containsKey(about)) {
                came(about, null, whole(after.get(about)));
            } else if (!after.containsKey(about)) {
                went(about, null, whole(before.get(about)));
            } else {
                compare(about, before.get(about), after.get(about));
            }
        }
    }

    private void compare(String about, Map<String, String> was, Map<String, String> is) {
        var fields = new LinkedHashSet<>(was.keySet());
        fields.addAll(is.keySet());
        for (String field : fields) {
            String old = was.get(field);
            String now = is.get(field);
            if (old == null) {
                came(about, field, now);
            } else if (now == null) {
                went(about, field, old);
            } else if (!old.equals(now)) {
                String words = subject(about) + ", " + field + ": from \"" + old + "\" to \"" + now + "\".";
                all.add(new Difference(about, field, Difference.Change.CHANGED, old, now, words));
            }
        }
    }

    private void came(String about, String field, String value) {
        String words = subject(about) + ": added" + ofField(field) + ": " + stop(value);
        all.add(new Difference(about, field, Difference.Change.ADDED, null, value, words));
    }

    private void went(String about, String field, String value) {
        String words = subject(about) + ": removed" + ofField(field) + ": " + stop(value);
        all.add(new Difference(about, field, Difference.Change.REMOVED, value, null, words));
    }

    private static String ofField(String field) {
        return field == null ? "" : " the " + field;
    }

    private static String whole(Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + ": " + field.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String stop(String value) {
        return value.isEmpty() ? "nothing." : value.matches("(?s).*[.?!]") ? value : value + ".";
    }

    /** Rule R02; indicator self-harm. */
    private static String subject(String about) {
        String words = about.replaceFirst(":", " ").replace("-level", " level");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private void order(String about, List<String> was, List<String> is) {
        var old = was.stream().filter(is::contains).toList();
        var now = is.stream().filter(was::contains).toList();
        if (!old.equals(now)) {
            String words = "The order in which the " + about + " are told has changed. It changes no answer.";
            all.add(new Difference(
                    about, "order", Difference.Change.CHANGED, String.join(", ", old), String.join(", ", now), words));
        }
    }
}
