package org.openmash.thresholds;

import java.time.LocalDate;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Conditions that count contacts by their date of receipt, whatever became of them. A window ends with the day of
 * receipt and takes in its last day; a notice for information neither counts nor is raised by counting.
 */
public sealed interface AboutContacts extends Condition {

    /** The condition with numbers in place of the words of one set. */
    Atom atom(Vocabulary words);

    String evidence(Situation situation);

    @Override
    default void evidence(Situation situation, Consumer<Evidence> into) {
        String value = holds(situation) == Known.TRUE ? evidence(situation) : Answer.NOT_KNOWN.word();
        into.accept(new Evidence(Situation.HISTORY, value, Situation.HISTORY));
    }

    @Override
    default void open(Situation situation, Consumer<Open> into) {
        if (holds(situation) == Known.UNKNOWN) {
            into.accept(Open.history(
                    situation.book().question(Situation.HISTORY), Worse.history(situation.catalogue())));
        }
    }

    /** A contact about this child within so many months was decided at the hub's referral level or above. */
    record ReferralBefore(int withinMonths) implements AboutContacts {
        @Override
        public Atom atom(Vocabulary words) {
            return Atom.counted(
                    sheet -> sheet.contacts.referralSince(sheet.monthsBefore(withinMonths), sheet.referralLevel),
                    words.needs(Vocabulary.Part.OWN_CONTACTS));
        }

        private Stream<ContactFact> referrals(Situation situation) {
            LocalDate since = situation.receivedOn().minusMonths(withinMonths);
            int referral = situation.facts().referralLevel();
            return counted(situation, since, true)
                    .filter(contact -> contact.decidedLevel() != null && contact.decidedLevel() >= referral);
        }

        @Override
        public String evidence(Situation situation) {
            return list(referrals(situation));
        }
    }

    /** So many contacts about this child within so many days, this one among them, each event once. */
    record Contacts(int atLeast, int days) implements AboutContacts {
        @Override
        public Atom atom(Vocabulary words) {
            return Atom.counted(sheet -> sheet.contacts.eventsSince(sheet.day - days) >= atLeast, needs(atLeast, words));
        }

        @Override
        public String evidence(Situation situation) {
            return "this contact and " + list(counted(situation, situation.receivedOn().minusDays(days), true));
        }
    }

    /** Contacts from so many agencies within so many days, about different events. */
    record Agencies(int atLeast, int days) implements AboutContacts {
        @Override
        public Atom atom(Vocabulary words) {
            return Atom.counted(
                    sheet -> sheet.contacts.agenciesSince(sheet.day - days, atLeast), needs(atLeast, words));
        }

        private Stream<ContactFact> window(Situation situation) {
            return counted(situation, situation.receivedOn().minusDays(days), true);
        }

        @Override
        public String evidence(Situation situation) {
            return situation.facts().agency() + " now; " + list(window(situation));
        }
    }

    /** So many contacts about this child within so many months share a category, this one among them. */
    record SameCategory(int atLeast, int months) implements AboutContacts {
        @Override
        public Atom atom(Vocabulary words) {
            return Atom.counted(sheet -> category(sheet) >= 0, needs(atLeast, words));
        }

        private int category(Sheet sheet) {
            return sheet.contacts.categoryReaching(atLeast, sheet.monthsBefore(months), sheet.yesCategories);
        }

        @Override
        public String evidence(Situation situation) {
            Catalogue catalogue = situation.catalogue();
            int category = category(situation.sheet());
            var before = counted(situation, situation.receivedOn().minusMonths(months), true)
                    .filter(contact -> contact.indicators().stream()
                            .anyMatch(code -> catalogue.category(catalogue.indexOf(code)) == category));
            return catalogue.categoryName(category) + ": " + list(before);
        }
    }

    /** A contact about another child of the household, that did not name this child, within so many months. */
    record HouseholdContact(int withinMonths) implements AboutContacts {
        @Override
        public Atom atom(Vocabulary words) {
            return Atom.counted(
                    sheet -> sheet.contacts.ofHouseholdSince(sheet.monthsBefore(withinMonths)),
                    words.needs(Vocabulary.Part.HOUSEHOLD_CONTACTS));
        }

        private Stream<ContactFact> contacts(Situation situation) {
            return counted(situation, situation.receivedOn().minusMonths(withinMonths), false);
        }

        @Override
        public String evidence(Situation situation) {
            return "another child of the household: " + list(contacts(situation));
        }
    }

    private static Stream<ContactFact> counted(Situation situation, LocalDate since, boolean aboutThisChild) {
        return situation.facts().history().contacts().stream()
                .filter(contact -> contact.aboutThisChild() == aboutThisChild)
                .filter(contact -> !situation.book().informationOnly(contact.indicators()))
                .filter(contact -> AboutHistory.within(contact.receivedOn(), since, situation.receivedOn()));
    }

    /** This contact is one already; a first one before it is needed where more are asked for. */
    private static long[] needs(int atLeast, Vocabulary words) {
        return atLeast > 1 ? words.needs(Vocabulary.Part.OWN_CONTACTS) : null;
    }

    private static String list(Stream<ContactFact> contacts) {
        return contacts.map(AboutContacts::line).collect(Collectors.joining("; "));
    }

    private static String line(ContactFact contact) {
        String codes = String.join(", ", new TreeSet<>(contact.indicators()));
        String who = Objects.requireNonNullElse(contact.agency(), "agency not known");
        return contact.receivedOn() + " " + who + (codes.isEmpty() ? "" : " " + codes);
    }
}
