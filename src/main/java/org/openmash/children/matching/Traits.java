package org.openmash.children.matching;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What evidence tells of one child, in the form in which it is compared; of a child on record, all that any agency
 * told. Only what is fit to match on stands here: a number whose check fails, or a restricted address, does not.
 */
public record Traits(
        Set<String> nhsNumbers,
        Set<String> upns,
        Set<String> names,
        Set<String> nameWords,
        Set<LocalDate> births,
        Set<String> sexes,
        Set<String> addresses,
        Set<String> schools) {
    public static final Traits NONE =
            new Traits(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public Traits {
        nhsNumbers = Set.copyOf(nhsNumbers);
        upns = Set.copyOf(upns);
        names = Set.copyOf(names);
        nameWords = Set.copyOf(nameWords);
        births = Set.copyOf(births);
        sexes = Set.copyOf(sexes);
        addresses = Set.copyOf(addresses);
        schools = Set.copyOf(schools);
    }

    /** All that both tell; the order of evidence makes no difference. */
    public Traits and(Traits other) {
        return new Traits(
                both(nhsNumbers, other.nhsNumbers), both(upns, other.upns), both(names, other.names),
                both(nameWords, other.nameWords), both(births, other.births), both(sexes, other.sexes),
                both(addresses, other.addresses), both(schools, other.schools));
    }

    /** For children of one message, who are never taken for each other by name. */
    public Traits withoutNames() {
        return new Traits(nhsNumbers, upns, Set.of(), nameWords, births, sexes, addresses, schools);
    }

    public boolean shareANumber(Traits other) {
        return meet(nhsNumbers, other.nhsNumbers) || meet(upns, other.upns);
    }

    public boolean shareNameAndBirth(Traits other) {
        return meet(names, other.names) && meet(births, other.births);
    }

    /** A reason for a person to look whether the two are one child. */
    public boolean mayBeOneWith(Traits other) {
        return shareANumber(other) || shareNameAndBirth(other);
    }

    /**
     * Told things that cannot both be true of one child: two birth dates, names without one word in common, or two
     * NHS numbers, of which a child has one for life. A UPN may be replaced, so two of them contradict nothing.
     */
    public boolean contradict(Traits other) {
        return apart(births, other.births) || apart(nameWords, other.nameWords) || apart(nhsNumbers, other.nhsNumbers);
    }

    static boolean meet(Set<?> here, Set<?> there) {
        return !Collections.disjoint(here, there);
    }

    static boolean apart(Set<?> here, Set<?> there) {
        return !here.isEmpty() && !there.isEmpty() && Collections.disjoint(here, there);
    }

    private static <T> Set<T> both(Set<T> here, Set<T> there) {
        Set<T> all = new TreeSet<>(here);
        all.addAll(there);
        return all;
    }

    @Override
    public String toString() {
        return "Traits";
    }
}
