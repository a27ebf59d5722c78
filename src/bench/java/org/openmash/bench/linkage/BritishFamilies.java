package org.openmash.bench.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invented families, the same for the same seed: who they are, before anybody tells of them. */
final class BritishFamilies {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final int YOUNGEST_DAYS = 20;
    private static final int OLDEST_DAYS = 18 * 365;
    private static final double[] SIZES = {0.44, 0.83, 0.95, 1};
    private static final String[] STREETS = ("high street|station road|church road|park road|victoria road|london road|green lane|"
            + "manor road|church lane|kings road|new road|queens road|grange road|main street|mill lane|church street|"
            + "the avenue|west street|alexandra road|springfield road|broadway|moss lane|albert road|york road|north street")
            .split("\\|");

    private final BritishNames names = new BritishNames();
    private final Random chance;
    private final int postcodes;

    /** @param children how many children the index is to hold, which decides how many postcodes there are */
    BritishFamilies(long seed, int children) {
        this.chance = new Random(seed);
        this.postcodes = Math.max(300, children / 14);
    }

    record Home(int number, String street, String town, String postcode, int district) {}

    record Family(
            Origin origin, String surname, String otherSurname, String mother, String mothersSurname, Home home,
            String telephone) {}

    record Child(Family family, String given, String middle, LocalDate born, boolean girl, int school) {
        String fullName() {
            return given + " " + family.surname();
        }
    }

    BritishNames names() {
        return names;
    }

    Origin origin() {
        double share = chance.nextDouble();
        for (Origin origin : Origin.values()) {
            share -= origin.share;
            if (share < 0) {
                return origin;
            }
        }
        return Origin.BRITISH;
    }

    Family family() {
        Origin origin = origin();
        String surname = names.surname(origin, chance);
        if (origin == Origin.BRITISH && chance.nextDouble() < BritishRates.DOUBLE_SURNAME) {
            surname = surname + "-" + names.surname(origin, chance);
        }
        String mothersSurname = chance.nextDouble() < 0.6 ? surname : names.surname(origin, chance);
        return new Family(
                origin, surname, names.surname(origin, chance), names.forename(origin, chance), mothersSurname, home(chance),
                String.format("07%09d", chance.nextInt(1_000_000_000)));
    }

    Home home(Random draw) {
        int postcode = draw.nextInt(postcodes);
        int district = postcode / 300;
        int inward = postcode % 300;
        Random street = new Random(postcode * 31L + 7);
        String name = street.nextDouble() < 0.35
                ? STREETS[street.nextInt(STREETS.length)] : BritishNames.place(street.nextInt(4000)) + " road";
        char[] letters = "ABDEFGHJLNPQRSTUWXYZ".toCharArray();
        String code = "" + letters[district / 20 % 20] + letters[district / 400 % 20] + (1 + district % 20) + " " + inward / 60
                + letters[inward / 3 % 20] + letters[inward % 3 * 6];
        return new Home(1 + draw.nextInt(60), name, BritishNames.place(district * 7), code, district);
    }

    /** All children of one family, twins and names alike as often as the rates say. */
    List<Child> children(Family family) {
        double share = chance.nextDouble();
        int size = 1;
        while (share > SIZES[size - 1]) {
            size++;
        }
        List<Child> all = new ArrayList<>();
        LocalDate born = TODAY.minusDays(YOUNGEST_DAYS + chance.nextInt(OLDEST_DAYS));
        while (all.size() < size) {
            Child child = child(family, born, all);
            all.add(child);
            if (chance.nextDouble() < BritishRates.TWINS) {
                all.add(child(family, born, all));
            }
            born = born.minusDays(400 + chance.nextInt(1500));
        }
        return all.stream().filter(child -> child.born().isAfter(TODAY.minusDays(OLDEST_DAYS))).toList();
    }

    private Child child(Family family, LocalDate born, List<Child> before) {
        String given = names.forename(family.origin(), chance);
        if (!before.isEmpty() && chance.nextDouble() < BritishRates.ALIKE) {
            given = names.alike(before.getFirst().given(), chance);
        }
        String taken = given;
        if (before.stream().anyMatch(other -> other.given().equals(taken)) && !taken.startsWith("moham") && !taken.startsWith("muham")) {
            given = names.alike(given, chance);
        }
        return new Child(family, given, middle(family.origin(), given), born, chance.nextBoolean(),
                family.home().district() * 20 + chance.nextInt(20));
    }

    private String middle(Origin origin, String given) {
        boolean always = given.startsWith("moham") || given.startsWith("muham");
        return always || chance.nextDouble() < BritishRates.MIDDLE_NAME_KNOWN ? names.forename(origin, chance) : null;
    }

    /** A brother or sister born with it or after it, with a name as like or unlike as asked. */
    Child sibling(Child child, boolean twin, boolean alike) {
        String given = alike ? names.alike(child.given(), chance) : names.forename(child.family().origin(), chance);
        if (given.equals(child.given())) {
            given = names.alike(given, chance);
        }
        LocalDate born = twin ? child.born() : child.born().minusDays(350 + chance.nextInt(1200));
        return new Child(child.family(), given, middle(child.family().origin(), given), born,
                twin ? child.girl() : chance.nextBoolean(), child.school());
    }
}
