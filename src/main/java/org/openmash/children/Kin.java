package org.openmash.children;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.openmash.children.matching.Particulars;

/**
 * How one reaches those who care for a child and who is of its family, as one message told it beside the child: evidence
 * of who the child is, kept with it.
 *
 * @param contacts telephone numbers and e-mail addresses
 */
public record Kin(List<String> contacts, List<PersonName> relatives) {
    public static final Kin NONE = new Kin(List.of(), List.of());

    public Kin {
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
        relatives = relatives == null ? List.of() : List.copyOf(relatives);
    }

    /**
     * Those who are something to this child, or to nobody named.
     *
     * @param childKey the message's own key of the child
     */
    public static Kin of(List<ToldPerson> people, String childKey) {
        List<ToldPerson> own = people.stream()
                .filter(person -> person.relationships().isEmpty()
                        || person.relationships().stream().anyMatch(one -> childKey.equals(one.child())))
                .toList();
        return new Kin(
                own.stream().flatMap(person -> Stream.of(person.phone(), person.email())).filter(Objects::nonNull).toList(),
                own.stream().map(ToldPerson::name).filter(Objects::nonNull).toList());
    }

    boolean isEmpty() {
        return contacts.isEmpty() && relatives.isEmpty();
    }

    /** The child with all of them. */
    Particulars beside(Particulars child) {
        Particulars all = child;
        for (String contact : contacts) {
            all = all.reachedBy(contact);
        }
        for (PersonName relative : relatives) {
            all = all.withRelative(relative.given(), relative.family());
        }
        return all;
    }

    @Override
    public String toString() {
        return "Kin";
    }
}
