package org.openmash.children.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Compares two children part by part under one version of the weights; symmetric but for which side lacks what. */
public final class Comparer {
    private final Weights weights;
    private final NameComparer names;
    private final BirthComparer births;
    private final PlaceComparer places;

    public Comparer(Weights weights, Frequencies frequencies) {
        this.weights = weights;
        this.names = new NameComparer(weights, frequencies);
        this.births = new BirthComparer(weights, frequencies);
        this.places = new PlaceComparer(weights, frequencies);
    }

    Weights weights() {
        return weights;
    }

    /** Every part once, in the order of {@link Part}. */
    public List<Compared> compare(Particulars here, Particulars there) {
        NameComparer.Both name = names.compare(here.names(), there.names());
        PlaceComparer.Both place = places.compare(here.places(), there.places());
        List<Compared> all = new ArrayList<>(Part.values().length);
        all.add(sets(Part.NHS_NUMBER, here.nhsNumbers(), there.nhsNumbers()));
        all.add(sets(Part.UPN, here.upns(), there.upns()));
        all.add(name.given());
        all.add(name.family());
        all.add(births.compare(here.births(), there.births()));
        all.add(sets(Part.SEX, here.sexes(), there.sexes()));
        all.add(place.area());
        all.add(place.dwelling());
        all.add(sets(Part.SCHOOL, here.schools(), there.schools()));
        all.add(contacts(here.contacts(), there.contacts()));
        all.add(sets(Part.RELATIVES, here.relatives(), there.relatives()));
        return all;
    }

    private Compared sets(Part part, Set<String> here, Set<String> there) {
        if (here.isEmpty() || there.isEmpty()) {
            return Compared.missing(part, here.isEmpty());
        }
        boolean same = !Collections.disjoint(here, there);
        return Compared.as(weights.grade(part, same ? "same" : "differs"), Double.NaN);
    }

    private Compared contacts(Set<String> here, Set<String> there) {
        Compared whole = sets(Part.CONTACT, here, there);
        boolean near = "differs".equals(whole.how())
                && here.stream().anyMatch(one -> there.stream().anyMatch(other -> Contacts.near(one, other)));
        return near ? Compared.as(weights.grade(Part.CONTACT, "near"), Double.NaN) : whole;
    }
}
