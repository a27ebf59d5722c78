package org.openmash.thresholds;

import java.util.TreeSet;

/** An assessment as text, every member of it, so that two renderings can be held against each other. */
final class Rendered {
    private Rendered() {}

    static String text(Scored scored) {
        var text = new StringBuilder();
        text.append("answer ")
                .append(Starter.words(new LevelAndBand(scored.level(), scored.band())))
                .append(' ')
                .append(scored.score())
                .append(scored.mandatory() ? " mandatory" : "")
                .append(scored.safetyAnswerOpen() ? " safety-answer-open" : "")
                .append(scored.openWork() ? " open-work" : "")
                .append("\nby ")
                .append(scored.ruleSet().name() + ' ' + scored.ruleSet().version())
                .append("\neffects ")
                .append(String.join(" ", new TreeSet<>(scored.effects())))
                .append('\n');
        scored.findings().forEach(finding -> text(finding, text));
        return text.toString();
    }

    private static void text(Finding finding, StringBuilder text) {
        text.append(finding.rule())
                .append(" | " + finding.title())
                .append(" | " + finding.outcome().word())
                .append(" | " + finding.points())
                .append(" | " + Starter.words(finding.floor()))
                .append(" | " + finding.why())
                .append(" | " + finding.source())
                .append('\n');
        finding.evidence()
                .forEach(one -> text.append("    " + one.field() + " | " + one.value() + " | " + one.from() + '\n'));
    }
}
