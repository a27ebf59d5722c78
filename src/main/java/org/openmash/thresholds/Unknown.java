package org.openmash.thresholds;

import java.util.List;

/**
 * Something that is not known and matters: the question in plain words, who is likeliest to know, and what the worst
 * answer would make of the case, others staying as they are. An answer that would lower it is never offered.
 *
 * @param from the message that left it open; null where the question is about the child or the history
 * @param worst the answer meant, as it would be given; null where none can make matters worse
 * @param couldRaiseTo null where no answer raises level or band
 * @param couldAddPoints what the worst answer adds to the score, which ends at 100
 * @param blocksClosing a safety answer, or a floor's own question: no-further-action is refused while it is open
 * @param whoMayKnow kinds of agency, the referrer or the hub's own record, likeliest first
 */
public record Unknown(
        String field,
        String from,
        String question,
        String worst,
        LevelAndBand couldRaiseTo,
        int couldAddPoints,
        Answers answers,
        boolean blocksClosing,
        List<String> whoMayKnow) {

    /** How many answers are possible, and how many of them raise level, band or points. */
    public record Answers(int possible, int raising) {}

    public Unknown {
        whoMayKnow = List.copyOf(whoMayKnow);
    }
}
