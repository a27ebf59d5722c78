package org.openmash.meetings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.openmash.thresholds.Band;
import org.openmash.triage.AgendaCase;
import org.openmash.triage.AgendaFeed;

/**
 * What puts a case before the daily risk meeting, in the order of the agenda. National guidance sets no such list;
 * this is the hub's own. Pure functions of a case and a window: facts in, a reason or none out.
 */
enum AgendaRule {
    /** An action of an earlier meeting is not done, or an item was not concluded. */
    UNDONE("undone", AgendaRule::undone),
    /** Red since the last meeting, or still undecided. */
    RED("red", AgendaRule::red),
    /** Missing now; returned since the last meeting; twice or more in 90 days (DfE missing guidance, 2014). */
    MISSING("missing", AgendaRule::missing),
    /** Exploitation known or suspected, told for the first time or risen since the last meeting. */
    EXPLOITATION("exploitation", AgendaRule::exploitation),
    /** High-risk domestic abuse since the last meeting. */
    DOMESTIC_ABUSE("high-risk-domestic-abuse", AgendaRule::domesticAbuse),
    /**
     * Police protection, an emergency protection order or another power over the child (Children Act 1989 ss.44, 46).
     */
    PROTECTION("protection", AgendaRule::protection),
    /** A third contact since the last meeting: a manager reads all of them. */
    THIRD_CONTACT("third-contact", AgendaRule::thirdContact),
    /** The threshold is met and there is no worker; it stays on the list daily. */
    NO_CAPACITY("no-capacity", AgendaRule::noCapacity),
    /** The chair's own addition. */
    CHAIR("chair", AgendaRule::chair);

    private static final String MISSING_NOW = "missing-now";
    private static final String MISSING_RETURNED = "missing-once-returned";
    private static final String MISSING_REPEAT = "missing-repeat";
    private static final String HIGH_RISK_ABUSE = "domestic-abuse-high-risk";
    private static final String EXPLOITATION_CATEGORY = "exploitation";

    /** How long each power lasts at most: 72 hours (Children Act 1989 s.46(6)), 8 days at first (s.45(1)). */
    private static final Map<String, Duration> LONGEST =
            Map.of("police-protection", Duration.ofHours(72), "emergency-protection-order", Duration.ofDays(8));

    /** The longest of these: decisions this old may still hold. */
    static final Duration LONGEST_POWER = Duration.ofDays(8);

    /** What the feed is asked for, so that it gives every case that a rule could catch. */
    static final AgendaFeed.Codes CODES = new AgendaFeed.Codes(
            Set.of(MISSING_NOW, MISSING_REPEAT),
            Set.of(MISSING_NOW, MISSING_RETURNED, MISSING_REPEAT, HIGH_RISK_ABUSE),
            Set.of(EXPLOITATION_CATEGORY));

    private final String word;
    private final BiFunction<AgendaSubject, Window, Reason> rule;

    AgendaRule(String word, BiFunction<AgendaSubject, Window, Reason> rule) {
        this.word = word;
        this.rule = rule;
    }

    String word() {
        return word;
    }

    Optional<Reason> on(AgendaSubject subject, Window window) {
        return Optional.ofNullable(rule.apply(subject, window));
    }

    static AgendaRule of(Reason reason) {
        return Stream.of(values())
                .filter(rule -> rule.word.equals(reason.rule()))
                .findFirst()
                .orElseThrow();
    }

    private Reason because(Instant since, String why) {
        return new Reason(word, since, why);
    }

    private static Reason undone(AgendaSubject subject, Window window) {
        CarriedOver carried = subject.carriedOver();
        if (carried == null) {
            return null;
        }
        String why = switch (carried.openActions()) {
            case 0 -> "An earlier meeting did not conclude it.";
            case 1 -> "An action of an earlier meeting is not done.";
            default -> carried.openActions() + " actions of earlier meetings are not done.";
        };
        return UNDONE.because(carried.since(), why);
    }

    private static Reason red(AgendaSubject subject, Window window) {
        AgendaCase one = subject.of();
        if (one.state().isOpen() && one.band() == Band.RED) {
            return RED.because(one.redAt() == null ? one.knownAt() : one.redAt(), "Red and not yet decided.");
        }
        return window.reaches(one.redAt()) ? RED.because(one.redAt(), "Red since the last meeting.") : null;
    }

    private static Reason missing(AgendaSubject subject, Window window) {
        return Stream.of(
                        missing(subject, window, MISSING_NOW, true, "Missing now."),
                        missing(subject, window, MISSING_RETURNED, false, "Returned since the last meeting."),
                        missing(subject, window, MISSING_REPEAT, true, "Missing twice or more in 90 days."))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static Optional<Reason> missing(
            AgendaSubject subject, Window window, String code, boolean whileOpen, String why) {
        boolean open = whileOpen && subject.of().state().isOpen();
        return subject.of()
                .code(code)
                .filter(told -> open || window.reaches(told.since()))
                .map(told -> MISSING.because(told.since(), why));
    }

    private static Reason exploitation(AgendaSubject subject, Window window) {
        AgendaCase one = subject.of();
        List<AgendaCase.Code> codes = one.codes().stream()
                .filter(code -> code.category().equals(EXPLOITATION_CATEGORY))
                .toList();
        Optional<Reason> told = codes.stream()
                .filter(code -> window.reaches(code.since()))
                .findFirst()
                .map(code -> EXPLOITATION.because(code.since(), "New since the last meeting: " + code.code() + "."));
        if (told.isPresent() || codes.isEmpty() || !window.reaches(one.risenAt())) {
            return told.orElse(null);
        }
        return EXPLOITATION.because(
                one.risenAt(), "Stands higher than at the last meeting: " + codes.getFirst().code() + ".");
    }

    private static Reason domesticAbuse(AgendaSubject subject, Window window) {
        return subject.of()
                .code(HIGH_RISK_ABUSE)
                .filter(told -> window.reaches(told.since()))
                .map(told -> DOMESTIC_ABUSE.because(told.since(), "High-risk domestic abuse since the last meeting."))
                .orElse(null);
    }

    private static Reason protection(AgendaSubject subject, Window window) {
        AgendaCase.Protection used = subject.of().protection();
        if (used == null) {
            return null;
        }
        Instant since = used.since() == null ? used.decidedAt() : used.since();
        String power = used.power() == null ? "other" : used.power();
        Instant longest = since.plus(LONGEST.getOrDefault(power, Duration.ZERO));
        return window.reaches(used.decidedAt()) || window.now().isBefore(longest)
                ? PROTECTION.because(since, "Immediate protection by: " + power + ".")
                : null;
    }

    private static Reason thirdContact(AgendaSubject subject, Window window) {
        Instant at = subject.of().thirdContactAt();
        return window.reaches(at) ? THIRD_CONTACT.because(at, "A third contact: a manager reads them all.") : null;
    }

    private static Reason noCapacity(AgendaSubject subject, Window window) {
        Instant since = subject.of().withoutCapacitySince();
        return since == null ? null : NO_CAPACITY.because(since, "The threshold is met and there is no worker.");
    }

    private static Reason chair(AgendaSubject subject, Window window) {
        AgendaSubject.Addition addition = subject.addition();
        return addition == null ? null : CHAIR.because(addition.at(), addition.why());
    }
}
