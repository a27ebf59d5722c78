package org.openmash.bench.linkage;

/**
 * How often what happens to invented children of a British index and to what is told of them: the whole of the rates.
 * They are set, not estimated; each that has a public source names it.
 */
final class BritishRates {
    /** Multiple maternities: 14 in 1,000 (ONS, Birth characteristics in England and Wales, 2022), as twins. */
    static final double TWINS = 0.014;
    /** Brothers and sisters whose forenames were chosen to be alike (Zayn and Zayd, Ella and Emma). */
    static final double ALIKE = 0.03;
    static final double DOUBLE_SURNAME = 0.04;
    static final double MIDDLE_NAME_KNOWN = 0.5;
    static final double HYPHENATED = 0.022;

    static final double NICKNAME = 0.05;
    static final double OTHER_SPELLING = 0.08;
    static final double SLIP_IN_GIVEN = 0.02;
    static final double SLIP_IN_FAMILY = 0.02;
    static final double MIDDLE_NAME_TOLD = 0.25;
    static final double MIDDLE_NAME_USED = 0.015;
    static final double INITIAL = 0.006;
    static final double GIVEN_MISSING = 0.004;
    static final double SLOTS_SWAPPED = 0.012;
    static final double ANOTHER_SURNAME = 0.04;
    static final double HALF_OF_DOUBLE = 0.3;
    static final double TITLE_OF_RESPECT = 0.06;

    static final double DAY_AND_MONTH_SWAPPED = 0.010;
    static final double ONE_DIGIT_OFF = 0.014;
    static final double YEAR_ALONE = 0.010;
    static final double FIRST_OF_JANUARY = 0.005;
    static final double BIRTH_MISSING = 0.008;
    static final double UNBORN_BEFORE = 0.008;

    static final double SEX_MISSING = 0.08;
    static final double SEX_WRONG = 0.004;
    static final double MOVED = 0.16;
    static final double ADDRESS_MISSING = 0.04;
    static final double POSTCODE_MISSING = 0.03;
    static final double SLIP_IN_POSTCODE = 0.015;
    static final double STREET_SHORTENED = 0.3;
    static final double MOTHER_TOLD = 0.55;
    static final double TELEPHONE_TOLD = 0.35;
    static final double TELEPHONE_CHANGED = 0.3;
    static final double SCHOOL_TOLD = 0.5;

    private BritishRates() {}
}
