package org.openmash.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.openmash.thresholds.Band;
import org.openmash.thresholds.FactBytes;
import org.openmash.thresholds.FactReader;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.FactWords;
import org.openmash.thresholds.History;
import org.openmash.thresholds.Outcome;
import org.openmash.thresholds.SiblingFact;
import org.openmash.thresholds.ThresholdSet;

/**
 * Runs a draft over past cases, row by row: every case with no sibling's case read as red, which tells which cases
 * the draft makes red, and then once more, now knowing. Brothers and sisters of one referral are settled as soon as
 * they are read; a second pass reads the cases that hang on another referral. Questions that history was never asked
 * are read as not known, and a second time as harmless where there are any.
 */
final class TrialReading {
    /** What history needs to be told of one set of that day. */
    record Then(NeverAsked neverAsked, Explanation explanation) {}

    /** A case that would move. */
    record Moved(UUID caseId, int from, int to, List<String> rules) {}

    /**
     * What the draft answers where what was never asked is not known, and where it is harmless.
     *
     * @param plain whether nothing that bears on this case was left unasked, so that the facts were read as they stand
     */
    record Answers(Outcome asUnknown, int asHarmless, boolean plain) {
        /** Whether it makes no difference to what a trial tells. */
        boolean tellTheSame(Answers other, int told) {
            int answer = answer(asUnknown);
            return asHarmless == other.asHarmless
                    && answer == answer(other.asUnknown)
                    && (answer == told || asUnknown.equals(other.asUnknown));
        }
    }

    private final ThresholdSet draft;
    private final FactReader reader;
    private final FactWords words;
    private final Function<String, Then> thenBySet;
    private final HourOfWeek hours;
    private final Values sets = new Values();
    private final List<Then> thens = new ArrayList<>();
    private final List<Integer> casesOfSet = new ArrayList<>();
    private final TrialCounts asUnknown = new TrialCounts();
    private final TrialCounts asHarmless = new TrialCounts();
    private final CaseSet redAsUnknown = new CaseSet();
    private final CaseSet redAsHarmless = new CaseSet();
    private final CaseSet open = new CaseSet();
    private final ChildrenOfReferral together = new ChildrenOfReferral();
    private final boolean asksOfSiblings;
    private final List<Moved> moved = new ArrayList<>();
    private final boolean twice;

    /**
     * @param thenBySet what is needed of the set of a name and version, as the row writes them
     * @param twice whether any set ever in force left something unasked, so that there are two answers
     */
    TrialReading(
            ThresholdSet draft, FactWords words, Function<String, Then> thenBySet, boolean twice, HourOfWeek hours) {
        this.draft = draft;
        this.words = words;
        this.reader = draft.reader(words);
        this.asksOfSiblings = draft.asksWhetherASiblingIsRed();
        this.thenBySet = thenBySet;
        this.twice = twice;
        this.hours = hours;
    }

    /** First pass, every row, the children of one referral side by side. */
    void first(PastCaseRow row) {
        if (!together.isOf(row)) {
            together.end(this::settle);
        }
        together.add(row);
        int set = set(row);
        casesOfSet.set(set, casesOfSet.get(set) + 1);
        boolean red = row.siblings() ? row.siblingRedBesides() : row.siblingRed();
        Answers answers = answers(row, thens.get(set), red, red);
        mark(row, answers);
        if (asksOfSiblings && row.siblings() && !red) {
            together.await(row, answers, answers.plain() ? reader.withSiblingRed() : null);
        } else {
            count(row, thens.get(set), answers);
        }
    }

    /** Settles a row whose siblings were all read with it, one that is red for sure, and one that comes to the same. */
    private void settle(ChildrenOfReferral.Waiting waiting) {
        PastCaseRow row = waiting.row();
        Then then = thens.get(set(row));
        boolean redUnknown = row.anySibling(redAsUnknown::has);
        boolean redHarmless = twice ? row.anySibling(redAsHarmless::has) : redUnknown;
        if (redUnknown && redHarmless || !row.anySibling(together::lacks)) {
            boolean red = redUnknown || redHarmless;
            count(row, then, red ? answers(waiting, then, redUnknown, redHarmless) : waiting.unlessRed());
        } else if (waiting.unlessRed().tellTheSame(answers(waiting, then, true, true), told(row))) {
            count(row, then, waiting.unlessRed());
        } else {
            open.add(row.high(PastCaseRow.CASE), row.low(PastCaseRow.CASE));
        }
    }

    /** The cases to read again, after the first pass: how they come out hangs on cases of other referrals. */
    UUID[] open() {
        together.end(this::settle);
        return open.ids();
    }

    /** Second pass; a case that is settled is passed over. */
    void second(PastCaseRow row) {
        together.end(this::settle);
        if (open.has(row.high(PastCaseRow.CASE), row.low(PastCaseRow.CASE))) {
            Then then = thens.get(set(row));
            boolean redUnknown = row.siblingRedBesides() || row.anySibling(redAsUnknown::has);
            boolean redHarmless = row.siblingRedBesides() || row.anySibling(redAsHarmless::has);
            count(row, then, answers(row, then, redUnknown, redHarmless));
        }
    }

    private Answers answers(ChildrenOfReferral.Waiting waiting, Then then, boolean redUnknown, boolean redHarmless) {
        Outcome unlessRed = waiting.unlessRed().asUnknown();
        Outcome ifRed = waiting.ifRed();
        return ifRed == null
                ? answers(waiting.row(), then, redUnknown, redHarmless)
                : new Answers(redUnknown ? ifRed : unlessRed, answer(redHarmless ? ifRed : unlessRed), true);
    }

    private Answers answers(PastCaseRow row, Then then, boolean redUnknown, boolean redHarmless) {
        byte[] bytes = row.facts();
        NeverAsked asked = then.neverAsked();
        Facts facts = asked.none()
                ? null
                : FactBytes.read(bytes, words).withReferralLevel(draft.referralLevel());
        if (facts == null || !asked.matterFor(facts)) {
            Outcome outcome = plain(bytes, row, redUnknown);
            boolean same = !twice || redHarmless == redUnknown;
            return new Answers(outcome, answer(same ? outcome : plain(bytes, row, redHarmless)), true);
        }
        Outcome unknown = draft.outcome(asked.notKnown(withSiblings(facts, row.siblingRed(), redUnknown)));
        return new Answers(unknown, harmless(withSiblings(facts, row.siblingRed(), redHarmless), asked), false);
    }

    private void mark(PastCaseRow row, Answers answers) {
        mark(row, answer(answers.asUnknown()), redAsUnknown);
        if (twice) {
            mark(row, answers.asHarmless(), redAsHarmless);
        }
    }

    private void count(PastCaseRow row, Then then, Answers answers) {
        count(row, then, answer(answers.asUnknown()), answers.asUnknown());
        if (twice) {
            asHarmless.add(row, told(row), answers.asHarmless(), hours.of(row.receivedAtSecond()));
        }
    }

    private static void mark(PastCaseRow row, int answer, CaseSet red) {
        if (TrialCounts.bandOf(answer) == 1) {
            red.add(row.high(PastCaseRow.CASE), row.low(PastCaseRow.CASE));
        }
    }

    private void count(PastCaseRow row, Then then, int to, Outcome outcome) {
        int from = told(row);
        asUnknown.add(row, from, to, hours.of(row.receivedAtSecond()));
        if (from != to) {
            List<String> rules = then.explanation().of(isRise(from, to), row.fired(), outcome.firedRules());
            rules.forEach(rule -> asUnknown.addRule(rule, from, to));
            moved.add(new Moved(row.id(PastCaseRow.CASE), from, to, rules));
        }
    }

    /** By band first, as the queue goes, then by level. */
    static boolean isRise(int from, int to) {
        int bands = Integer.compare(TrialCounts.bandOf(from), TrialCounts.bandOf(to));
        return bands > 0 || bands == 0 && TrialCounts.levelOf(to) > TrialCounts.levelOf(from);
    }

    private Outcome plain(byte[] facts, PastCaseRow row, boolean red) {
        return red == row.siblingRed() ? reader.read(facts) : reader.read(facts, red);
    }

    private int harmless(Facts facts, NeverAsked asked) {
        return asked.harmless(facts).stream()
                .map(way -> answer(draft.outcome(way)))
                .reduce((least, other) -> isRise(other, least) ? other : least)
                .orElseThrow();
    }

    /** The rules ask whether any sibling is red; which of them it is changes no answer. */
    static Facts withSiblings(Facts facts, boolean redTold, boolean red) {
        if (redTold == red) {
            return facts;
        }
        History history = facts.history();
        List<SiblingFact> siblings = history.siblings().stream()
                .map(one -> new SiblingFact(
                        one.id(), red, one.standingDecisionLevel4(), one.lookedAfterOrHarmed(), one.openCases()))
                .toList();
        return facts.withHistory(history.withSiblings(siblings));
    }

    private static int told(PastCaseRow row) {
        return TrialCounts.answer(row.toldLevel(), row.toldBand());
    }

    private static int answer(Outcome outcome) {
        Band band = outcome.band();
        return TrialCounts.answer(outcome.level() == null ? 0 : outcome.level().number(), band.rank() + 1);
    }

    private int set(PastCaseRow row) {
        int set = sets.number(row.bytes(), row.at(PastCaseRow.RULE_SET), row.length(PastCaseRow.RULE_SET));
        if (set == thens.size()) {
            Then then = thenBySet.apply(sets.name(set));
            thens.add(then);
            casesOfSet.add(0);
        }
        return set;
    }

    /** The cases that would move since the last call. */
    List<Moved> takeMoved() {
        List<Moved> taken = List.copyOf(moved);
        moved.clear();
        return taken;
    }

    int movedWaiting() {
        return moved.size();
    }

    TrialCounts asUnknown() {
        return asUnknown;
    }

    /** @return null where history was asked everything: then there is one answer */
    TrialCounts asHarmless() {
        return twice ? asHarmless : null;
    }

    /** What was never asked, with how many cases were scored by a set that did not ask it. */
    Map<NeverAsked.Named, Integer> neverAsked() {
        Map<NeverAsked.Named, Integer> named = new LinkedHashMap<>();
        for (int i = 0; i < thens.size(); i++) {
            int cases = casesOfSet.get(i);
            thens.get(i).neverAsked().all().forEach(one -> named.merge(one, cases, Integer::sum));
        }
        return named;
    }
}
