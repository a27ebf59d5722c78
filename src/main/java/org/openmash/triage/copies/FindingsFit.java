package org.openmash.triage.copies;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openmash.thresholds.AboutContacts;
import org.openmash.thresholds.AboutHistory;
import org.openmash.thresholds.Condition;
import org.openmash.thresholds.Evidence;
import org.openmash.thresholds.Rule;
import org.openmash.thresholds.ScoringRule;
import org.openmash.triage.CaseFile;
import org.openmash.triage.CopySource;

/**
 * Which findings may go to the person whom the assessment is about: those about themselves, by category. What rests on
 * other people, on the police or on an allegation against a professional never does, and no words told ever do.
 */
final class FindingsFit {
    private static final Set<String> ABOUT_THE_CHILD = Set.of(
            "physical abuse", "emotional abuse", "sexual abuse", "neglect", "fabricated or induced illness",
            "exploitation", "missing", "FGM", "forced marriage", "honour-based abuse", "faith or belief abuse",
            "radicalisation", "online harm", "child's health", "young carer", "private fostering", "homelessness",
            "no recourse", "education", "any");
    private static final String ALLEGATION = "allegation";
    private static final Pattern OF_OTHERS =
            Pattern.compile("(?i)marac|offender|perpetrator|abuser|police|dangerous|violent|convict|adult");
    private static final Pattern CONCERN = Pattern.compile("concerns\\[([0-9]+)].*");

    private final CopySource source;

    FindingsFit(CopySource source) {
        this.source = source;
    }

    /** Why a finding may not go out; null where it may. */
    Ground against(CaseFile.FindingPart finding) {
        if (source.set() == null || readsOthers(finding.rule())) {
            return Ground.THIRD_PARTY;
        }
        Ground own = ofIndicator(finding.rule());
        if (own != null) {
            return own;
        }
        if (OF_OTHERS.matcher(finding.title()).find()) {
            return Ground.CRIME;
        }
        return finding.evidence().stream()
                .map(this::against)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Ground ofIndicator(String code) {
        boolean isIndicator = source.set().indicators().stream().anyMatch(one -> one.code().equals(code));
        return isIndicator ? ofCategory(source.set().categoryOf(code)) : null;
    }

    private static Ground ofCategory(String category) {
        if (category.startsWith(ALLEGATION)) {
            return Ground.ALLEGATION;
        }
        return ABOUT_THE_CHILD.contains(category) ? null : Ground.THIRD_PARTY;
    }

    private Ground against(Evidence evidence) {
        CopySource.Message message = source.messages().stream()
                .filter(one -> one.source().from().equals(evidence.from()))
                .findFirst()
                .orElse(null);
        if (message == null) {
            return null;
        }
        if (message.ofPolice()) {
            return Ground.CRIME;
        }
        Matcher concern = CONCERN.matcher(evidence.field());
        if (!concern.matches()) {
            return evidence.field().startsWith("factors[") ? Ground.THIRD_PARTY : null;
        }
        int number = Integer.parseInt(concern.group(1));
        return ofIndicator(message.told().concerns().get(number).indicator());
    }

    private boolean readsOthers(String id) {
        return source.set().rules().stream()
                .filter(rule -> rule.id().equals(id))
                .anyMatch(FindingsFit::readsOthers);
    }

    private static boolean readsOthers(Rule rule) {
        return rule instanceof ScoringRule scoring
                && (scoring.unlessOwnBand() != null
                        || scoring.parts().stream().anyMatch(part -> readsOthers(part.when())));
    }

    private static boolean readsOthers(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all.of().stream().anyMatch(FindingsFit::readsOthers);
            case Condition.Any any -> any.of().stream().anyMatch(FindingsFit::readsOthers);
            case Condition.Presumed presumed -> readsOthers(presumed.of());
            case AboutHistory.SiblingHarmed harmed -> true;
            case AboutHistory.SiblingRed red -> true;
            case AboutContacts.HouseholdContact contact -> true;
            default -> false;
        };
    }
}
