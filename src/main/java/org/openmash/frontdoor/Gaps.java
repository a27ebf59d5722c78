package org.openmash.frontdoor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.openmash.children.NhsNumber;
import org.openmash.children.ToldIdentity;
import org.openmash.children.Upn;
import org.openmash.frontdoor.form.ConcernCodes;
import org.openmash.frontdoor.form.ToldChild;
import org.openmash.referrals.Told;
import org.openmash.thresholds.Answer;
import org.openmash.thresholds.Indicator;
import org.openmash.thresholds.Question;

/**
 * What a sender could still tell, each with why: what was left out or is not known and bears on how soon somebody must
 * act, and numbers that cannot be right. Drawn from the sender's own answers alone.
 */
final class Gaps {
    private static final String NOT_KNOWN = "not-known";
    private static final String INJURY = "injury-";
    private static final String UNBORN = "unborn";
    private static final Pattern URN = Pattern.compile("[0-9]{6}");

    private final Told told;
    private final ConcernCodes codes;
    private final List<Receipt.WouldHelp> found = new ArrayList<>();

    private Gaps(Told told, ConcernCodes codes) {
        this.told = told;
        this.codes = codes;
    }

    static List<Receipt.WouldHelp> in(Told told, List<ToldChild> children, ConcernCodes codes) {
        Gaps gaps = new Gaps(told, codes);
        if (isUnknown(told.immediateDanger())) {
            gaps.found.add(new Receipt.WouldHelp("immediateDanger", "Whether a child is in danger now comes before all else."));
        }
        gaps.children(children);
        if (told.concerns().isEmpty()) {
            gaps.found.add(new Receipt.WouldHelp(
                    "concerns", "A concern from the list lets this be put in order of urgency at once."));
        }
        gaps.concerns();
        gaps.agreement();
        return List.copyOf(gaps.found);
    }

    /** @param firstNamed the children of whom a later message is the first word */
    static List<Receipt.WouldHelp> later(Told told, List<ToldChild> firstNamed, ConcernCodes codes) {
        Gaps gaps = new Gaps(told, codes);
        gaps.children(firstNamed);
        gaps.concerns();
        return List.copyOf(gaps.found);
    }

    private void children(List<ToldChild> children) {
        for (ToldChild child : children) {
            List<Indicator> worries = worriesAbout(child.key());
            whoItIs(child, worries);
            numbers(child);
            safety(child, worries);
        }
    }

    /** What was told of the child and not answered with a plain no. */
    private List<Indicator> worriesAbout(String key) {
        return told.concerns().stream()
                .filter(concern -> concern.answer() != Answer.NO)
                .filter(concern -> concern.children() == null || concern.children().contains(key))
                .flatMap(concern -> codes.indicator(concern.indicator()).stream())
                .toList();
    }

    private void whoItIs(ToldChild child, List<Indicator> worries) {
        ToldIdentity identity = child.identity();
        boolean unbornWorry = worries.stream().anyMatch(indicator -> indicator.scoringCategory().equals(UNBORN));
        boolean noDate = identity.dateOfBirth() == null && identity.expectedDateOfBirth() == null;
        if (noDate && (identity.saidToBeUnborn() || unbornWorry && identity.ageYears() == null)) {
            add(child, "expectedDateOfBirth", "How near the birth is decides how soon a plan is needed.");
        }
        if (identity.saidToBeUnborn()) {
            return;
        }
        if (identity.dateOfBirth() == null) {
            add(child, "dateOfBirth", "Age decides how an injury or an absence is read, and helps to find earlier records.");
        }
        if (identity.name() == null && identity.description() != null) {
            add(child, "name", "A name helps to find what is already known.");
        }
    }

    private void numbers(ToldChild child) {
        String nhsNumber = child.identity().nhsNumber();
        if (nhsNumber != null && NhsNumber.of(nhsNumber).isEmpty()) {
            add(child, "identifiers.nhsNumber", "Its check digit or its form is not that of an NHS number; look at it again.");
        }
        String upn = child.identity().upn();
        if (upn != null && Upn.of(upn).isEmpty()) {
            add(child, "identifiers.upn", "Its check letter or its form is not that of a UPN; look at it again.");
        }
        String urn = child.identity().schoolUrn();
        if (urn != null && !URN.matcher(urn).matches()) {
            add(child, "school.urn", "A school's URN has six digits; look at it again.");
        }
    }

    private void safety(ToldChild child, List<Indicator> worries) {
        Told.ChildAnswers answers = child.answers();
        boolean wordsAlone = told.concerns().isEmpty();
        if (wordsAlone || worries.stream().anyMatch(indicator -> indicator.asks(Question.WHEREABOUTS))) {
            if (isUnknown(answers.whereabouts())) {
                add(child, "whereabouts", "Where the child is now decides who can see to them tonight.");
            }
            if (isUnknown(answers.withWhom())) {
                add(child, "withWhom", "Who is with the child now decides whether they are safe tonight.");
            }
        }
        if (isUnknown(answers.accessNow()) && worries.stream().anyMatch(indicator -> indicator.asks(Question.ACCESS))) {
            add(child, "accessNow", "Whether the person said to be responsible can reach the child now decides how soon to act.");
        }
        if (isUnknown(answers.mobility()) && worries.stream().anyMatch(worry -> worry.code().startsWith(INJURY))) {
            add(child, "mobility", "An injury to a child who cannot yet move about is read in another way.");
        }
        if (answers.disabled() == null && !child.identity().saidToBeUnborn() && !worries.isEmpty()) {
            add(child, "disabled", "Disabled children are harmed more often and are less able to tell.");
        }
        if (answers.leavesAt() == null && isInSomeonesCare(answers)) {
            add(child, "leavesAt", "When the child leaves your care today tells by when you need to hear from us.");
        }
    }

    private static boolean isInSomeonesCare(Told.ChildAnswers answers) {
        return "school".equals(answers.whereabouts()) || "with-referrer".equals(answers.whereabouts());
    }

    private void concerns() {
        for (int i = 0; i < told.concerns().size(); i++) {
            Told.Concern concern = told.concerns().get(i);
            if (concern.answer() != Answer.NO) {
                openQuestions(concern, "concerns[" + i + "]");
            }
        }
    }

    private void agreement() {
        Told.Agreement agreement = told.agreement();
        boolean asksWhy = agreement != null
                && List.of("refused", "not-sought", "not-possible").contains(String.valueOf(agreement.status()));
        if (asksWhy && isUnknown(agreement.reason())) {
            found.add(new Receipt.WouldHelp("agreement.reason", "Why the family's agreement was not given or not sought."));
        }
    }

    private void openQuestions(Told.Concern concern, String at) {
        if (concern.answer() == Answer.NOT_KNOWN) {
            found.add(new Receipt.WouldHelp(at + ".answer", "A plain yes or no lets the hub act on it, or set it aside."));
        }
        codes.indicator(concern.indicator()).stream()
                .flatMap(indicator -> indicator.ownQuestions().stream())
                .filter(question -> ConcernCodes.COMMON_ANSWERS.contains(question.code()))
                .filter(question -> isUnknown(concern.answers().get(question.code())))
                .forEach(question ->
                        found.add(new Receipt.WouldHelp(at + ".answers." + question.code(), question.words())));
    }

    private void add(ToldChild child, String field, String why) {
        found.add(new Receipt.WouldHelp(child.field() + "." + field, why));
    }

    private static boolean isUnknown(Answer answer) {
        return answer == null || answer == Answer.NOT_KNOWN;
    }

    private static boolean isUnknown(String word) {
        return word == null || word.isBlank() || NOT_KNOWN.equals(word);
    }
}
