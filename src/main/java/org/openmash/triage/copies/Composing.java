package org.openmash.triage.copies;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.openmash.Fault;
import org.openmash.Refusal;
import org.openmash.children.PersonName;
import org.openmash.hubs.Agency;
import org.openmash.referrals.Told;
import org.openmash.triage.AssessmentFile;
import org.openmash.triage.CaseFile;
import org.openmash.triage.CopySource;
import org.openmash.triage.DecisionView;

/**
 * Draws a copy for one reader, field by field, out of the fields that this kind of reader may get. Who the reader is
 * and what the case holds can only take away from it. What is not drawn here cannot go out.
 */
final class Composing {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(ZoneId.of("Europe/London"));
    /** Told to the home too early, these would warn whoever is enquired into. */
    private static final Set<String> ENQUIRIES = Set.of("strategy-discussion", "immediate-protection");
    private static final Set<String> LED_BY_SOCIAL_CARE =
            Set.of("child-in-need-assessment", "strategy-discussion", "immediate-protection", "accommodation");

    private final CopySource source;
    private final CopyRequest request;
    private final ReaderKind reader;
    private final NamesOfOthers others;
    private final List<Withheld> withheld = new ArrayList<>();

    private Composing(CopySource source, CopyRequest request) {
        this.source = source;
        this.request = request;
        this.reader = request.reader().kind();
        this.others = new NamesOfOthers(source, request.reader());
    }

    /** @throws Refusal 422 where this reader gets nothing, or the composer's words name whom they must not */
    static Composed compose(CopySource source, CopyRequest request) {
        MayRead.require(source, request.reader());
        return new Composing(source, request).composed();
    }

    private Composed composed() {
        refuseNamesInWords();
        List<CopyContent.Section> sections = new ArrayList<>();
        for (CopyPart part : CopyPart.values()) {
            if (reader.mayGet(part) && !request.withholds(part.word())) {
                List<String> lines = lines(part);
                if (!lines.isEmpty()) {
                    sections.add(new CopyContent.Section(part, part.heading(), lines));
                }
            }
        }
        refuseUnknownThings();
        withheld.addAll(WithheldAlways.from(source, reader));
        request.withheld().stream().map(Withheld::of).forEach(withheld::add);
        List<String> leftOut = reader.isSubject()
                ? withheld.stream().map(one -> one.ground().toldAs()).filter(Objects::nonNull).distinct().toList()
                : List.of();
        return new Composed(new CopyContent("From " + source.hub().name(), sections, leftOut), withheld);
    }

    private void refuseNamesInWords() {
        List<Fault> faults = new ArrayList<>();
        request.words().byField().forEach((field, part) -> {
            if (others.areIn(request.words().of(part))) {
                faults.add(new Fault(
                        "words." + field, "names-others", "Say it without names, numbers or addresses of others."));
            }
        });
        if (!faults.isEmpty()) {
            throw Refusal.ruleNotMet("names-in-words", "A copy names nobody but its reader and the child.", faults);
        }
    }

    /** What is held back is a part of the copy or a finding of the assessment: anything else is a slip of the pen. */
    private void refuseUnknownThings() {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < request.withheld().size(); i++) {
            String what = request.withheld().get(i).what();
            boolean there = CopyPart.of(what).isPresent()
                    || source.file().assessment().findings().stream().anyMatch(one -> one.rule().equals(what));
            if (!there) {
                faults.add(new Fault(
                        "withheld[" + i + "].what", "unknown", "A part of the copy, or a finding by its rule."));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.badInput(faults);
        }
    }

    private List<String> lines(CopyPart part) {
        return switch (part) {
            case CHILD -> child();
            case RECEIVED -> received();
            case LEVEL -> level();
            case SCORE -> score();
            case FINDINGS -> findings();
            case VOICE -> voice();
            case OUTCOME -> outcome();
            case FEEDBACK -> feedback();
            case WHO_LEADS -> whoLeads();
            case EXPLANATION, ASKED_OF_READER, KEEP_SAFE -> given(request.words().of(part));
            case TELEPHONE -> List.of(source.hub().telephone());
        };
    }

    private static List<String> given(String words) {
        return words == null || words.isBlank() ? List.of() : List.of(words.strip());
    }

    private List<String> child() {
        PersonName name = source.child().isEmpty() ? null : source.child().getFirst().name();
        List<String> lines = new ArrayList<>();
        if (name != null) {
            lines.add((Objects.toString(name.given(), "") + " " + Objects.toString(name.family(), "")).strip());
        }
        lines.add("Child reference " + source.file().childReference());
        return lines;
    }

    private List<String> received() {
        String day = DAY.format(source.referral().source().receivedAt());
        return reader == ReaderKind.PUBLIC_REFERRER
                ? List.of("What you told us reached us on " + day + ". It is acted on as needed.")
                : List.of(day);
    }

    private List<String> level() {
        AssessmentFile.Meaning meaning = source.file().meaning();
        return meaning == null
                ? List.of()
                : List.of("Level " + meaning.level() + ", " + meaning.name() + ": " + meaning.meaning());
    }

    private List<String> score() {
        CaseFile.AssessmentPart assessment = source.file().assessment();
        if (assessment.unscored()) {
            return List.of("It was not scored.");
        }
        return List.of(
                "Band " + assessment.band() + ", " + assessment.score() + " points of 100, by the thresholds "
                        + assessment.ruleSet().name() + ", version " + assessment.ruleSet().version() + ".",
                "The score only advises: a named person decided.");
    }

    private List<String> findings() {
        FindingsFit fit = new FindingsFit(source);
        List<String> lines = new ArrayList<>();
        for (CaseFile.FindingPart finding : source.file().assessment().findings()) {
            boolean counted = finding.outcome().equals("fired") && (finding.points() != 0 || finding.floor() != null);
            Ground ground = counted ? fit.against(finding) : null;
            if (ground != null) {
                withheld.add(Withheld.of(finding.rule(), ground));
            } else if (counted && !request.withholds(finding.rule())) {
                lines.add(finding.title());
            }
        }
        return lines;
    }

    /** The child's own words, as somebody wrote them down; where these name others they stay here. */
    private List<String> voice() {
        List<String> lines = new ArrayList<>();
        for (CopySource.Message message : source.messages()) {
            for (Told.ChildAnswers answers : message.told().children()) {
                if (answers.key().equals(message.childKey()) && !given(answers.voice()).isEmpty()) {
                    Ground ground = message.ofPolice()
                            ? Ground.CRIME
                            : others.areIn(answers.voice()) ? Ground.THIRD_PARTY : null;
                    if (ground == null) {
                        lines.add(answers.voice().strip());
                    } else {
                        withheld.add(Withheld.of(CopyPart.VOICE.word(), ground));
                    }
                }
            }
        }
        return lines;
    }

    private List<String> outcome() {
        DecisionView standing = source.standing();
        if (standing == null) {
            return List.of("Nothing has been decided yet.");
        }
        if (reader.isFamily() && ENQUIRIES.contains(standing.outcome())) {
            withheld.add(Withheld.of(CopyPart.OUTCOME.word(), Ground.CRIME));
            return List.of();
        }
        return List.of(words(standing.outcome()) + ", decided on " + DAY.format(finalAt(standing)));
    }

    private static Instant finalAt(DecisionView decision) {
        return decision.signedOff() == null ? decision.decidedAt() : decision.signedOff().at();
    }

    private static String words(String outcome) {
        String plain = outcome.replace('-', ' ');
        return Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    }

    private List<String> feedback() {
        String feedback = source.standing() == null ? null : source.standing().content().feedback();
        if (others.areIn(feedback)) {
            withheld.add(Withheld.of(CopyPart.FEEDBACK.word(), Ground.THIRD_PARTY));
            return List.of();
        }
        return given(feedback);
    }

    private List<String> whoLeads() {
        DecisionView standing = source.standing();
        if (standing == null) {
            return List.of();
        }
        if (standing.content().receiver() != null) {
            String code = standing.content().receiver().agency();
            return given(source.hub().agency(code).map(Agency::name).orElse(null));
        }
        return LED_BY_SOCIAL_CARE.contains(standing.outcome()) ? List.of("Children's social care") : List.of();
    }
}
