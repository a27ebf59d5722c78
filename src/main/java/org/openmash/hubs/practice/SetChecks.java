package org.openmash.hubs.practice;

import java.time.Instant;
import java.util.List;
import org.openmash.hubs.Person;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.checking.CheckResult;
import org.openmash.thresholds.checking.Checker;

/** Runs the checker over a set and puts what it found into words that are kept. */
final class SetChecks {
    private SetChecks() {}

    static SetCheck of(SetDocument document, Person by, Instant at) {
        List<SetCheck.Result> results =
                Checker.check(document.set()).results().stream().map(SetChecks::kept).toList();
        return new SetCheck(document.digest(), at, by, results);
    }

    private static SetCheck.Result kept(CheckResult result) {
        return new SetCheck.Result(
                result.property(),
                result.subject(),
                result.verdict(),
                result.depth(),
                result.words(),
                words(result.counterExample()),
                words(result.counterExampleAfter()));
    }

    private static List<String> words(Facts facts) {
        return facts == null ? List.of() : FactsInWords.of(facts);
    }
}
