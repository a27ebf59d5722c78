package org.openmash.thresholds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Puts facts on a sheet, as one set reads them. */
final class Folding {
    private final Vocabulary vocabulary;
    private final Catalogue catalogue;
    private final Sheet sheet;
    private final Numbers messages = new Numbers();
    private final Numbers agencies = new Numbers();
    private final Numbers events = new Numbers();

    Folding(Vocabulary vocabulary, Sheet sheet) {
        this.vocabulary = vocabulary;
        this.catalogue = vocabulary.catalogue();
        this.sheet = sheet;
    }

    /** Words of one child's facts numbered as they come; so few that a walk finds them. */
    private static final class Numbers {
        private final List<String> words = new ArrayList<>();

        int of(String word) {
            if (word == null) {
                return Contacts.NONE;
            }
            for (int i = 0; i < words.size(); i++) {
                if (words.get(i).equals(word)) {
                    return i;
                }
            }
            words.add(word);
            return words.size() - 1;
        }
    }

    /** Keeps nothing of the family until the next child. */
    void forget() {
        messages.words.clear();
        agencies.words.clear();
        events.words.clear();
    }

    void fold(Facts facts) {
        forget();
        sheet.clear(day(facts.receivedOn()));
        sheet.referralLevel = facts.referralLevel();
        sheet.narrative = facts.narrativeGiven();
        child(facts.child());
        codes(facts.indicators());
        factors(facts.factors());
        history(facts);
    }

    private static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }

    private void child(ChildFacts child) {
        sheet.birthGiven = child.birthDate() != null;
        sheet.birth = sheet.birthGiven ? day(child.birthDate()) : 0;
        sheet.dueGiven = child.expectedBirthDate() != null;
        sheet.due = sheet.dueGiven ? day(child.expectedBirthDate()) : 0;
        sheet.yearsGiven = child.ageYears() != null;
        sheet.years = sheet.yearsGiven ? child.ageYears() : 0;
        sheet.unborn = child.unborn();
        sheet.mobility = child.mobility();
        sheet.disabled = child.disabled();
        sheet.access = child.accessNow();
        sheet.whereaboutsKnown = Situation.whereaboutsKnown(child.whereabouts());
        sheet.withWhomKnown = Situation.given(child.withWhom());
    }

    private void codes(List<ToldCode> told) {
        for (ToldCode one : told) {
            int index = catalogue.indexOf(one.code());
            int message = messages.of(Situation.from(one));
            if (one.answer() != null) {
                sheet.code(index, one.answer(), message);
            }
            if (!one.answers().isEmpty()) {
                own(one, index, message);
            }
        }
        sheet.settle();
    }

    private void own(ToldCode told, int index, int message) {
        told.answers().forEach((question, answer) -> {
            int number = vocabulary.questionOrNone(question);
            if (number >= 0) {
                sheet.own.add(index, number, answer, message);
            }
        });
    }

    private void factors(List<ToldCode> told) {
        for (ToldCode one : told) {
            int index = catalogue.factorIndexOrNone(one.code());
            if (index >= 0 && one.answer() != null) {
                sheet.factor(index, one.answer(), messages.of(Situation.from(one)), confirms(one));
            }
        }
    }

    private static boolean confirms(ToldCode told) {
        return told.on() != null
                && told.confirmedBy() != null
                && !told.confirmedBy().isBlank();
    }

    private void history(Facts facts) {
        History history = facts.history();
        sheet.lookUpComplete = history.lookUp().complete();
        sheet.lookUpFailed = history.lookUp() == LookUp.FAILED;
        sheet.contacts.now(agencies.of(facts.agency()), events.of(facts.eventId()));
        for (ContactFact contact : history.contacts()) {
            contact(contact);
        }
        for (InvolvementFact work : history.involvements()) {
            int kind = vocabulary.kindOrNone(work.kind());
            if (kind >= 0) {
                sheet.work.add(kind, dayOrNone(work.from()), dayOrNone(work.to()));
            }
        }
        for (SiblingFact sibling : history.siblings()) {
            sheet.siblingRed |= sibling.redAndNotFinallyDecided() || sibling.standingDecisionLevel4();
            sheet.siblingHarmed |= sibling.lookedAfterOrHarmed();
        }
    }

    private static int dayOrNone(LocalDate date) {
        return date == null ? WorkKnown.NO_DAY : day(date);
    }

    private void contact(ContactFact contact) {
        if (contact.receivedOn() == null
                || day(contact.receivedOn()) > sheet.day
                || vocabulary.book().informationOnly(contact.indicators())) {
            return;
        }
        sheet.contacts.add(
                day(contact.receivedOn()),
                agencies.of(contact.agency()),
                events.of(contact.eventId()),
                contact.decidedLevel() == null ? Contacts.NONE : contact.decidedLevel(),
                contact.aboutThisChild());
        for (String code : contact.indicators()) {
            sheet.contacts.category(catalogue.category(catalogue.indexOf(code)));
        }
    }
}
