package org.openmash.hubs.practice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.openmash.hubs.Person;
import org.openmash.thresholds.checking.Verdict;

/** What the checker found of one document of a set, in words, as kept on the day. */
public record SetCheck(String digest, Instant at, Person by, List<Result> results) {
    public SetCheck {
        results = List.copyOf(results);
    }

    /**
     * One property of the set.
     *
     * @param subject what of the set it is about: a rule, an indicator; null where it is about the whole
     * @param depth how far it was looked, where it was not refuted; else null
     * @param counterExample the referral that shows it, fact by fact; empty where nothing does
     * @param counterExampleAfter the second referral, where two are compared
     */
    public record Result(
            String property,
            String subject,
            Verdict verdict,
            Integer depth,
            String words,
            List<String> counterExample,
            List<String> counterExampleAfter) {
        public Result {
            counterExample = List.copyOf(counterExample);
            counterExampleAfter = List.copyOf(counterExampleAfter);
        }
    }

    /** Whether it stops the set from being tried and proposed. */
    public boolean isRefuted() {
        return results.stream().anyMatch(result -> result.verdict() == Verdict.REFUTED);
    }

    /** What an approver must accept by name. */
    public List<Result> toAccept() {
        return results.stream()
                .filter(result -> result.verdict() == Verdict.NOT_REFUTED)
                .toList();
    }

    /** A result as people are shown it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shown(
            String property,
            String subject,
            String verdict,
            Integer depth,
            String words,
            List<String> counterExample,
            List<String> counterExampleAfter) {
        public static Shown of(Result result) {
            return new Shown(
                    result.property(),
                    result.subject(),
                    result.verdict().word(),
                    result.depth(),
                    result.words(),
                    result.counterExample().isEmpty() ? null : result.counterExample(),
                    result.counterExampleAfter().isEmpty() ? null : result.counterExampleAfter());
        }
    }
}
