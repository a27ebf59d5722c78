package org.openmash.thresholds;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Facts being written as bytes, beside the day of receipt; {@link FactsRead} reads them in the same order. */
record FactsWritten(LocalDate day, ByteSink to) {

    byte[] of(Facts facts) {
        to.octet(FactBytes.VERSION);
        to.octet((facts.narrativeGiven() ? FactBytes.NARRATIVE : 0)
                | (facts.agency() == null ? 0 : FactBytes.AGENCY)
                | (facts.possibleHistories().isEmpty() ? 0 : FactBytes.POSSIBLE)
                | ByteSink.kindOfId(facts.eventId()) << 3);
        to.signed(FactBytes.FIRST_DAY.until(day, ChronoUnit.DAYS));
        to.number(facts.referralLevel());
        if (facts.agency() != null) {
            to.word(facts.agency());
        }
        to.id(facts.eventId(), ByteSink.kindOfId(facts.eventId()));
        child(facts.child());
        told(facts.indicators());
        told(facts.factors());
        history(facts.history());
        if (!facts.possibleHistories().isEmpty()) {
            to.number(facts.possibleHistories().size());
            facts.possibleHistories().forEach(this::history);
        }
        return to.bytes();
    }

    private void child(ChildFacts child) {
        boolean where = Situation.given(child.whereabouts());
        to.octet((child.birthDate() == null ? 0 : 1)
                | (child.expectedBirthDate() == null ? 0 : 2)
                | (child.ageYears() == null ? 0 : 4)
                | (where ? 8 : 0)
                | (Situation.given(child.withWhom()) ? 16 : 0)
                | number(child.mobility()) << 5);
        to.octet(number(child.unborn()) | number(child.disabled()) << 2 | number(child.accessNow()) << 4);
        if (child.birthDate() != null) {
            to.date(child.birthDate(), day);
        }
        if (child.expectedBirthDate() != null) {
            to.date(child.expectedBirthDate(), day);
        }
        if (child.ageYears() != null) {
            to.signed(child.ageYears());
        }
        if (where) {
            to.word(child.whereabouts().strip());
        }
    }

    private void told(List<ToldCode> told) {
        to.number(told.size());
        for (ToldCode one : told) {
            String message = Situation.from(one);
            boolean added = !message.equals(FactBytes.REFERRAL);
            to.word(one.code());
            to.octet(number(one.answer())
                    | (one.answers().isEmpty() ? 0 : FactBytes.OWN_ANSWERS)
                    | (added ? FactBytes.ADDED : 0)
                    | (one.on() == null ? 0 : FactBytes.ON)
                    | (one.confirmedBy() == null || one.confirmedBy().isBlank() ? 0 : FactBytes.CONFIRMED));
            if (added) {
                to.word(message);
            }
            if (!one.answers().isEmpty()) {
                own(one.answers());
            }
            if (one.on() != null) {
                to.date(one.on(), day);
            }
        }
    }

    private void own(Map<String, Answer> answers) {
        to.number(answers.size());
        answers.forEach((question, answer) -> {
            to.number((long) to.numberOf(question) << 2 | number(answer));
        });
    }

    private void history(History history) {
        to.octet(history.lookUp().ordinal());
        to.number(history.contacts().size());
        history.contacts().forEach(this::contact);
        to.number(history.involvements().size());
        history.involvements().forEach(this::work);
        to.number(history.siblings().size());
        history.siblings().forEach(this::sibling);
    }

    private void contact(ContactFact contact) {
        boolean same = contact.id() != null && contact.id().equals(contact.eventId());
        int id = ByteSink.kindOfId(contact.id());
        int event = same ? FactBytes.SAME_ID : ByteSink.kindOfId(contact.eventId());
        to.octet(id
                | event << 2
                | (contact.aboutThisChild() ? FactBytes.ABOUT_THIS_CHILD : 0)
                | (contact.agency() == null ? 0 : FactBytes.FROM_AGENCY)
                | (contact.decidedLevel() == null ? 0 : FactBytes.DECIDED)
                | (contact.receivedOn() == null ? 0 : FactBytes.DATED));
        to.id(contact.id(), id);
        to.id(contact.eventId(), same ? ByteSink.NO_ID : event);
        if (contact.receivedOn() != null) {
            to.date(contact.receivedOn(), day);
        }
        if (contact.agency() != null) {
            to.word(contact.agency());
        }
        if (contact.decidedLevel() != null) {
            to.number(contact.decidedLevel());
        }
        to.number(contact.indicators().size());
        contact.indicators().stream().mapToInt(to::numberOf).sorted().forEach(to::number);
    }

    private void work(InvolvementFact work) {
        int kind = work.kind() == null ? 0 : to.numberOf(work.kind()) + 1;
        to.number((long) kind << 2 | (work.from() == null ? 0 : 1) | (work.to() == null ? 0 : 2));
        if (work.from() != null) {
            to.date(work.from(), day);
        }
        if (work.to() != null) {
            to.date(work.to(), day);
        }
    }

    private void sibling(SiblingFact sibling) {
        int id = ByteSink.kindOfId(sibling.id());
        to.octet(id
                | (sibling.redAndNotFinallyDecided() ? FactBytes.RED : 0)
                | (sibling.standingDecisionLevel4() ? FactBytes.LEVEL_4 : 0)
                | (sibling.lookedAfterOrHarmed() ? FactBytes.HARMED : 0));
        to.id(sibling.id(), id);
        to.ids(sibling.openCases());
    }

    /** 0 for a blank, else the place in the list of answers and one more. */
    private static int number(Enum<?> answer) {
        return answer == null ? 0 : answer.ordinal() + 1;
    }
}
