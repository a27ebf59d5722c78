package org.openmash.frontdoor.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openmash.children.ToldPerson;
import org.openmash.referrals.Told;

/** Reads what a referral and later information have in common: children, people, concerns and factors. */
final class MessageReader {
    private final Circumstances circumstances;
    private final Keys earlier;
    private final Keys children;
    private final Keys people = new Keys(List.of());

    /** @param earlierChildren keys of the referral's children, which later information may speak of */
    MessageReader(Circumstances circumstances, Collection<String> earlierChildren) {
        this.circumstances = circumstances;
        this.earlier = new Keys(earlierChildren);
        this.children = new Keys(earlierChildren);
    }

    List<ToldChild> children(Fields fields) {
        List<ToldChild> read = orNone(
                fields.objects("children", Bounds.CHILDREN, new ChildReader(circumstances, children, earlier)::read));
        List<ToldChild> keyed = new ArrayList<>(read.size());
        for (ToldChild child : read) {
            keyed.add(child.key() == null ? child.keyed(children.free("c", keyed.size() + 1)) : child);
        }
        return keyed;
    }

    /** After the children, whose keys they speak of. */
    List<ToldPerson> people(Fields fields) {
        return orNone(fields.objects(
                "people",
                Bounds.PEOPLE,
                person -> FamilyReader.person(person, people, children, circumstances.today())));
    }

    List<Told.Concern> concerns(Fields fields) {
        return orNone(fields.objects(
                "concerns", Bounds.CONCERNS, new ConcernReader(circumstances, children)::concern));
    }

    List<Told.ToldFactor> factors(Fields fields) {
        return orNone(fields.objects("factors", Bounds.FACTORS, new ConcernReader(circumstances, children)::factor));
    }

    private static <T> List<T> orNone(List<T> read) {
        return read == null ? List.of() : read;
    }
}
