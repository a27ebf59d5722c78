package org.openmash.thresholds;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who is likeliest to know the answer to an open question: the kinds of agency that a hub usually asks about such
 * things (Working Together 2023, chapters 1 and 3: what each agency holds). The engine's own table; it moves no score.
 */
final class WhoMayKnow {
    static final String REFERRER = "referrer";
    static final String HUB_RECORD = "hub-record";
    private static final String EDUCATION = "education";
    private static final String HEALTH = "health";
    private static final String POLICE = "police";
    private static final String HOUSING = "housing";
    private static final String PROBATION = "probation";
    private static final String EARLY_HELP = "early-help";

    private static final Map<String, List<String>> BY_FIELD = Map.of(
            "whereabouts", List.of(REFERRER, EDUCATION, POLICE),
            "withWhom", List.of(REFERRER, EDUCATION, POLICE),
            "accessNow", List.of(REFERRER, POLICE, PROBATION),
            "mobility", List.of(HEALTH, REFERRER),
            "disabled", List.of(HEALTH, EDUCATION, HUB_RECORD),
            "dateOfBirth", List.of(HEALTH, EDUCATION, HUB_RECORD),
            "expectedDateOfBirth", List.of(HEALTH),
            Situation.HISTORY, List.of(HUB_RECORD, EARLY_HELP, "other-authority"),
            "identity", List.of(HUB_RECORD, REFERRER));

    private static final Map<String, List<String>> BY_CATEGORY = Map.ofEntries(
            Map.entry("physical abuse", List.of(HEALTH, EDUCATION)),
            Map.entry("fabricated or induced illness", List.of(HEALTH)),
            Map.entry("emotional abuse", List.of(EDUCATION, HEALTH)),
            Map.entry("sexual abuse", List.of(POLICE, HEALTH)),
            Map.entry("neglect", List.of(HEALTH, EDUCATION, HOUSING)),
            Map.entry("exploitation", List.of(POLICE, EDUCATION)),
            Map.entry("missing", List.of(POLICE, EDUCATION)),
            Map.entry("domestic abuse", List.of(POLICE, HOUSING)),
            Map.entry("parental mental ill health", List.of(HEALTH)),
            Map.entry("substance misuse", List.of(HEALTH, PROBATION)),
            Map.entry("person posing a risk", List.of(POLICE, PROBATION)),
            Map.entry("FGM", List.of(HEALTH, POLICE)),
            Map.entry("forced marriage", List.of(POLICE, EDUCATION)),
            Map.entry("honour-based abuse", List.of(POLICE, EDUCATION)),
            Map.entry("faith or belief abuse", List.of(EDUCATION, POLICE)),
            Map.entry("radicalisation", List.of(POLICE, EDUCATION)),
            Map.entry("online harm", List.of(POLICE, EDUCATION)),
            Map.entry("child's health", List.of(HEALTH, EDUCATION)),
            Map.entry("young carer", List.of(EDUCATION, HEALTH)),
            Map.entry("unborn", List.of(HEALTH)),
            Map.entry("private fostering", List.of(EDUCATION, HUB_RECORD)),
            Map.entry("homelessness", List.of(HOUSING)),
            Map.entry("no recourse", List.of(HOUSING)),
            Map.entry("care arrangements", List.of(POLICE, PROBATION)),
            Map.entry("education", List.of(EDUCATION)),
            Map.entry("allegation", List.of("designated-officer")),
            Map.entry("child death", List.of(POLICE, HEALTH)));

    private WhoMayKnow() {}

    /** Whoever told of it first, then those who usually hold such things. */
    static List<String> of(Open question, Catalogue catalogue) {
        List<String> holders = BY_FIELD.get(question.field());
        if (holders != null) {
            return holders;
        }
        String category = question.about() == null
                ? ""
                : catalogue.indicator(question.about()).scoringCategory();
        return List.copyOf(new LinkedHashSet<>(Stream.concat(
                        Stream.of(REFERRER), BY_CATEGORY.getOrDefault(category, List.of()).stream())
                .toList()));
    }
}
