package org.openmash.thresholds.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openmash.thresholds.Band;
import org.openmash.thresholds.BandClock;
import org.openmash.thresholds.Effect;
import org.openmash.thresholds.Factor;
import org.openmash.thresholds.Indicator;
import org.openmash.thresholds.LevelOfNeed;
import org.openmash.thresholds.ProtectiveRule;
import org.openmash.thresholds.Question;
import org.openmash.thresholds.Rule;
import org.openmash.thresholds.Scale;
import org.openmash.thresholds.ScoringRule;
import org.openmash.thresholds.ThresholdSet;
import org.openmash.thresholds.Window;

/** A threshold set as sentences that a panel can read aloud. */
public final class Sentences {
    private static final Pattern SPEAKS_OF_POINTS = Pattern.compile("\\b[Pp]oints?\\b");

    private final ThresholdSet set;
    private final boolean points;
    private final RuleWords rules;
    private final List<Sentence> all = new ArrayList<>();

    private Sentences(ThresholdSet set, boolean points) {
        this.set = set;
        this.points = points;
        this.rules = new RuleWords(set, points);
    }

    /** Every sentence of a set: each level, band, window, indicator, factor and rule, with every condition named. */
    public static List<Sentence> of(ThresholdSet set) {
        return new Sentences(set, true).all();
    }

    /** The same for the public: no points, and nothing of how they are counted. */
    public static List<Sentence> withoutPoints(ThresholdSet set) {
        return new Sentences(set, false).all();
    }

    private List<Sentence> all() {
        levelsAndBands();
        if (points) {
            add("scale", ladder(set.scale()));
            add("counting", "Of several codes of one category the one with the most points counts whole, and each "
                    + "further one counts half, rounded down.");
        }
        new TreeMap<>(set.windows()).forEach((name, window) ->
                add("window:" + name, "The window " + name + " is " + length(window) + ", the day of receipt "
                        + "included."));
        set.indicators().forEach(indicator -> add("indicator:" + indicator.code(), of(indicator)));
        set.factors().forEach(factor -> add("factor:" + factor.code(), of(factor)));
        set.rules().forEach(rule -> add("rule:" + rule.id(), of(rule)));
        codesOfOtherSets();
        exclusive();
        return List.copyOf(all);
    }

    private void add(String about, String text) {
        all.add(new Sentence(about, text));
    }

    private void levelsAndBands() {
        add("name", "These are the thresholds called " + set.name() + ".");
        add("reading", "What a rule asks and nobody knows leaves that rule open, which never counts as safe; where it "
                + "is said that not known reads as yes, the rule fires.");
        set.levels().forEach(level -> add("level:" + level.level().number(), of(level)));
        add("referral-level", "A contact decided at level " + set.referralLevel().number()
                + " or above counts as a referral.");
        for (Band band : Band.values()) {
            String begin = band == Band.AMBER ? "An " : "A ";
            String within = " case is decided within " + length(set.clocks().get(band)) + ".";
            add("band:" + band.word(), begin + band.word() + within);
        }
    }

    static String of(LevelOfNeed level) {
        return "Level " + level.level().number() + " is called " + level.name() + ". " + Lists.sentence(level.meaning())
                + (level.legalRoutes().isEmpty() ? "" : " It usually rests on " + Lists.and(level.legalRoutes()) + ".");
    }

    static String length(BandClock clock) {
        return switch (clock.unit()) {
            case ELAPSED_HOURS -> Lists.count(clock.amount(), "hour") + " of receipt, by night and at weekends too";
            case WORKING_DAYS -> Lists.count(clock.amount(), "working day") + " of receipt";
        };
    }

    static String length(Window window) {
        return Lists.count(window.amount(), window.unit() == Window.Unit.DAYS ? "day" : "month");
    }

    static String ladder(Scale scale) {
        var rungs = new ArrayList<String>();
        for (int i = 0; i < scale.steps().size(); i++) {
            Scale.Step step = scale.steps().get(i);
            boolean last = i == scale.steps().size() - 1;
            String upTo = last ? " points and up are " : " to " + (scale.steps().get(i + 1).from() - 1) + " points "
                    + "are ";
            rungs.add(step.from() + upTo + Lists.standing(step.standing()));
        }
        return Lists.sentence(String.join("; ", rungs));
    }

    private String of(Indicator indicator) {
        var text = new ArrayList<String>();
        text.add(indicator.code() + " means: " + Lists.sentence(indicator.words()) + " Its category is "
                + indicator.category() + ".");
        if (!indicator.scored()) {
            text.add("It tells of no concern.");
        }
        if (points) {
            text.add("It counts " + Lists.count(indicator.points(), "point") + ".");
        }
        text.add("It usually stands at level " + indicator.level().number() + ", which is a hint and no floor.");
        if (indicator.floor() != null) {
            text.add("A rule gives it the floor " + Lists.standing(indicator.floor()) + ".");
        }
        if (!indicator.asks().isEmpty()) {
            text.add("It asks: " + indicator.asks().stream().map(Question::words).collect(Collectors.joining(" ")));
        }
        own("Source: ", indicator.source(), text);
        return String.join(" ", text);
    }

    /** What the panel itself wrote; where it speaks of points, the public does not read it. */
    private void own(String label, String words, List<String> text) {
        if (points || !SPEAKS_OF_POINTS.matcher(words).find()) {
            text.add(label + Lists.sentence(words));
        }
    }

    private String of(Factor factor) {
        var text = new ArrayList<String>();
        text.add(factor.code() + " means: " + Lists.sentence(factor.words()) + " It counts for: "
                + Lists.sentence(factor.counts())
                + (factor.derived() ? " The hub draws it from the facts." : " A referrer may state it.")
                + (factor.protective() ? " It is protective." : ""));
        own("Source: ", factor.source(), text);
        return String.join(" ", text);
    }

    private String of(Rule rule) {
        var text = new ArrayList<String>();
        text.add(rule.id() + ", " + Lists.sentence(rule.title()));
        switch (rule) {
            case ScoringRule scoring -> {
                text.addAll(rules.parts(scoring));
                text.addAll(rules.standing(scoring));
            }
            case ProtectiveRule protective -> {
                text.addAll(rules.protections(protective));
                text.addAll(rules.bounds(protective));
            }
        }
        own("Why: ", rule.why(), text);
        own("Source: ", rule.source(), text);
        return String.join(" ", text);
    }

    private void codesOfOtherSets() {
        new TreeMap<>(set.successors()).forEach((old, now) ->
                add("successor:" + old, "The earlier code " + old + " is read as " + now + "."));
        add("fallback", "Any other code of an earlier set is read as " + set.fallback() + ", with its words kept.");
    }

    private void exclusive() {
        for (var group : set.exclusive()) {
            add("exclusive", "No child may draw two of these: " + words(group) + ".");
        }
    }

    static String words(Set<String> effects) {
        return new TreeSet<>(effects).stream().map(Effect::words).collect(Collectors.joining("; "));
    }
}
