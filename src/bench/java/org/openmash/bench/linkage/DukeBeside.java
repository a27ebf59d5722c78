package org.openmash.bench.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import no.priv.garshol.duke.Comparator;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.JaroWinkler;
import no.priv.garshol.duke.comparators.JaroWinklerTokenized;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.databases.InMemoryDatabase;

/**
 * Duke 1.2 (Garshol, Apache-2.0) on the same records and the same candidate pairs, with the comparators that its guide
 * names for each kind of field, probabilities set by hand as its guide asks, and its line at 0.9; beside it the best line
 * that labels could have chosen for it.
 */
final class DukeBeside {
    private static final double LINE = 0.9;

    private DukeBeside() {}

    private static Property property(String field) {
        return switch (field) {
            case "given_name", "first_name", "pername1" -> new PropertyImpl(field, new JaroWinkler(), 0.2, 0.85);
            case "surname", "pername2" -> new PropertyImpl(field, new JaroWinkler(), 0.15, 0.88);
            case "full_name" -> new PropertyImpl(field, new JaroWinklerTokenized(), 0.15, 0.9);
            case "date_of_birth", "dob" -> new PropertyImpl(field, new Levenshtein(), 0.15, 0.93);
            case "dob_day", "dob_mon" -> exact(field, 0.3, 0.65);
            case "dob_year" -> new PropertyImpl(field, new Levenshtein(), 0.25, 0.75);
            case "address_1", "enumcap" -> new PropertyImpl(field, new JaroWinklerTokenized(), 0.3, 0.8);
            case "address_2", "suburb", "city", "birth_place" -> new PropertyImpl(field, new JaroWinkler(), 0.4, 0.7);
            case "postcode", "enumpc", "postcode_fake" -> new PropertyImpl(field, new Levenshtein(), 0.3, 0.8);
            case "email" -> new PropertyImpl(field, new Levenshtein(), 0.3, 0.92);
            case "sex", "gender" -> exact(field, 0.2, 0.53);
            case "street_number" -> exact(field, 0.4, 0.62);
            default -> null;
        };
    }

    private static Property exact(String field, double low, double high) {
        Comparator same = new ExactComparator();
        return new PropertyImpl(field, same, low, high);
    }

    static void print(LabelledSet set, CandidatePairs pairs) {
        List<Property> properties = new ArrayList<>();
        for (String field : set.records().getFirst().fields().keySet()) {
            Property property = property(field);
            if (property != null) {
                properties.add(property);
            }
        }
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setProperties(properties);
        configuration.setThreshold(LINE);
        Processor duke = new Processor(configuration, new InMemoryDatabase());
        List<Record> records = set.records().stream().map(told -> record(told.fields())).toList();
        double[] likely = new double[pairs.size()];
        boolean[] same = new boolean[pairs.size()];
        for (int i = 0; i < likely.length; i++) {
            likely[i] = duke.compare(records.get(pairs.one(i)), records.get(pairs.other(i)));
            same[i] = set.records().get(pairs.one(i)).cluster().equals(set.records().get(pairs.other(i)).cluster());
        }
        duke.close();
        double best = IntStream.range(0, 1000).mapToDouble(line -> f1(likely, same, set.truePairs(), line / 1000.0)[2]).max().orElse(0);
        double[] quality = f1(likely, same, set.truePairs(), LINE);
        System.out.printf(Locale.ROOT, "  %-22s %9.4f %8.4f %8.4f | %.4f (the best line there is)%n", "Duke 1.2 at 0.9", quality[0],
                quality[1], quality[2], best);
    }

    private static Record record(Map<String, String> fields) {
        RecordImpl record = new RecordImpl();
        fields.forEach((field, told) -> {
            if (!told.isEmpty()) {
                record.addValue(field, told.toLowerCase(Locale.ROOT));
            }
        });
        return record;
    }

    private static double[] f1(double[] likely, boolean[] same, double truth, double line) {
        double right = 0;
        double wrong = 0;
        for (int i = 0; i < likely.length; i++) {
            if (likely[i] >= line) {
                right += same[i] ? 1 : 0;
                wrong += same[i] ? 0 : 1;
            }
        }
        return new double[] {right / (right + wrong), right / truth, 2 * right / (right + wrong + truth)};
    }
}
