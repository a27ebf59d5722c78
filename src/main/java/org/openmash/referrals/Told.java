package org.openmash.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openmash.thresholds.Answer;

/**
 * What one message told about worries, without who the family is: the concerns and factors, the answers about each
 * child, the words. A referral has one, each addition has one. Null means left out, which is never read as "no".
 *
 * @param immediateDanger whether a child is in danger at this moment
 * @param narrative the sender's own words; of an addition, its words
 */
public record Told(
        Referrer referrer,
        Source source,
        Answer immediateDanger,
        List<ChildAnswers> children,
        List<Concern> concerns,
        List<ToldFactor> factors,
        String narrative,
        Agreement agreement,
        String actionsTaken) {
    public Told {
        children = children == null ? List.of() : List.copyOf(children);
        concerns = concerns == null ? List.of() : List.copyOf(concerns);
        factors = factors == null ? List.of() : List.copyOf(factors);
    }

    @Override
    public String toString() {
        return "Told";
    }

    /** The professional who sends it, as they gave themselves. */
    public record Referrer(
            String name, String role, String phone, String email, String scheme, String code, String organisation) {
        @Override
        public String toString() {
            return "Referrer";
        }
    }

    /** Whose worry it is, where the referrer only passes it on. */
    public record Source(String kind, Answer named, Answer wishesToStayUnnamed, String interest) {
        @Override
        public String toString() {
            return "Source";
        }
    }

    /**
     * The common questions, answered for one child.
     *
     * @param key the message's own key of the child
     * @param whereabouts home, school, hospital, with-referrer, missing, elsewhere, not-known
     * @param mobility independent, not-independent, not-known
     * @param household the message's own mark of who lives together
     * @param leavesAt when the child leaves the referrer's care today
     */
    public record ChildAnswers(
            String key,
            String whereabouts,
            String withWhom,
            Answer accessNow,
            Answer safeNow,
            String mobility,
            Answer disabled,
            String household,
            Instant leavesAt,
            String voice) {
        @Override
        public String toString() {
            return "ChildAnswers";
        }
    }

    /**
     * One concern indicator with its answer.
     *
     * @param children keys of the children it holds for; null for all
     * @param basis seen, told-by-child, told-by-other, recorded, judged, not-known
     * @param answers what the indicator asks beyond the common questions: yes, no, not-known, or words
     */
    public record Concern(
            String indicator,
            Answer answer,
            List<String> children,
            String basis,
            LocalDate observedOn,
            String words,
            Map<String, String> answers) {
        public Concern {
            answers = answers == null ? Map.of() : Map.copyOf(answers);
        }

        @Override
        public String toString() {
            return "Concern";
        }
    }

    /** One aggravating or protective factor as stated, with who confirms it and when. */
    public record ToldFactor(
            String factor,
            Answer answer,
            List<String> children,
            String words,
            String from,
            LocalDate on,
            String confirmedBy) {
        @Override
        public String toString() {
            return "ToldFactor";
        }
    }

    /**
     * Whether the family agrees to the sharing or the service; never a condition of sending.
     *
     * @param status given, refused, not-sought, not-possible, not-known
     */
    public record Agreement(String status, String reason, Answer familyTold) {
        @Override
        public String toString() {
            return "Agreement";
        }
    }
}
