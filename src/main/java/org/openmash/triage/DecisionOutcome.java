package org.openmash.triage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openmash.triage.ProposedDecision.Advice;
import org.openmash.triage.ProposedDecision.AuthorityTold;
import org.openmash.triage.ProposedDecision.Receiver;
import org.openmash.triage.ProposedDecision.WorkerTold;

/**
 * What a decision may come to, with the levels that it fits and the parts that it asks for beside the rationale
 * (Working Together 2023 chapter 3; Children Act 1989 ss.17, 20, 44, 46, 47).
 */
public enum DecisionOutcome {
    NO_FURTHER_ACTION(Set.of(1, 2), false, part("reason", ProposedDecision::reason, "Which of the reasons?")),
    INFORMATION_AND_ADVICE(
            Set.of(1, 2),
            false,
            part("advice.given", Advice::given, ProposedDecision::advice, "What was advised?"),
            part("advice.to", Advice::to, ProposedDecision::advice, "Who was advised?")),
    UNIVERSAL_SERVICES(Set.of(1, 2), true, receiverAgency(), receiverName(), returnIf()),
    EARLY_HELP(Set.of(2), true, receiverAgency(), receiverName(), returnIf()),
    CHILD_IN_NEED_ASSESSMENT(
            Set.of(3),
            true,
            part("questions", ProposedDecision::questions, "What is the assessment to find out?"),
            part("seenBy", ProposedDecision::seenBy, "By what date is the child seen?")),
    STRATEGY_DISCUSSION(
            Set.of(4),
            true,
            part("suspicion", ProposedDecision::suspicion, "What is suspected, in a sentence?"),
            part("invite", ProposedDecision::invite, "Who is asked to it?")),
    IMMEDIATE_PROTECTION(
            Set.of(4),
            true,
            part("power", ProposedDecision::power, "Which power is used?"),
            part("usedBy", ProposedDecision::usedBy, "Who uses it?"),
            part("since", ProposedDecision::since, "Since when?")),
    ACCOMMODATION(
            Set.of(3, 4),
            true,
            part("placeTonight", ProposedDecision::placeTonight, "Where does the child sleep tonight?"),
            part("basis", ProposedDecision::basis, "On whose agreement or capacity does it rest?")),
    LINK_TO_OPEN_CASE(
            Set.of(1, 2, 3, 4),
            true,
            part("openCase", ProposedDecision::openCase, "Which open case?"),
            part("workerTold.name", WorkerTold::name, ProposedDecision::workerTold, "Which worker was told?"),
            part("workerTold.at", WorkerTold::at, ProposedDecision::workerTold, "When was the worker told?")),
    TRANSFER_TO_AUTHORITY(
            Set.of(1, 2, 3, 4),
            true,
            part("authority", ProposedDecision::authority, "Which authority?"),
            part("told.whom", AuthorityTold::whom, ProposedDecision::told, "Who was told there?"),
            part("told.how", AuthorityTold::how, ProposedDecision::told, "How were they told?"),
            part("told.at", AuthorityTold::at, ProposedDecision::told, "When were they told?")),
    /** The threshold is met and no worker is free; it never closes the case. */
    AWAITING_CAPACITY(
            Set.of(1, 2, 3, 4),
            true,
            part("seniorManager", ProposedDecision::seniorManager, "Which senior manager knows?"));

    private static final int CHILD_IN_NEED = 3;

    private final Set<Integer> levels;
    private final boolean handsOver;
    private final List<DecisionPart> parts;

    DecisionOutcome(Set<Integer> levels, boolean handsOver, DecisionPart... parts) {
        this.levels = levels;
        this.handsOver = handsOver;
        this.parts = List.of(parts);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(DecisionOutcome::word).toList();
    }

    public static Optional<DecisionOutcome> of(String word) {
        return Arrays.stream(values()).filter(outcome -> outcome.word().equals(word)).findFirst();
    }

    /** Whether it is one of the outcomes that go with a level. */
    public boolean fits(int level) {
        return levels.contains(level);
    }

    /** Whether it is for needs below those of a child in need only. */
    boolean isBelowChildInNeed() {
        return levels.stream().allMatch(level -> level < CHILD_IN_NEED);
    }

    /** Whether somebody else must still take the child on after the decision. */
    boolean handsOver() {
        return handsOver;
    }

    /** Whether the family must have agreed: a service at these levels is an offer. */
    boolean needsAgreement() {
        return this == UNIVERSAL_SERVICES || this == EARLY_HELP;
    }

    List<DecisionPart> parts() {
        return parts;
    }

    private static DecisionPart part(String field, Function<ProposedDecision, Object> read, String ask) {
        return new DecisionPart(field, read, ask);
    }

    private static <T> DecisionPart part(
            String field, Function<T, Object> read, Function<ProposedDecision, T> of, String ask) {
        return new DecisionPart(
                field,
                proposed -> {
                    T whole = of.apply(proposed);
                    return whole == null ? null : read.apply(whole);
                },
                ask);
    }

    private static DecisionPart receiverAgency() {
        return part("receiver.agency", Receiver::agency, ProposedDecision::receiver, "Which agency takes the family on?");
    }

    private static DecisionPart receiverName() {
        return part("receiver.name", Receiver::name, ProposedDecision::receiver, "Who there, by name?");
    }

    private static DecisionPart returnIf() {
        return part("returnIf", ProposedDecision::returnIf, "What would bring it back?");
    }
}
