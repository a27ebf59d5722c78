package org.openmash.thresholds;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
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

    boolean found(Situation situation);

    String evidence(Situation situation);

    @Override
    default Known holds(Situation situation) {
        if (situation.informationOnly()) {
            return Known.FALSE;
        }
        return Known.trueElse(found(situation), situation.facts().history().lookUp().complete());
    }

    @Override
    default void evidence(Situation situation, Consumer<Evidence> into) {
        String value = found(situation) ? evidence(situation) : Answer.NOT_KNOWN.word();
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
        public boolean found(Situation situation) {
            return referrals(situation).findAny().isPresent();
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
        public boolean found(Situation situation) {
            LocalDate since = situation.receivedOn().minusDays(days);
            return 1 + otherEvents(situation, counted(situation, since, true)) >= atLeast;
        }

        @Override
        public String evidence(Situation situation) {
            return "this contact and " + list(counted(situation, situation.receivedOn().minusDays(days), true));
        }
    }

    /** Contacts from so many agencies within so many days, about different events. */
    record Agencies(int atLeast, int days) implements AboutContacts {
        @Override
        public boolean found(Situation situation) {
            Facts facts = situation.facts();
            var told = Stream.concat(Stream.of(one(facts.agency(), facts.eventId())), window(situation)
                            .map(contact -> one(contact.agency(), contact.eventId())))
                    .filter(one -> one.agency() != null)
                    .distinct()
                    .toList();
            return Telling.agencies(told, atLeast);
        }

        private Stream<ContactFact> window(Situation situation) {
            return counted(situation, situation.receivedOn().minusDays(days), true);
        }

        private static Telling one(String agency, String event) {
            return new Telling(agency, event == null ? "this contact" : event);
        }

        @Override
        public String evidence(Situation situation) {
            return situation.facts().agency() + " now; " + list(window(situation));
        }
    }

    /** One agency telling of one event. */
    record Telling(String agency, String event) {

        /** Whether so many agencies can be named that each told of an event of its own. */
        static boolean agencies(List<Telling> told, int wanted) {
            if (wanted <= 0) {
                return true;
            }
            return told.stream().anyMatch(one -> agencies(
                    told.stream()
                            .filter(other -> !other.agency.equals(one.agency) && !other.event.equals(one.event))
                            .toList(),
                    wanted - 1));
        }
    }

    /** So many contacts about this child within so many months share a category, this one among them. */
    record SameCategory(int atLeast, int months) implements AboutContacts {
        @Override
        public boolean found(Situation situation) {
            return situation.facts().history().contacts().size() + 1 >= atLeast && category(situation) >= 0;
        }

        private int category(Situation situation) {
            Catalogue catalogue = situation.catalogue();
            for (int category = 0; category < catalogue.categories(); category++) {
                int number = category;
                boolean now = situation.book().categoryTold(situation.yes(), category);
                var before = counted(situation, situation.receivedOn().minusMonths(months), true)
                        .filter(contact -> contact.indicators().stream()
                                .anyMatch(code -> catalogue.category(catalogue.indexOf(code)) == number));
                if (count(situation, before, now) >= atLeast) {
                    return category;
                }
            }
            return -1;
        }

        private static int count(Situation situation, Stream<ContactFact> before, boolean now) {
            return now
                    ? 1 + otherEvents(situation, before)
                    : (int) before.map(ContactFact::eventId).distinct().count();
        }

        @Override
        public String evidence(Situation situation) {
            Catalogue catalogue = situation.catalogue();
            int category = category(situation);
            var before = counted(situation, situation.receivedOn().minusMonths(months), true)
                    .filter(contact -> contact.indicators().stream()
                            .anyMatch(code -> catalogue.category(catalogue.indexOf(code)) == category));
            return catalogue.categoryName(category) + ": " + list(before);
        }
    }

    /** A contact about another child of the household, that did not name this child, within so many months. */
    record HouseholdContact(int withinMonths) implements AboutContacts {
        @Override
        public boolean found(Situation situation) {
            return contacts(situation).findAny().isPresent();
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

    private static int otherEvents(Situation situation, Stream<ContactFact> contacts) {
        var events = new HashSet<String>();
        contacts.filter(contact -> !situation.sameEvent(contact)).forEach(contact -> events.add(contact.eventId()));
        return events.size();
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
