package org.openmash.thresholds;

import java.util.Arrays;

/** Answers to the questions of codes, in the order told. */
final class OwnAnswers {
    private int[] codes = new int[8];
    private int[] questions = new int[8];
    private int[] messages = new int[8];
    private Answer[] answers = new Answer[8];
    private int size;

    void add(int code, int question, Answer answer, int message) {
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, 2 * size);
            questions = Arrays.copyOf(questions, 2 * size);
            messages = Arrays.copyOf(messages, 2 * size);
            answers = Arrays.copyOf(answers, 2 * size);
        }
        codes[size] = code;
        questions[size] = question;
        answers[size] = answer;
        messages[size++] = message;
    }

    void clear() {
        size = 0;
    }

    /** What stands for a question that these codes ask, where {@code worrying} is the answer that cannot be undone. */
    Answer standing(CodeSet set, int question, Answer worrying) {
        byte state = Standing.BLANK;
        int message = -1;
        for (int i = 0; i < size; i++) {
            if (questions[i] == question && set.has(codes[i])) {
                Answer given = answers[i];
                byte weight = given == Answer.NOT_KNOWN
                        ? Standing.NOT_KNOWN
                        : given == worrying ? Standing.YES : Standing.NO;
                state = Standing.later(state, weight, messages[i] == message);
                message = messages[i];
            }
        }
        return Standing.answer(state);
    }
}
