package org.openmash.thresholds;

/**
 * Numbers for the words that facts use again and again: codes, agencies, kinds of work, questions, messages. Numbers
 * are given from 0 on, in order, and are never given again to another word, so that bytes stay readable for ever.
 */
public interface FactWords {

    /** The number of a word; a word that had none is given the next. */
    int number(String word);

    /** The word of a number that was given. */
    String word(int number);
}
