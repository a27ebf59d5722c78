package org.openmash.children.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is told of one child, in the parts in which it is compared; of a child on record, all that any agency told. Only
 * what is fit to match on comes here: no number whose check fails, no restricted address, no sealed record.
 *
 * @param contacts telephone numbers and e-mail addresses of those who care for the child
 * @param relatives the {@link NameKey}s of the people of the family
 */
public record Particulars(
        List<Naming> names,
        List<BirthTold> births,
        Set<String> sexes,
        List<Place> places,
        Set<String> schools,
        Set<String> contacts,
        Set<String> relatives,
        Set<String> nhsNumbers,
        Set<String> upns) {
    public static final Particulars NONE = new Particulars(
            List.of(), List.of(), Set.of(), List.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public Particulars {
        names = inOrder(names);
        births = inOrder(births);
        places = inOrder(places);
        sexes = Set.copyOf(sexes);
        schools = Set.copyOf(schools);
        contacts = Set.copyOf(contacts);
        relatives = Set.copyOf(relatives);
        nhsNumbers = Set.copyOf(nhsNumbers);
        upns = Set.copyOf(upns);
    }

    /** One way in which a child is called, with what else it is called. */
    public static Particulars named(String given, String family, String... alsoKnownAs) {
        List<Naming> names = new ArrayList<>();
        Optional<Naming> told = Naming.of(given, family);
        told.ifPresent(names::add);
        Naming beside = told.orElse(Naming.of(List.of(), List.of(), Naming.Kind.STAND_IN));
        for (String other : alsoKnownAs) {
            beside.alsoKnownAs(other).ifPresent(names::add);
        }
        return new Particulars(names, NONE.births, NONE.sexes, NONE.places, NONE.schools, NONE.contacts,
                NONE.relatives, NONE.nhsNumbers, NONE.upns);
    }

    public Particulars born(BirthTold birth) {
        return and(new Particulars(NONE.names, List.of(birth), NONE.sexes, NONE.places, NONE.schools, NONE.contacts,
                NONE.relatives, NONE.nhsNumbers, NONE.upns));
    }

    /** @param sex nothing is taken for "unknown" or one that is not told */
    public Particulars ofSex(String sex) {
        boolean known = sex != null && !sex.isBlank() && !sex.equals("unknown");
        return known ? with(Set.of(sex), NONE.places, NONE.schools, NONE.contacts) : this;
    }

    public Particulars livingAt(Place place) {
        return with(NONE.sexes, List.of(place), NONE.schools, NONE.contacts);
    }

    public Particulars atSchool(String school) {
        return with(NONE.sexes, NONE.places, Set.of(school), NONE.contacts);
    }

    /** @param contact a telephone number or e-mail address; nothing is taken from one that is neither */
    public Particulars reachedBy(String contact) {
        return Contacts.of(contact).map(key -> with(NONE.sexes, NONE.places, NONE.schools, Set.of(key))).orElse(this);
    }

    private Particulars with(Set<String> sex, List<Place> place, Set<String> school, Set<String> contact) {
        return and(new Particulars(NONE.names, NONE.births, sex, place, school, contact, NONE.relatives,
                NONE.nhsNumbers, NONE.upns));
    }

    public Particulars withRelative(String given, String family) {
        return NameKey.of(given, family)
                .map(key -> and(new Particulars(NONE.names, NONE.births, NONE.sexes, NONE.places, NONE.schools,
                        NONE.contacts, Set.of(key.text()), NONE.nhsNumbers, NONE.upns)))
                .orElse(this);
    }

    /** Numbers that passed their check; null for one that is not told. */
    public Particulars numbered(String nhsNumber, String upn) {
        return and(new Particulars(NONE.names, NONE.births, NONE.sexes, NONE.places, NONE.schools, NONE.contacts,
                NONE.relatives, nhsNumber == null ? Set.of() : Set.of(nhsNumber), upn == null ? Set.of() : Set.of(upn)));
    }

    /** Of a child whose address is protected: an earlier message may tell the same place without saying so. */
    public Particulars withoutPlaces() {
        return places.isEmpty() ? this : new Particulars(
                names, births, sexes, NONE.places, schools, contacts, relatives, nhsNumbers, upns);
    }

    /**
     * A number in common, or the same name as told and the same birth date, be it with day and month swapped: of two
     * records in one home, that they may be one child's and not two children's. A person's question about brothers is
     * not the matcher's about strangers.
     */
    public boolean mayBeOneWith(Particulars other) {
        return meet(nhsNumbers, other.nhsNumbers) || meet(upns, other.upns)
                || meet(toldNames(), other.toldNames()) && meet(wholeBirths(), other.wholeBirths());
    }

    private Set<List<String>> toldNames() {
        return names.stream()
                .filter(name -> name.kind() == Naming.Kind.TOLD && !name.isEmpty())
                .map(Naming::bag)
                .collect(Collectors.toSet());
    }

    private Set<BirthTold> wholeBirths() {
        return births.stream().filter(BirthTold::isWhole).flatMap(BirthTold::eitherWay).collect(Collectors.toSet());
    }

    private static boolean meet(Set<?> here, Set<?> there) {
        return !Collections.disjoint(here, there);
    }

    /** All that both tell; the order of evidence makes no difference. */
    public Particulars and(Particulars other) {
        return new Particulars(
                both(names, other.names), both(births, other.births), all(sexes, other.sexes),
                both(places, other.places), all(schools, other.schools), all(contacts, other.contacts),
                all(relatives, other.relatives), all(nhsNumbers, other.nhsNumbers), all(upns, other.upns));
    }

    private static <T extends Comparable<T>> List<T> inOrder(Collection<T> told) {
        return told.size() < 2 ? List.copyOf(told) : List.copyOf(new TreeSet<>(told));
    }

    private static <T> List<T> both(List<T> here, List<T> there) {
        if (here.isEmpty() || there.isEmpty()) {
            return here.isEmpty() ? there : here;
        }
        List<T> all = new ArrayList<>(here);
        all.addAll(there);
        return all;
    }

    private static Set<String> all(Set<String> here, Set<String> there) {
        if (here.isEmpty() || there.isEmpty()) {
            return here.isEmpty() ? there : here;
        }
        Set<String> all = new TreeSet<>(here);
        all.addAll(there);
        return all;
    }

    @Override
    public String toString() {
        return "Particulars";
    }
}
