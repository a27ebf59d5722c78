package org.openmash.hubs.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.openmash.thresholds.Answer;
import org.openmash.thresholds.ChildFacts;
import org.openmash.thresholds.ContactFact;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.History;
import org.openmash.thresholds.InvolvementFact;
import org.openmash.thresholds.SiblingFact;
import org.openmash.thresholds.ToldCode;

/** An invented referral, fact by fact, as a threshold panel reads it. Only of facts that the checker made up. */
final class FactsInWords {
    private final List<String> words = new ArrayList<>();

    private FactsInWords() {}

    static List<String> of(Facts facts) {
        var told = new FactsInWords();
        told.say("Received on " + facts.receivedOn() + " from " + facts.agency() + ".");
        facts.indicators().forEach(code -> told.say("Concern " + told(code)));
        facts.factors().forEach(code -> told.say("Factor " + told(code)));
        told.child(facts.child());
        told.history("History", facts.history());
        facts.possibleHistories().forEach(history -> told.history("History of a child who is possibly the same", history));
        return List.copyOf(told.words);
    }

    private void say(String sentence) {
        words.add(sentence);
    }

    private static String told(ToldCode code) {
        String answers = code.answers().entrySet().stream()
                .map(answer -> answer.getKey() + ": " + answer.getValue().word())
                .collect(Collectors.joining(", "));
        return code.code() + ": " + word(code.answer()) + (answers.isEmpty() ? "" : " (" + answers + ")")
                + (code.confirmedBy() == null ? "" : ", confirmed") + ".";
    }

    private void child(ChildFacts child) {
        field("Born on", child.birthDate());
        field("Expected on", child.expectedBirthDate());
        field("Age in years, estimated:", child.ageYears());
        field("Unborn:", word(child.unborn()));
        field("Mobility:", child.mobility() == null ? null : child.mobility().word());
        field("Disabled:", word(child.disabled()));
        field("Whereabouts:", child.whereabouts());
        field("With whom:", child.withWhom() == null ? null : child.withWhom().isBlank() ? "left blank" : "told");
        field("Can the person said to be responsible reach the child now:", word(child.accessNow()));
    }

    private void field(String name, Object value) {
        if (value != null) {
            say(name + " " + value + ".");
        }
    }

    private void history(String of, History history) {
        say(of + ": " + switch (history.lookUp()) {
            case FOUND -> "searched and found.";
            case SEARCHED_AND_NOTHING -> "searched, and nothing was found.";
            case NOT_SEARCHED -> "not searched.";
            case FAILED -> "the search failed.";
        });
        history.contacts().forEach(this::contact);
        history.involvements().forEach(this::involvement);
        history.siblings().forEach(this::sibling);
    }

    private void contact(ContactFact contact) {
        say("Earlier contact" + (contact.aboutThisChild() ? "" : " about a brother or sister") + " on "
                + contact.receivedOn() + " from " + contact.agency() + " telling of "
                + (contact.indicators().isEmpty() ? "nothing coded" : String.join(", ", contact.indicators()))
                + (contact.decidedLevel() == null ? ", not decided." : ", decided at level " + contact.decidedLevel() + "."));
    }

    private void involvement(InvolvementFact work) {
        String until = work.to() == null ? ", still open" : " to " + work.to();
        say("Work on record: " + work.kind() + " from " + work.from() + until + ".");
    }

    private void sibling(SiblingFact sibling) {
        List<String> so = new ArrayList<>();
        so.add(sibling.redAndNotFinallyDecided() ? "red and not finally decided" : null);
        so.add(sibling.standingDecisionLevel4() ? "decided at level 4" : null);
        so.add(sibling.lookedAfterOrHarmed() ? "in care or harmed" : null);
        so.removeIf(Objects::isNull);
        say("A brother or sister: " + (so.isEmpty() ? "nothing of note" : String.join(", ", so)) + ".");
    }

    private static String word(Answer answer) {
        return answer == null ? null : answer.word();
    }
}
