package org.openmash.children.matching;

import java.util.Locale;

/** Why a machine leaves a likeness to a person, however high it is. */
public enum Warning {
    /** Two valid NHS numbers, of which a child has one for life. */
    TWO_NHS_NUMBERS,
    /** A number agrees, but the name or the birth date told with it cannot be the same child's. */
    NUMBER_AGAINST_THE_REST,
    /** Same birth date and family, another given name: as twins are. */
    MAY_BE_A_TWIN,
    /** Same home or family, another given name, another birth date or none. */
    MAY_BE_A_SIBLING,
    TWO_SEXES,
    /** No given name, or only one that brothers bear too, and no number: a baby not named yet, an initial, "Mohammed". */
    NO_NAME_OF_ITS_OWN,
    /** The birth date is not the same to the day. */
    BIRTH_NOT_CERTAIN,
    /** The given name is not the same, only like it. */
    NAME_NOT_CERTAIN,
    /** Another child on record is nearly as like. */
    NOT_THE_ONLY_ONE;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
