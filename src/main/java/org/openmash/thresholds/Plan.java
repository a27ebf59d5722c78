package org.openmash.thresholds;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A set made ready for scoring. Every part of a rule knows the signals without which it cannot hold, so that a
 * referral touches only the parts that its own answers wake.
 */
final class Plan {
    private final RuleBook book;
    private final Scale scale;
    private final List<Rule> rules;
    private final Vocabulary vocabulary;
    private final Nodes nodes;
    private final Parts parts;
    private final List<Shield> shields = new ArrayList<>();
    private final long[] always;
    private final long[] wakes;
    /** Parts that ask no more than that one of some codes was told: their signals answer them. */
    private final long[] plain;

    Plan(RuleBook book, Scale scale, List<Rule> rules) {
        this.book = book;
        this.scale = scale;
        this.rules = rules;
        this.vocabulary = new Vocabulary(book);
        this.nodes = new Nodes(vocabulary, rules.stream().flatMap(Plan::conditions).toList());
        this.parts = new Parts(rules, nodes);
        this.always = new long[parts.words()];
        this.wakes = new long[parts.words() * vocabulary.signals()];
        this.plain = new long[parts.words()];
        for (int part = 0; part < parts.size(); part++) {
            if (parts.when(part) != Parts.NONE) {
                wake(part, nodes.needs(parts.when(part)));
                plain(part);
            }
        }
        for (int r = 0; r < rules.size(); r++) {
            if (rules.get(r) instanceof ProtectiveRule rule) {
                shields.add(Shield.of(rule, r, parts.first(r), book.catalogue(), nodes));
            }
        }
    }

    private static Stream<Condition> conditions(Rule rule) {
        return switch (rule) {
            case ScoringRule scoring ->
                scoring.parts().stream()
                        .flatMap(part -> Stream.concat(Stream.of(part.when()), Stream.ofNullable(part.unless())));
            case ProtectiveRule protective -> Stream.ofNullable(protective.blockedWhen());
        };
    }

    private void wake(int part, long[] needs) {
        if (needs == null) {
            CodeSet.add(always, part);
            return;
        }
        for (int signal = 0; signal < vocabulary.signals(); signal++) {
            if (CodeSet.has(needs, signal)) {
                wakes[signal * parts.words() + (part >> 6)] |= 1L << (part & 63);
            }
        }
    }

    private void plain(int part) {
        boolean alone = parts.unless(part) == Parts.NONE && !CodeSet.has(parts.aboutSiblings(), part);
        if (alone && nodes.condition(parts.when(part)) instanceof AboutConcerns.Told) {
            CodeSet.add(plain, part);
        }
    }

    RuleBook book() {
        return book;
    }

    Scale scale() {
        return scale;
    }

    List<Rule> rules() {
        return rules;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Nodes nodes() {
        return nodes;
    }

    Parts parts() {
        return parts;
    }

    List<Shield> shields() {
        return shields;
    }

    /** The plain parts that fire or are left open, and the parts that the sheet can make either and that must be read. */
    void wake(Sheet sheet, long[] fired, long[] unknown, long[] woken) {
        System.arraycopy(always, 0, woken, 0, always.length);
        wake(sheet.notKnown, woken, unknown);
        wake(sheet.yes, woken, fired);
        for (int w = 0; w < woken.length; w++) {
            unknown[w] &= ~fired[w];
            woken[w] &= ~plain[w];
        }
        wakeOthers(sheet, woken);
    }

    private void wake(long[] codes, long[] woken, long[] answered) {
        for (int w = 0; w < codes.length; w++) {
            for (long left = codes[w]; left != 0; left &= left - 1) {
                int from = woken.length * (Long.SIZE * w + Long.numberOfTrailingZeros(left));
                for (int p = 0; p < woken.length; p++) {
                    woken[p] |= wakes[from + p];
                    answered[p] |= wakes[from + p] & plain[p];
                }
            }
        }
    }

    private void wakeOthers(Sheet sheet, long[] woken) {
        for (int i = 0; i < sheet.factorsSaid(); i++) {
            wake(vocabulary.signalOfFactor(sheet.factorSaid(i)), true, woken);
        }
        boolean open = !sheet.lookUpComplete;
        wake(Vocabulary.Part.OWN_CONTACTS, open || sheet.contacts.anyOwn(), woken);
        wake(Vocabulary.Part.HOUSEHOLD_CONTACTS, open || sheet.contacts.anyOfHousehold(), woken);
        wake(Vocabulary.Part.WORK, open || sheet.work.any(), woken);
        wake(Vocabulary.Part.SIBLINGS, open || sheet.siblingRed || sheet.siblingHarmed, woken);
        wake(Vocabulary.Part.LOOK_UP_FAILED, sheet.lookUpFailed, woken);
        wake(Vocabulary.Part.NARRATIVE, sheet.narrative, woken);
        wake(Vocabulary.Part.MOBILITY, sheet.mobility != Mobility.INDEPENDENT, woken);
        wake(Vocabulary.Part.DISABLED, sheet.disabled != Answer.NO, woken);
        wake(Vocabulary.Part.ACCESS, sheet.access != Answer.NO, woken);
    }

    private void wake(Vocabulary.Part signal, boolean up, long[] woken) {
        wake(vocabulary.signal(signal), up, woken);
    }

    private void wake(int signal, boolean up, long[] woken) {
        int from = signal * woken.length;
        for (int w = 0; up && w < woken.length; w++) {
            woken[w] |= wakes[from + w];
        }
    }
}
