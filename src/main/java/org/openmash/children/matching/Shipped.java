package org.openmash.children.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The tables that ship beside the classes, read once; their sources and licences stand in the README beside them. */
final class Shipped {
    static final String VERSION = "1";
    static final Weights WEIGHTS = weights();
    static final Map<String, Double> FORENAMES = forenames();
    static final Map<String, Double> SURNAMES = surnames();
    static final Nicknames NICKNAMES = nicknames();

    private Shipped() {}

    private static List<String[]> rows(String table) {
        String path = "/matching/" + table + "-" + VERSION + ".tsv";
        try (BufferedReader text = new BufferedReader(
                new InputStreamReader(Shipped.class.getResourceAsStream(path), StandardCharsets.UTF_8))) {
            return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\t")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Weights weights() {
        List<Weights.Grade> grades = new ArrayList<>();
        Map<String, Double> settings = new HashMap<>();
        for (String[] row : rows("weights")) {
            if (row[0].startsWith("@")) {
                settings.put(row[0], Double.valueOf(row[1]));
            } else {
                grades.add(new Weights.Grade(
                        Part.of(row[0]), row[1], Outcome.valueOf(row[2].toUpperCase(Locale.ROOT)), Double.parseDouble(row[3]),
                        Double.parseDouble(row[4]), Double.parseDouble(row[5])));
            }
        }
        return Weights.of(VERSION, grades, settings.get("@swapped"), settings.get("@shuffled"), settings.get("@siblings"));
    }

    private static Map<String, Double> forenames() {
        List<String[]> rows = rows("forenames");
        double births = Double.parseDouble(rows.getFirst()[1]);
        Map<String, Double> shares = new HashMap<>();
        rows.stream().skip(1).forEach(row -> shares.put(row[0], Double.parseDouble(row[1]) / births));
        return shares;
    }

    private static Map<String, Double> surnames() {
        Map<String, Double> shares = new HashMap<>();
        rows("surnames").forEach(row -> shares.put(row[0], Double.parseDouble(row[1]) / 100));
        return shares;
    }

    /** Both ways, and between two forms of one name. */
    private static Nicknames nicknames() {
        Map<String, Set<String>> forms = new HashMap<>();
        Map<String, Set<String>> formal = new HashMap<>();
        for (String[] row : rows("nicknames")) {
            List<String> all = new ArrayList<>(Arrays.asList(row[1].split(" ")));
            all.forEach(form -> formal.computeIfAbsent(form, name -> new HashSet<>()).add(row[0]));
            all.add(row[0]);
            for (String one : all) {
                Set<String> others = forms.computeIfAbsent(one, name -> new HashSet<>());
                all.stream().filter(other -> !other.equals(one)).forEach(others::add);
            }
        }
        return new Nicknames(forms, formal);
    }
}
