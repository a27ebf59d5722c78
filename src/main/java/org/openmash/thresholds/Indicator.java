package org.openmash.thresholds;

import java.util.List;

/**
 * One concern that a referrer may pick, by a code that is never reused. Points and floor are the partnership's own.
 *
 * @param category the words as printed; {@link #scoringCategory()} is the part that halves and patterns go by
 * @param level where it usually points alone: a hint, never a floor
 * @param floor the mandatory floor of the code; null where its level comes from points
 * @param scored false for a notice that tells of no concern: nothing is added to it
 */
public record Indicator(
        String code,
        String words,
        String category,
        List<Question> asks,
        Level level,
        int points,
        LevelAndBand floor,
        boolean scored,
        String source) {

    public Indicator {
        asks = List.copyOf(asks);
    }

    /** The words of the category before the first semicolon, colon or bracket. */
    public String scoringCategory() {
        return partThatCounts(category);
    }

    /** The part of a printed category that halves and patterns go by. */
    public static String partThatCounts(String category) {
        int end = category.length();
        for (char mark : new char[] {';', ':', '('}) {
            int at = category.indexOf(mark);
            end = at < 0 ? end : Math.min(end, at);
        }
        return category.substring(0, end).strip();
    }

    public boolean asks(String question) {
        return asks.stream().anyMatch(asked -> asked.code().equals(question));
    }

    /** What it asks beyond the common questions: the codes that {@code answers} may hold. */
    public List<Question> ownQuestions() {
        return asks.stream()
                .filter(question -> question.kind() != Question.Kind.COMMON)
                .toList();
    }
}
