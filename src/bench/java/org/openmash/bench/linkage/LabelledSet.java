package org.openmash.bench.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openmash.children.matching.BirthTold;
import org.openmash.children.matching.Particulars;
import org.openmash.children.matching.Place;

/**
 * People told of more than once, with who is who. Records of side 1 are looked for among those of side 0; where there is
 * but one side, each is looked for among all others.
 *
 * @param cluster who it truly is; never given to the matcher
 * @param fields as they stand in the file, for others to compare; without what gives the answer away
 * @param family who lives together, where the set tells; for counting wrong joins of brothers and sisters alone
 */
record LabelledSet(String name, List<Told> records, boolean twoSided) {
    record Told(int side, String cluster, String family, Particulars particulars, Map<String, String> fields) {}

    /** Pairs of records that are one person, over both sides or within the one. */
    double truePairs() {
        Map<String, int[]> clusters = new HashMap<>();
        records.forEach(told -> clusters.computeIfAbsent(told.cluster(), any -> new int[2])[told.side()]++);
        return clusters.values().stream()
                .mapToDouble(sides -> twoSided ? (double) sides[0] * sides[1] : sides[0] * (sides[0] - 1) / 2.0)
                .sum();
    }

    /** All pairs that there are to judge. */
    double allPairs() {
        double other = records.stream().filter(told -> told.side() == 1).count();
        double one = records.size() - other;
        return twoSided ? one * other : one * (one - 1) / 2;
    }

    /** All sets that the folder holds; identifiers that a set has are left out unless asked for. */
    static List<LabelledSet> in(Path folder, boolean identifiers) throws IOException {
        List<LabelledSet> sets = new ArrayList<>();
        if (Files.exists(folder.resolve("febrl4a.csv"))) {
            List<Told> both = febrl(folder.resolve("febrl4a.csv"), 0, identifiers);
            both.addAll(febrl(folder.resolve("febrl4b.csv"), 1, identifiers));
            sets.add(new LabelledSet("febrl4", both, true));
        }
        for (String name : List.of("febrl1", "febrl2", "febrl3")) {
            if (Files.exists(folder.resolve(name + ".csv"))) {
                sets.add(new LabelledSet(name, febrl(folder.resolve(name + ".csv"), 0, identifiers), false));
            }
        }
        if (Files.exists(folder.resolve("ons_census.csv"))) {
            List<Told> both = ons(folder.resolve("ons_census.csv"), 0);
            both.addAll(ons(folder.resolve("ons_cis.csv"), 1));
            sets.add(new LabelledSet("ons census and index", both, true));
        }
        if (Files.exists(folder.resolve("historical_uk.csv"))) {
            sets.add(new LabelledSet("historical uk", historical(folder.resolve("historical_uk.csv")), false));
        }
        if (Files.exists(folder.resolve("fake_1000.csv"))) {
            sets.add(new LabelledSet("fake 1000", fake(folder.resolve("fake_1000.csv")), false));
        }
        return sets;
    }

    private static List<Told> febrl(Path file, int side, boolean identifiers) throws IOException {
        List<Told> all = new ArrayList<>();
        for (Map<String, String> row : Csv.rows(file)) {
            Particulars told = Particulars.named(row.get("given_name"), row.get("surname"));
            told = born(told, digits(row.get("date_of_birth"), 0, 4), digits(row.get("date_of_birth"), 4, 6),
                    digits(row.get("date_of_birth"), 6, 8));
            told = at(told, List.of(row.get("street_number") + " " + row.get("address_1"), row.get("address_2")),
                    row.get("suburb"), row.get("postcode"));
            if (identifiers && !row.get("soc_sec_id").isEmpty()) {
                told = told.numbered(row.get("soc_sec_id"), null);
            }
            all.add(new Told(side, row.get("rec_id").split("-")[1], "", told, fields(row, "rec_id", "soc_sec_id")));
        }
        return all;
    }

    private static List<Told> ons(Path file, int side) throws IOException {
        List<Told> all = new ArrayList<>();
        for (Map<String, String> row : Csv.rows(file)) {
            Particulars told = Particulars.named(row.get("pername1"), row.get("pername2"));
            told = born(told, number(row.get("dob_year")), number(row.get("dob_mon")), number(row.get("dob_day")));
            told = at(told.ofSex(row.get("sex")), List.of(row.get("enumcap")), null, row.get("enumpc"));
            all.add(new Told(side, row.get("person_id"), row.get("household_id"), told, fields(
                    row, "person_id", "household_id", "census_id", "cis_id", "hse_num", "str_nam", "cap_add")));
        }
        return all;
    }

    private static List<Told> historical(Path file) throws IOException {
        List<Told> all = new ArrayList<>();
        for (Map<String, String> row : Csv.rows(file)) {
            String family = row.get("surname");
            String full = row.get("full_name");
            String given = family.isEmpty() || !full.endsWith(family)
                    ? row.get("first_name") : full.substring(0, full.length() - family.length());
            Particulars told = dashed(Particulars.named(given, family), row.get("dob"));
            told = at(told.ofSex(row.get("gender")), List.of(), row.get("birth_place"), row.get("postcode_fake"));
            all.add(new Told(0, row.get("cluster"), "", told, fields(row, "unique_id", "cluster", "first_and_surname")));
        }
        return all;
    }

    private static List<Told> fake(Path file) throws IOException {
        List<Told> all = new ArrayList<>();
        for (Map<String, String> row : Csv.rows(file)) {
            Particulars told = dashed(Particulars.named(row.get("first_name"), row.get("surname")), row.get("dob"));
            told = at(told, List.of(), row.get("city"), null);
            if (!row.get("email").isEmpty()) {
                told = told.reachedBy(row.get("email"));
            }
            all.add(new Told(0, row.get("cluster"), "", told, fields(row, "unique_id", "cluster")));
        }
        return all;
    }

    private static Map<String, String> fields(Map<String, String> row, String... apart) {
        Map<String, String> told = new HashMap<>(row);
        told.keySet().removeAll(Arrays.asList(apart));
        return told;
    }

    private static Particulars dashed(Particulars told, String date) {
        String[] parts = date.split("-");
        return parts.length == 3 ? born(told, number(parts[0]), number(parts[1]), number(parts[2])) : told;
    }

    private static Particulars born(Particulars told, int year, int month, int day) {
        return BirthTold.parts(year, month, day).map(told::born).orElse(told);
    }

    private static Particulars at(Particulars told, List<String> lines, String town, String postcode) {
        return Place.of(lines, town, postcode, null).map(told::livingAt).orElse(told);
    }

    private static int digits(String text, int from, int to) {
        return text.length() < to ? 0 : number(text.substring(from, to));
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }
}
