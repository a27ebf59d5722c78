package org.openmash.thresholds;

/**
 * Something that is not known and matters: the question in plain words and what the worst answer would make of the
 * case, others staying as they are.
 *
 * @param couldRaiseTo null where no answer raises level or band
 * @param blocksClosing a safety answer, or a floor's own question: no-further-action is refused while it is open
 */
public record Unknown(String field, String question, LevelAndBand couldRaiseTo, boolean blocksClosing) {}
