package org.openmash.bench;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openmash.thresholds.Answer;
import org.openmash.thresholds.ContactFact;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.ToldCode;

/**
 * A referral as an engineer would hand it to a rule engine: folded, aged and counted, which a rule engine leaves to
 * whoever calls it. Public with getters, as Drools asks; as a map for json-logic.
 */
public final class ReadReferral {
    private final Set<String> codes;
    private final Set<String> stated;
    private final int ageMonths;
    private final String access;
    private final String disabled;
    private final Set<String> openWork;
    private final Map<Integer, Integer> contacts = new HashMap<>();

    ReadReferral(Facts facts) {
        this.codes = yes(facts.indicators());
        this.stated = yes(facts.factors());
        LocalDate born = facts.child().birthDate();
        this.ageMonths = born == null ? -1 : months(born, facts.receivedOn());
        this.access = word(facts.child().accessNow());
        this.disabled = word(facts.child().disabled());
        this.openWork = new HashSet<>();
        facts.history().involvements().stream()
                .filter(work -> work.to() == null || work.to().isAfter(facts.receivedOn()))
                .forEach(work -> openWork.add(work.kind()));
        for (int days : new int[] {28, 90, 365}) {
            contacts.put(days, 1 + within(facts, days));
        }
    }

    private static Set<String> yes(List<ToldCode> told) {
        var yes = new HashSet<String>();
        told.stream().filter(one -> one.answer() == Answer.YES).forEach(one -> yes.add(one.code()));
        return yes;
    }

    private static int months(LocalDate born, LocalDate day) {
        return (int) Math.max(0, ChronoUnit.MONTHS.between(born, day));
    }

    private static String word(Answer answer) {
        return answer == null ? "blank" : answer.word();
    }

    private static int within(Facts facts, int days) {
        LocalDate since = facts.receivedOn().minusDays(days);
        Stream<ContactFact> counted = facts.history().contacts().stream()
                .filter(contact -> !contact.indicators().equals(Set.of("information-only")))
                .filter(contact -> contact.aboutThisChild()
                        && !contact.receivedOn().isBefore(since)
                        && !contact.receivedOn().isAfter(facts.receivedOn()));
        return (int) counted.map(ContactFact::eventId).distinct().count();
    }

    public Set<String> getCodes() {
        return codes;
    }

    public Set<String> getStated() {
        return stated;
    }

    public int getAgeMonths() {
        return ageMonths;
    }

    public String getAccess() {
        return access;
    }

    public String getDisabled() {
        return disabled;
    }

    public Set<String> getOpenWork() {
        return openWork;
    }

    public int contactsWithin(int days) {
        return informationOnly() ? 0 : contacts.get(days);
    }

    private boolean informationOnly() {
        return codes.equals(Set.of("information-only"));
    }

    /** The same as data. */
    Map<String, Object> asMap() {
        var within = new HashMap<String, Object>();
        contacts.forEach((days, count) -> within.put(String.valueOf(days), contactsWithin(days)));
        return Map.of(
                "codes", List.copyOf(codes),
                "stated", List.copyOf(stated),
                "ageMonths", ageMonths,
                "access", access,
                "disabled", disabled,
                "openWork", List.copyOf(openWork),
                "contacts", within);
    }
}
