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
 * Runs a draft over past cases, row by row and in two passes: first every case with no sibling's case read as red,
 * which tells which cases the draft makes red; then the cases with siblings once more, now knowing. Questions that
 * history was never asked are read as not known, and a second time as harmless where there are any.
 */
final class TrialReading {
    /** What history needs to be told of one set of that day. */
    record Then(NeverAsked neverAsked, Explanation explanation) {}

    /** A case that would move. */
    record Moved(UUID caseId, int from, int to, List<String> rules) {}

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
        this.thenBySet = thenBySet;
        this.twice = twice;
        this.hours = hours;
    }

    /** First pass, every row. */
    void first(PastCaseRow row) {
        int set = set(row);
        casesOfSet.set(set, casesOfSet.get(set) + 1);
        boolean siblingRed = row.siblings() ? row.siblingRedBesides() : row.siblingRed();
        read(row, thens.get(set), siblingRed, siblingRed, !row.siblings(), true);
    }

    /** Second pass, rows with siblings alone. */
    void second(PastCaseRow row) {
        boolean besides = row.siblingRedBesides();
        read(
                row,
                thens.get(set(row)),
                besides || row.anySiblingIn(redAsUnknown),
                besides || row.anySiblingIn(redAsHarmless),
                true,
                false);
    }

    private void read(
            PastCaseRow row, Then then, boolean redUnknown, boolean redHarmless, boolean counts, boolean marks) {
        NeverAsked asked = then.neverAsked();
        byte[] facts = row.facts();
        Outcome outcome = asked.none() ? plain(facts, row, redUnknown) : unknown(facts, row, asked, redUnknown);
        int to = answer(outcome);
        if (counts) {
            count(row, then, to, outcome);
        }
        if (marks) {
            mark(row, to, redAsUnknown);
        }
        if (twice) {
            boolean same = asked.none() && redHarmless == redUnknown;
            readAsHarmless(row, same ? to : answer(harmless(facts, row, asked, redHarmless)), counts, marks);
        }
    }

    private void readAsHarmless(PastCaseRow row, int to, boolean counts, boolean marks) {
        if (counts) {
            asHarmless.add(row, told(row), to, hours.of(row.receivedAtSecond()));
        }
        if (marks) {
            mark(row, to, redAsHarmless);
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

    private Outcome unknown(byte[] bytes, PastCaseRow row, NeverAsked asked, boolean red) {
        Facts facts = withSiblings(FactBytes.read(bytes, words), row.siblingRed(), red);
        return draft.outcome(asked.matterFor(facts) ? asked.notKnown(facts) : facts);
    }

    private Outcome harmless(byte[] bytes, PastCaseRow row, NeverAsked asked, boolean red) {
        if (asked.none()) {
            return plain(bytes, row, red);
        }
        Facts facts = withSiblings(FactBytes.read(bytes, words), row.siblingRed(), red);
        if (!asked.matterFor(facts)) {
            return draft.outcome(facts);
        }
        Outcome least = null;
        for (Facts way : asked.harmless(facts)) {
            Outcome outcome = draft.outcome(way);
            least = least == null || isRise(answer(outcome), answer(least)) ? outcome : least;
        }
        return least;
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
