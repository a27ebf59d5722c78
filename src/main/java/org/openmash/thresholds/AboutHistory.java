package org.openmash.thresholds;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Conditions over the dated events of the hub's own record. Windows end with the day of receipt and take in their
 * last day; a history that could not be searched through leaves open what was not found in it.
 */
public sealed interface AboutHistory extends Condition {

    /** The condition with numbers in place of the words of one set. */
    Atom atom(Vocabulary words);

    String evidence(Situation situation);

    @Override
    default void evidence(Situation situation, Consumer<Evidence> into) {
        String value = holds(situation) == Known.TRUE ? evidence(situation) : Answer.NOT_KNOWN.word();
        into.accept(new Evidence(Situation.HISTORY, value, Situation.HISTORY));
    }

    @Override
    default void open(Situation situation, Consumer<Open> into) {
        if (holds(situation) == Known.UNKNOWN) {
            into.accept(Open.history(
                    situation.book().question(Situation.HISTORY), Worse.history(situation.catalogue())));
        }
    }

    /** Work of one of these kinds is open. */
    record WorkOpen(Set<String> kinds) implements AboutHistory {
        @Override
        public Atom atom(Vocabulary words) {
            long[] some = words.kinds(kinds);
            return Atom.looked(sheet -> sheet.work.openOn(some, sheet.day), words.needs(Vocabulary.Part.WORK));
        }

        private Stream<InvolvementFact> work(Situation situation) {
            return situation.facts().history().involvements().stream()
                    .filter(work -> kinds.contains(work.kind()))
                    .filter(work -> work.to() == null || work.to().isAfter(situation.receivedOn()));
        }

        @Override
        public String evidence(Situation situation) {
            return work(situation)
                    .map(work -> work.kind() + " open" + (work.from() == null ? "" : " since " + work.from()))
                    .collect(Collectors.joining("; "));
        }
    }

    /** Work of one of these kinds began at any time before. */
    record WorkEver(Set<String> kinds) implements AboutHistory {
        @Override
        public Atom atom(Vocabulary words) {
            long[] some = words.kinds(kinds);
            return Atom.looked(sheet -> sheet.work.begunBy(some, sheet.day), words.needs(Vocabulary.Part.WORK));
        }

        private Stream<InvolvementFact> work(Situation situation) {
            return situation.facts().history().involvements().stream()
                    .filter(work -> kinds.contains(work.kind()))
                    .filter(work -> work.from() == null || !work.from().isAfter(situation.receivedOn()));
        }

        @Override
        public String evidence(Situation situation) {
            return work(situation)
                    .map(work -> work.kind() + (work.from() == null ? "" : " from " + work.from())
                            + (work.to() == null ? "" : " to " + work.to()))
                    .collect(Collectors.joining("; "));
        }
    }

    /** Work of one of these kinds ended within so many months. */
    record WorkEnded(Set<String> kinds, int withinMonths) implements AboutHistory {
        @Override
        public Atom atom(Vocabulary words) {
            long[] some = words.kinds(kinds);
            return Atom.looked(
                    sheet -> sheet.work.endedWithin(some, sheet.monthsBefore(withinMonths), sheet.day),
                    words.needs(Vocabulary.Part.WORK));
        }

        private Stream<InvolvementFact> work(Situation situation) {
            LocalDate day = situation.receivedOn();
            return situation.facts().history().involvements().stream()
                    .filter(work -> kinds.contains(work.kind()) && work.to() != null)
                    .filter(work -> within(work.to(), day.minusMonths(withinMonths), day));
        }

        @Override
        public String evidence(Situation situation) {
            return work(situation)
                    .map(work -> work.kind() + " ended " + work.to())
                    .collect(Collectors.joining("; "));
        }
    }

    /** A brother or sister is in care, was removed, or died or was harmed by abuse. */
    record SiblingHarmed() implements AboutHistory {
        @Override
        public Atom atom(Vocabulary words) {
            return Atom.looked(sheet -> sheet.siblingHarmed, words.needs(Vocabulary.Part.SIBLINGS));
        }

        @Override
        public String evidence(Situation situation) {
            return "a brother or sister is looked after, was removed or was harmed";
        }
    }

    /** The case of a brother or sister is red and not finally decided, or decided at level 4. */
    record SiblingRed() implements AboutHistory {
        @Override
        public Atom atom(Vocabulary words) {
            return Atom.looked(sheet -> sheet.siblingRed, words.needs(Vocabulary.Part.SIBLINGS));
        }

        @Override
        public String evidence(Situation situation) {
            boolean red = siblings(situation).anyMatch(SiblingFact::redAndNotFinallyDecided);
            return red
                    ? "the case of a child of the same household is red and not finally decided"
                    : "the case of a child of the same household was decided at level 4";
        }
    }

    /** The look-up of the history failed. */
    record LookUpFailed() implements AboutHistory {
        @Override
        public Atom atom(Vocabulary words) {
            return Atom.unasked(
                    (sheet, presuming) -> Known.of(sheet.lookUpFailed), words.needs(Vocabulary.Part.LOOK_UP_FAILED));
        }

        @Override
        public String evidence(Situation situation) {
            return "the look-up failed";
        }
    }

    private static Stream<SiblingFact> siblings(Situation situation) {
        return situation.facts().history().siblings().stream();
    }

    static boolean within(LocalDate date, LocalDate since, LocalDate until) {
        return date != null && !date.isBefore(since) && !date.isAfter(until);
    }
}
