package org.openmash.thresholds;

/**
 * What stands for each of a list of codes. Of two answers in one message the more worrying stands, a later message
 * replaces a blank or not known, and a later no never removes a yes.
 */
final class Standing {
    static final byte BLANK = 0;
    static final byte NO = 1;
    static final byte NOT_KNOWN = 2;
    static final byte YES = 3;

    private final byte[] states;
    private final int[] messages;
    private final int[] said;
    private int size;

    Standing(int codes) {
        states = new byte[codes];
        messages = new int[codes];
        said = new int[codes];
    }

    void say(int index, Answer answer, int message) {
        byte before = states[index];
        if (before == BLANK) {
            said[size++] = index;
        }
        states[index] = later(before, weight(answer), before != BLANK && messages[index] == message);
        messages[index] = message;
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            states[said[i]] = BLANK;
        }
        size = 0;
    }

    /** What stands for a code; null where nothing was said of it. */
    Answer of(int index) {
        return answer(states[index]);
    }

    /** Of how many codes anything was said. */
    int said() {
        return size;
    }

    /** The code that was spoken of in this place. */
    int said(int place) {
        return said[place];
    }

    static byte later(byte before, byte now, boolean sameMessage) {
        return sameMessage || before == YES ? (byte) Math.max(before, now) : now;
    }

    static byte weight(Answer answer) {
        return switch (answer) {
            case YES -> YES;
            case NOT_KNOWN -> NOT_KNOWN;
            case NO -> NO;
        };
    }

    static Answer answer(byte state) {
        return switch (state) {
            case YES -> Answer.YES;
            case NOT_KNOWN -> Answer.NOT_KNOWN;
            case NO -> Answer.NO;
            default -> null;
        };
    }
}
