package org.openmash.bench.linkage;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.openmash.bench.linkage.BritishFamilies.Child;
import org.openmash.bench.linkage.BritishFamilies.Home;
import org.openmash.children.matching.BirthTold;
import org.openmash.children.matching.Particulars;
import org.openmash.children.matching.Place;

/** What an agency tells of an invented child, with the slips of {@link BritishRates}. */
final class BritishTelling {
    private static final String[] OF_RESPECT = {"begum", "bibi", "khatun", "akhtar"};

    private final BritishFamilies families;
    private final Random chance;
    private final Child child;

    private BritishTelling(BritishFamilies families, Child child, long seed) {
        this.families = families;
        this.child = child;
        this.chance = new Random(seed * 0x9E3779B97F4A7C15L + 1);
    }

    /** As it stands on record: one message, or two by two agencies. */
    static Particulars onRecord(BritishFamilies families, Child child, long seed) {
        Particulars first = new BritishTelling(families, child, seed).told(true);
        return (seed & 1) == 0 ? first : first.and(new BritishTelling(families, child, ~seed).told(true));
    }

    /** As it is told now. */
    static Particulars now(BritishFamilies families, Child child, long seed) {
        return new BritishTelling(families, child, seed).told(false);
    }

    private boolean happens(double rate) {
        return chance.nextDouble() < rate;
    }

    private Particulars told(boolean before) {
        if (before && child.born().isAfter(BritishFamilies.TODAY.minusDays(700)) && happens(BritishRates.UNBORN_BEFORE * 9)) {
            return at(mother(Particulars.named("Unborn", child.family().surname())
                    .born(BirthTold.expected(child.born().plusDays(chance.nextInt(29) - 14))), 1), before);
        }
        Particulars told = at(born(named()), before);
        if (!happens(BritishRates.SEX_MISSING)) {
            told = told.ofSex(child.girl() != happens(BritishRates.SEX_WRONG) ? "female" : "male");
        }
        told = mother(told, BritishRates.MOTHER_TOLD);
        if (happens(BritishRates.TELEPHONE_TOLD) && !(before && happens(BritishRates.TELEPHONE_CHANGED))) {
            told = told.reachedBy(child.family().telephone());
        }
        return happens(BritishRates.SCHOOL_TOLD) ? told.atSchool("s" + child.school()) : told;
    }

    private Particulars mother(Particulars told, double rate) {
        return happens(rate) ? told.withRelative(child.family().mother(), child.family().mothersSurname()) : told;
    }

    private Particulars named() {
        String given = given();
        String family = surname();
        return happens(BritishRates.SLOTS_SWAPPED) && !given.isEmpty()
                ? Particulars.named(family, given) : Particulars.named(given, family);
    }

    private String given() {
        String given = child.given();
        if (happens(BritishRates.GIVEN_MISSING)) {
            return "";
        }
        if (happens(BritishRates.INITIAL)) {
            return given.substring(0, 1);
        }
        if (child.middle() != null && happens(BritishRates.MIDDLE_NAME_USED)) {
            return child.middle();
        }
        if (happens(BritishRates.NICKNAME)) {
            given = families.names().shortForm(given, chance);
        } else if (happens(BritishRates.OTHER_SPELLING)) {
            given = BritishNames.otherSpelling(given, chance);
        } else if (happens(BritishRates.SLIP_IN_GIVEN)) {
            given = slip(given);
        }
        return child.middle() != null && happens(BritishRates.MIDDLE_NAME_TOLD) ? given + " " + child.middle() : given;
    }

    private String surname() {
        String family = child.family().surname();
        if (happens(BritishRates.ANOTHER_SURNAME)) {
            return child.family().otherSurname();
        }
        if (child.family().origin() == Origin.SOUTH_ASIAN_MUSLIM && child.girl() && happens(BritishRates.TITLE_OF_RESPECT)) {
            return OF_RESPECT[chance.nextInt(OF_RESPECT.length)];
        }
        int hyphen = family.indexOf('-');
        if (hyphen > 0 && happens(BritishRates.HALF_OF_DOUBLE)) {
            return chance.nextBoolean() ? family.substring(0, hyphen) : family.substring(hyphen + 1);
        }
        return happens(BritishRates.SLIP_IN_FAMILY) ? slip(family) : family;
    }

    private Particulars born(Particulars told) {
        LocalDate born = child.born();
        if (happens(BritishRates.BIRTH_MISSING)) {
            return told;
        }
        if (happens(BritishRates.DAY_AND_MONTH_SWAPPED)) {
            return told.born(BirthTold.parts(born.getYear(), born.getDayOfMonth(), born.getMonthValue()).orElseThrow());
        }
        if (happens(BritishRates.ONE_DIGIT_OFF)) {
            return told.born(BirthTold.on(happens(0.5) ? born.plusYears(chance.nextBoolean() ? 1 : -1)
                    : born.plusDays(chance.nextBoolean() ? 10 : -1)));
        }
        if (happens(BritishRates.YEAR_ALONE)) {
            return told.born(BirthTold.parts(born.getYear(), 0, 0).orElseThrow());
        }
        return told.born(BirthTold.on(happens(BritishRates.FIRST_OF_JANUARY) ? LocalDate.of(born.getYear(), 1, 1) : born));
    }

    private Particulars at(Particulars told, boolean before) {
        if (happens(BritishRates.ADDRESS_MISSING)) {
            return told;
        }
        Home home = before && happens(BritishRates.MOVED) ? families.home(chance) : child.family().home();
        String street = happens(BritishRates.STREET_SHORTENED)
                ? home.street().replace("street", "st").replace("road", "rd").replace("lane", "ln") : home.street();
        String postcode = happens(BritishRates.POSTCODE_MISSING) ? null
                : happens(BritishRates.SLIP_IN_POSTCODE) ? slip(home.postcode()) : home.postcode();
        return Place.of(List.of(home.number() + " " + street), happens(0.4) ? null : home.town(), postcode, null)
                .map(told::livingAt).orElse(told);
    }

    /** A letter left out, doubled, changed or swapped with its neighbour. */
    private String slip(String word) {
        int at = chance.nextInt(word.length());
        char letter = (char) ('a' + chance.nextInt(26));
        return switch (chance.nextInt(4)) {
            case 0 -> word.substring(0, at) + word.substring(Math.min(word.length(), at + 1));
            case 1 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
            case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
            default -> at == 0 ? word : word.substring(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.substring(at + 1);
        };
    }
}
