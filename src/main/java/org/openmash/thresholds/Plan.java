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

    Plan(RuleBook book, Scale scale, List<Rule> rules) {
        this.book = book;
        this.scale = scale;
        this.rules = rules;
        this.vocabulary = new Vocabulary(book);
        this.nodes = new Nodes(vocabulary, rules.stream().flatMap(Plan::conditions).toList());
        this.parts = new Parts(rules, nodes);
        this.always = new long[parts.words()];
        this.wakes = new long[parts.words() * vocabulary.signals()];
        for (int part = 0; part < parts.size(); part++) {
            if (parts.when(part) != Parts.NONE) {
                wake(part, nodes.needs(parts.when(part)));
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

    /** The parts that what stands on the sheet can make true or open. */
    void wake(Sheet sheet, long[] woken) {
        System.arraycopy(always, 0, woken, 0, always.length);
        for (int w = 0; w < sheet.yes.length; w++) {
            for (long left = sheet.yes[w] | sheet.notKnown[w]; left != 0; left &= left - 1) {
                wake(Long.SIZE * w + Long.numberOfTrailingZeros(left), true, woken);
            }
        }
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
