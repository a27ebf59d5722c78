package org.openmash;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A lawful "no": a rule of practice not met, a thing not there for this reader, a stale version. It rolls the
 * transaction back and is told to the caller as a problem (RFC 9457) whose type is its kind.
 */
public final class Refusal extends RuntimeException {
    /** Why it is refused, in terms that any door can turn into an answer of its own. */
    public enum Because {
        BAD_INPUT, NOT_SIGNED_IN, NOT_ALLOWED, NOT_FOUND, STATE_FORBIDS, STALE, TOO_LARGE, RULE_NOT_MET,
        PRECONDITION_MISSING, UNAVAILABLE
    }

    private final Because because;
    private final String kind;
    private final transient List<Fault> faults;
    private final transient Map<String, Object> more;

    private Refusal(Because because, String kind, String detail, List<Fault> faults, Map<String, Object> more) {
        super(detail, null, false, false);
        this.because = because;
        this.kind = kind;
        this.faults = List.copyOf(faults);
        this.more = Map.copyOf(more);
    }

    /** @param kind a stable kebab-case name of the rule; {@code detail} says what would make it lawful */
    public static Refusal of(Because because, String kind, String detail) {
        return new Refusal(because, kind, detail, List.of(), Map.of());
    }

    public static Refusal badInput(List<Fault> faults) {
        return new Refusal(Because.BAD_INPUT, "bad-input", "What was sent has faults; nothing was stored.", faults, Map.of());
    }

    /** A rule of practice with several missing parts, all told at once. */
    public static Refusal ruleNotMet(String kind, String detail, List<Fault> missing) {
        return new Refusal(Because.RULE_NOT_MET, kind, detail, missing, Map.of());
    }

    /** What is not there, and what a wall hides: the same answer, so that nothing shows which. */
    public static Refusal notFound() {
        return of(Because.NOT_FOUND, "not-found", "There is nothing here for you under that name.");
    }

    /** The same refusal with one more member for the caller to read. */
    public Refusal with(String name, Object value) {
        Map<String, Object> members = new LinkedHashMap<>(more);
        members.put(name, value);
        return new Refusal(because, kind, getMessage(), faults, members);
    }

    public Because because() {
        return because;
    }

    public String kind() {
        return kind;
    }

    public List<Fault> faults() {
        return faults;
    }

    public Map<String, Object> more() {
        return more;
    }
}
