package org.openmash.children;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openmash.sql.Sql;

/**
 * Among whom a child of a case is counted: sex, ethnicity and area as they had been told by a given time, in words
 * that name nobody. For reports on fairness alone (Equality Act 2010, section 149); no rule is ever given any of it.
 */
@ApplicationScoped
public class CountedGroups {
    public static final String NOT_KNOWN = "not-known";

    private static final Pattern POSTCODE = Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?)[0-9][A-Z]{2}");
    /** No fixed abode and other places that are none. */
    private static final String PSEUDO = "ZZ99";

    /** @param area the first half of the postcode; not known where the address is or may be restricted */
    public record Group(String sex, String ethnicity, String area) {
        public static final Group NOTHING_TOLD = new Group(NOT_KNOWN, NOT_KNOWN, NOT_KNOWN);

        @Override
        public String toString() {
            return "Group";
        }
    }

    private record Told(UUID caseId, UUID childId, boolean byThen, ToldIdentity identity) {}

    private final Sql sql;
    private final ObjectMapper json;

    public CountedGroups(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** @param until for each case, the time by which it had to be told; restrictions hold whenever they were told */
    public Map<UUID, Group> of(Map<UUID, Instant> until) {
        if (until.isEmpty()) {
            return Map.of();
        }
        List<Told> told = sql.list(
                """
                select a.case_id, t.child_id, t.case_id = a.case_id and t.told_at <= a.until as by_then, t.told
                from unnest(?::uuid[], ?::timestamptz[]) as a(case_id, until)
                join lateral (select distinct child_id from told_identity
                    where hub = current_setting('openmash.hub') and case_id = a.case_id) c on true
                join told_identity t on t.hub = current_setting('openmash.hub') and t.child_id = c.child_id
                order by t.told_at, t.id""",
                row -> new Told(row.id("case_id"), row.id("child_id"), row.answer("by_then"), read(row.text("told"))),
                until.keySet().toArray(UUID[]::new),
                until.values().toArray(Instant[]::new));
        Map<UUID, Group> groups = new HashMap<>();
        told.stream()
                .collect(Collectors.groupingBy(Told::caseId))
                .forEach((caseId, ofCase) -> groups.put(caseId, group(ofCase)));
        return groups;
    }

    private static Group group(List<Told> told) {
        boolean restricted = told.stream()
                .map(one -> one.identity().address())
                .anyMatch(address -> address != null && address.mayBeRestricted());
        List<ToldIdentity> byThen = told.stream().filter(Told::byThen).map(Told::identity).toList();
        return new Group(
                latest(byThen.stream().map(ToldIdentity::sex).toList()),
                latest(byThen.stream().map(ToldIdentity::ethnicity).toList()),
                restricted ? NOT_KNOWN : latest(byThen.stream().map(CountedGroups::area).toList()));
    }

    /** The last that says something. */
    private static String latest(List<String> words) {
        return words.reversed().stream()
                .filter(word -> word != null && !word.isBlank() && !word.equals(NOT_KNOWN))
                .findFirst()
                .orElse(NOT_KNOWN);
    }

    private static String area(ToldIdentity identity) {
        return Optional.ofNullable(identity.address())
                .map(Address::postcode)
                .map(code -> code.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT))
                .map(POSTCODE::matcher)
                .filter(Matcher::matches)
                .map(match -> match.group(1))
                .filter(outward -> !outward.equals(PSEUDO))
                .orElse(null);
    }

    private ToldIdentity read(String told) {
        try {
            return json.readValue(told, ToldIdentity.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A stored identity that cannot be read", damaged);
        }
    }
}
