package org.openmash.children;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.openmash.children.matching.BlockingKeys;
import org.openmash.children.matching.Part;
import org.openmash.children.matching.Particulars;

/**
 * What is told of one child, and whether any of it says that where the child lives is, or may be, kept from others. Of
 * such a child no address at all is compared or shown as compared, since an earlier message may tell the same place
 * without saying so.
 */
record Described(Particulars particulars, boolean hidden) {
    static final Described NOTHING = new Described(Particulars.NONE, false);
    private static final Set<Part> WHERE = Collections.unmodifiableSet(EnumSet.of(Part.AREA, Part.DWELLING));

    static Described of(ToldIdentity told, Kin kin, Instant toldAt) {
        return new Described(
                told.particulars(kin, LocalDate.ofInstant(toldAt, ZoneOffset.UTC)),
                told.address() != null && told.address().mayBeRestricted());
    }

    static Described of(Collection<Evidence> rows) {
        return rows.stream().map(Evidence::described).reduce(NOTHING, Described::and);
    }

    Described and(Described other) {
        return new Described(particulars.and(other.particulars), hidden || other.hidden);
    }

    /** What may be compared. */
    Particulars open() {
        return hidden ? particulars.withoutPlaces() : particulars;
    }

    /** What is left out of a comparison with the other, as if there were no such part. */
    Set<Part> walledBeside(Described other) {
        return hidden || other.hidden ? WHERE : Set.of();
    }

    /** Two who meet at a hidden address alone have not met. */
    boolean meets(Described onRecord) {
        return walledBeside(onRecord).isEmpty()
                || !Collections.disjoint(
                        BlockingKeys.asked(particulars.withoutPlaces()),
                        BlockingKeys.kept(onRecord.particulars.withoutPlaces()));
    }

    @Override
    public String toString() {
        return "Described";
    }
}
