package org.openmash.children;

import java.time.LocalDate;
import java.util.List;

/**
 * One line of another record's history: who the child is by that record, and what happened, if anything is told of it.
 * Lines of one source and one {@code sourceId} tell of one child.
 *
 * @param event null where the line tells only who the child is
 * @param household the source's own mark of who lives together; null where it tells none
 * @param siblings how the source calls the child's brothers and sisters
 */
public record HistoryLine(
        String source, String sourceId, ToldIdentity child, Event event, String household, List<String> siblings) {
    public static final List<String> KINDS = List.of(
            "contact", "referral", "assessment", "section-47", "child-protection-plan", "looked-after", "early-help",
            "missing", "education-state", "domestic-abuse-notice", "exploitation-screening", "placement-disruption");
    /** What has a length: told again with an end, it is the same stretch and not another. */
    private static final List<String> STRETCHES = List.of(
            "assessment", "section-47", "child-protection-plan", "looked-after", "early-help", "missing", "education-state");

    public HistoryLine {
        siblings = siblings == null ? List.of() : List.copyOf(siblings);
    }

    /**
     * What happened. Every part but the kind may be null: not told, which is not none.
     *
     * @param categories null where not told
     */
    public record Event(
            String kind,
            LocalDate start,
            LocalDate end,
            String outcome,
            String reason,
            String agency,
            String agencyKind,
            List<String> categories,
            Integer level) {
        /** What makes two lines tell of one thing: all else of it may be told anew. */
        String name() {
            return STRETCHES.contains(kind)
                    ? kind + '\n' + start
                    : String.join("\n", kind, "" + start, agency, agencyKind, reason, "" + categories);
        }

        @Override
        public String toString() {
            return "Event";
        }
    }

    /** Who lives together by the source: its own mark, else the brothers and sisters that it names with the child. */
    String home() {
        if (household != null) {
            return "household\n" + household;
        }
        return siblings.isEmpty()
                ? null
                : "siblings\n" + java.util.stream.Stream.concat(siblings.stream(), java.util.stream.Stream.of(sourceId))
                        .min(String::compareTo)
                        .orElseThrow();
    }

    @Override
    public String toString() {
        return "HistoryLine";
    }
}
