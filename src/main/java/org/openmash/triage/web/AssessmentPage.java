package org.openmash.triage.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openmash.hubs.Person;
import org.openmash.thresholds.Band;
import org.openmash.thresholds.Evidence;
import org.openmash.triage.AssessmentFile;
import org.openmash.triage.CaseFile;
import org.openmash.triage.DecisionView;
import org.openmash.triage.ProposedDecision;

/**
 * One assessment as a document for staff and inspectors: a first page that sums it up, then every rule of the set with
 * the evidence it quotes. It says everything in words, so it can be read in print, without colour and aloud.
 */
final class AssessmentPage {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));
    private static final String FIRED = "fired";
    private static final String UNKNOWN = "unknown";
    private static final Comparator<CaseFile.FindingPart> HIGHEST_FLOOR_FIRST = Comparator.comparing(
                    AssessmentPage::urgency)
            .thenComparing(AssessmentPage::level)
            .thenComparing(CaseFile.FindingPart::points)
            .reversed();

    private final AssessmentFile file;
    private final CaseFile.AssessmentPart assessment;
    private final Map<String, AssessmentFile.Source> sources;
    private final Markup page;

    private AssessmentPage(AssessmentFile file, Markup page) {
        this.file = file;
        this.assessment = file.assessment();
        this.sources = file.sources().stream()
                .collect(Collectors.toMap(AssessmentFile.Source::from, Function.identity(), (one, other) -> one));
        this.page = page;
    }

    static String of(AssessmentFile file) {
        String title = "Assessment " + file.number() + " of child " + file.childReference();
        return Markup.page(title, page -> new AssessmentPage(file, page).write(title));
    }

    static String when(Instant instant) {
        return instant == null ? null : WHEN.format(instant);
    }

    private void write(String title) {
        page.in("section", "first", () -> {
            page.element("h1", title);
            page.notice("For staff of the hub and inspectors only. Anyone else gets a copy composed for them.");
            summary();
            decidedBy();
            notKnown();
            decisions();
        });
        page.in("section", null, this::rules);
        page.in("section", null, this::origins);
    }

    private void summary() {
        page.element("h2", "Summary");
        page.in("dl", null, () -> {
            page.term("Child", child(), "Child reference " + file.childReference());
            page.term("Referral", file.reference());
            page.term("Answer", answer(), meaning(), assessment.unscoredBecause());
            page.term("Thresholds", set());
            page.term("Scored", when(assessment.scoredAt()) + ", because: " + assessment.cause());
            page.term("Later assessment", file.newest() ? null : "A later assessment has taken the place of this one.");
            page.term("The set now in force would say", beside());
        });
    }

    private String child() {
        String name = file.child().name() == null ? "Name not known" : file.child().name();
        if (file.child().unborn()) {
            return name + ", unborn";
        }
        Integer years = file.child().ageYears();
        String age = years == null ? "age not known" : years == 0 ? "aged under 1" : "aged " + years;
        return name + ", " + age;
    }

    private String answer() {
        if (assessment.unscored()) {
            return "Unscored: red, on top of the queue";
        }
        String mandatory = assessment.mandatory() ? ", set by a mandatory floor" : "";
        return "Level " + assessment.level() + ", band " + assessment.band() + ", score " + assessment.score()
                + " of 100" + mandatory;
    }

    private String meaning() {
        AssessmentFile.Meaning meaning = file.meaning();
        return meaning == null
                ? null
                : meaning.name() + ": " + meaning.meaning()
                        + (meaning.legalRoutes().isEmpty()
                                ? ""
                                : " (" + String.join("; ", meaning.legalRoutes()) + ")");
    }

    private String[] set() {
        AssessmentFile.SetPart set = file.set();
        if (set == null) {
            return new String[] {"None could be read."};
        }
        return new String[] {
            set.name() + ", version " + set.version(),
            set.effectiveFrom() == null ? null : "In force from " + when(set.effectiveFrom()),
            set.approvedBy().isEmpty()
                    ? "Approvers not recorded"
                    : "Approved by " + String.join(" and ", set.approvedBy()),
            set.digest() == null ? null : "Digest " + set.digest()
        };
    }

    private String beside() {
        CaseFile.Beside beside = assessment.beside();
        return beside == null
                ? null
                : "Level " + beside.level() + ", band " + beside.band() + ", score " + beside.score() + " by "
                        + beside.ruleSet().name() + ", version " + beside.ruleSet().version()
                        + ". It moves nothing: the case stays with its own set.";
    }

    private static int urgency(CaseFile.FindingPart finding) {
        return finding.floor() == null ? Integer.MIN_VALUE : -Band.of(finding.floor().band()).rank();
    }

    private static int level(CaseFile.FindingPart finding) {
        return finding.floor() == null ? 0 : finding.floor().level();
    }

    private void decidedBy() {
        page.element("h2", "What decided it");
        List<CaseFile.FindingPart> most = findings(FIRED).stream()
                .filter(finding -> finding.floor() != null || finding.points() != 0)
                .sorted(HIGHEST_FLOOR_FIRST)
                .toList();
        if (most.isEmpty()) {
            page.paragraph("Nothing added points and no floor was set.");
        } else {
            page.list(most.stream().map(AssessmentPage::line).toList());
        }
    }

    private static String line(CaseFile.FindingPart finding) {
        List<String> does = new ArrayList<>();
        if (finding.floor() != null) {
            does.add("floor level " + finding.floor().level() + ", " + finding.floor().band());
        }
        if (finding.points() != 0) {
            does.add((finding.points() > 0 ? "+" : "") + finding.points() + " points");
        }
        return finding.rule() + " " + finding.title() + (does.isEmpty() ? "" : ": " + String.join("; ", does));
    }

    private void notKnown() {
        page.element("h2", "What is not known");
        if (assessment.unknowns().isEmpty()) {
            page.paragraph(assessment.unscored() ? "The scoring failed." : "Nothing that would change the answer.");
            return;
        }
        page.in("ol", null, () -> assessment.unknowns().forEach(unknown -> page.element("li", line(unknown))));
        CaseFile.AllUnknownsPart all = assessment.allUnknowns();
        page.paragraph("All of them together: " + could(all.couldRaiseTo(), all.couldAddPoints()) + ".");
    }

    private static String line(CaseFile.UnknownPart unknown) {
        String worst = unknown.worst() == null
                ? "no answer raises it"
                : "\"" + unknown.worst() + "\": " + could(unknown.couldRaiseTo(), unknown.couldAddPoints()) + ", as "
                        + unknown.answers().raising() + " of " + unknown.answers().possible()
                        + " answers would raise it";
        return unknown.question() + " " + worst + ". May know: " + String.join(", ", unknown.whoMayKnow()) + "."
                + (unknown.field().equals("identity") ? " It comes from a possible match, and adds nothing until then." : "")
                + (unknown.blocksClosing() ? " Not to be closed without action while this is open." : "");
    }

    private static String could(CaseFile.Height height, int points) {
        String to = height == null ? "level and band stay" : "level " + height.level() + ", " + height.band();
        return points == 0 ? to : to + ", +" + points + " points";
    }

    private void decisions() {
        page.element("h2", "What a person decided");
        if (file.decisions().isEmpty()) {
            page.paragraph("Nobody has decided on this assessment.");
        }
        file.decisions().forEach(decision -> page.in("article", null, () -> decision(decision)));
    }

    private void decision(DecisionView decision) {
        ProposedDecision content = decision.content();
        page.element(
                "h3",
                "Decision " + decision.number() + ": " + words(decision.outcome()) + ", level " + decision.level());
        page.in("dl", null, () -> {
            page.term("Status", words(decision.status()));
            page.term("Decided by", by(decision.decidedBy(), decision.decidedAt()));
            page.term(
                    "Why it differs from the score",
                    content.differsFromScore() == null ? "It does not differ." : content.differsFromScore());
            page.term("Threshold", content.rationale() == null ? null : content.rationale().threshold());
            page.term("A second person was needed because", String.join(", ", decision.signOffBecause()));
            second("Signed off by", decision.signedOff());
            second("Given back by", decision.returned());
        });
    }

    private void second(String what, DecisionView.SecondLook look) {
        if (look != null) {
            page.term(what, by(look.by(), look.at()), look.comment());
        }
    }

    private static String by(Person person, Instant at) {
        return person.name() + ", " + words(person.role()) + ", " + when(at);
    }

    private static String words(String code) {
        return code.replace('-', ' ');
    }

    private List<CaseFile.FindingPart> findings(String outcome) {
        return assessment.findings().stream()
                .filter(finding -> finding.outcome().equals(outcome))
                .toList();
    }

    private void rules() {
        page.element("h2", "Every indicator and rule");
        group("Fired", findings(FIRED));
        group("Open because of a possible match: they count nothing until a person says who the child is", ofPossibleMatch(true));
        group("Open: something that they ask is not known", ofPossibleMatch(false));
        group("Did not fire", findings("not-fired"));
    }

    private List<CaseFile.FindingPart> ofPossibleMatch(boolean possible) {
        return findings(UNKNOWN).stream()
                .filter(finding -> (finding.couldRaiseTo() != null) == possible)
                .toList();
    }

    private void group(String heading, List<CaseFile.FindingPart> findings) {
        page.element("h3", heading + " (" + findings.size() + ")");
        page.in("ul", null, () -> findings.forEach(finding -> page.in("li", null, () -> finding(finding))));
    }

    private void finding(CaseFile.FindingPart finding) {
        page.paragraph(line(finding) + ".");
        page.paragraph(finding.why() + " Source: " + finding.source() + ".");
        finding.evidence().forEach(evidence -> page.element("blockquote", quoted(evidence)));
    }

    private String quoted(Evidence evidence) {
        AssessmentFile.Source source = sources.get(evidence.from());
        String from = source == null
                ? evidence.from()
                : evidence.from() + " from " + source.agencyName() + ", " + when(source.receivedAt());
        return evidence.field() + ": " + evidence.value() + " [" + from + "]";
    }

    private void origins() {
        page.element("h2", "Where the evidence came from");
        page.list(file.sources().stream().map(AssessmentPage::origin).toList());
    }

    private static String origin(AssessmentFile.Source source) {
        String by = source.sentBy() == null ? "" : ", sent by " + source.sentBy().name();
        String told = source.toldBy() == null ? "" : ", told by " + source.toldBy();
        return source.from() + ": " + source.agencyName() + " (" + source.channel() + ")" + by + told + ", received "
                + when(source.receivedAt());
    }
}
