package org.openmash.bench.linkage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Names by how common they are in each group, with their short forms and other spellings. */
final class BritishNames {
    /** What the table of the 500 commonest surnames leaves out, 60 % of people, is made from parts of place names. */
    private static final double RARE_SURNAMES = 0.6;
    private static final String[] BEGINNINGS = ("ash black brad broad burn cald car chat clay cles con crab cran crow dar den ding "
            + "dow dun east egg ellis ever fair fal farn fen finch flet gar gat glen gold gran green grim had hal hamp har hart "
            + "hask hath haw hay heath hen hes high hol hop horn hur in kel kemp ken kil kings kirk lam lang lan law leigh lin "
            + "lock long lud mal man mar mel mid mill mor nether new north nor oak ol or pem pick pres quar rad rams rip rock "
            + "rush sand sel shal shef sher skel south stan stap stock stone sut swin tap thorn til tod tres tun up wain wal "
            + "ward wat wed well west whit wick wil win wood wor yar").split(" ");
    private static final String[] ENDINGS = ("ham ton ley ford well wood worth field bury by combe cott dale den don er ett gate "
            + "grave head hill house hurst kin land lock low man mere more ridge sall shaw stead stone thorpe wick with").split(" ");
    private static final Map<String, List<String>> SPELLINGS = spellings(
            "muhammad mohammed mohammad muhammed mohamed", "ayaan ayan", "zayn zain zayne", "ibrahim ibraheem",
            "zaynab zainab", "aisha ayesha", "yusuf yousef", "sophie sophy", "catherine katherine kathryn", "fatima fatimah",
            "maryam mariam", "umar omar", "khadija khadijah", "aaliyah aliyah", "ahmed ahmad", "hussain hussein", "sara sarah",
            "isa eesa", "zakariya zakaria", "steven stephen", "jakub jacob", "oliwia olivia", "sumayyah sumaya");

    private final Map<Origin, Drawn> boys = new EnumMap<>(Origin.class);
    private final Set<String> known = new HashSet<>();
    private final Map<Origin, Drawn> surnames = new EnumMap<>(Origin.class);
    private final Map<String, List<String>> shortForms = new HashMap<>();

    BritishNames() {
        Map<String, Double> forenames = table("forenames");
        Map<String, Double> families = table("surnames");
        Set<String> elsewhere = new HashSet<>();
        for (Origin origin : Origin.values()) {
            if (origin != Origin.BRITISH) {
                Map<String, Double> first = new LinkedHashMap<>();
                origin.forenames.forEach(name -> first.put(name, forenames.getOrDefault(name, 300.0)));
                boys.put(origin, new Drawn(first));
                Map<String, Double> last = new LinkedHashMap<>();
                for (int rank = 0; rank < origin.surnames.size(); rank++) {
                    last.put(origin.surnames.get(rank), families.getOrDefault(origin.surnames.get(rank), 0.06 / (1 + rank / 8.0)));
                }
                double told = last.values().stream().mapToDouble(Double::doubleValue).sum();
                rare(last, origin.ordinal(), told * 0.25);
                surnames.put(origin, new Drawn(last));
                elsewhere.addAll(origin.surnames);
                if (origin == Origin.SOUTH_ASIAN_MUSLIM) {
                    elsewhere.addAll(origin.forenames.subList(0, 30));
                }
            }
        }
        forenames.keySet().removeAll(elsewhere);
        forenames.remove("@births");
        forenames.entrySet().stream().filter(name -> name.getValue() > 200).forEach(name -> known.add(name.getKey()));
        families.keySet().removeAll(elsewhere);
        double told = families.values().stream().mapToDouble(Double::doubleValue).sum();
        rare(families, 0, told * RARE_SURNAMES / (1 - RARE_SURNAMES));
        boys.put(Origin.BRITISH, new Drawn(forenames));
        surnames.put(Origin.BRITISH, new Drawn(families));
        lines("nicknames").forEach(row -> shortForms.put(row[0], List.of(row[1].split(" "))));
    }

    /** Falls off by rank as the tails of surname lists do. */
    private static void rare(Map<String, Double> families, int origin, double share) {
        List<String> made = new ArrayList<>();
        for (String first : BEGINNINGS) {
            for (String last : ENDINGS) {
                made.add(origin == 0 ? first + last : last + first.substring(0, Math.min(3, first.length())) + "aeiou".charAt(origin % 5));
            }
        }
        Collections.shuffle(made, new Random(17 + origin));
        int most = origin == 0 ? made.size() : 600;
        double sum = 0;
        for (int rank = 0; rank < most; rank++) {
            sum += 1 / Math.pow(rank + 60, 0.8);
        }
        for (int rank = 0; rank < most; rank++) {
            families.putIfAbsent(made.get(rank), share / sum / Math.pow(rank + 60, 0.8));
        }
    }

    String forename(Origin origin, Random chance) {
        return boys.get(origin).one(chance);
    }

    String surname(Origin origin, Random chance) {
        return surnames.get(origin).one(chance);
    }

    String shortForm(String name, Random chance) {
        List<String> forms = shortForms.getOrDefault(name, List.of(name));
        return forms.get(chance.nextInt(forms.size()));
    }

    /** Another forename that differs by one letter, where there is one; not another spelling, nor one with its short forms. */
    String alike(String name, Random chance) {
        List<String> near = new ArrayList<>();
        for (int at = 0; at < name.length(); at++) {
            for (char letter = 'a'; letter <= 'z'; letter++) {
                String other = name.substring(0, at) + letter + name.substring(at + 1);
                if (!other.equals(name) && known.contains(other) && !oneName(name, other)) {
                    near.add(other);
                }
            }
        }
        return near.isEmpty() ? (name.charAt(0) == 'b' ? 'd' : 'b') + name.substring(1) : near.get(chance.nextInt(near.size()));
    }

    private boolean oneName(String name, String other) {
        List<String> forms = new ArrayList<>(shortForms.getOrDefault(name, List.of()));
        forms.add(name);
        return SPELLINGS.getOrDefault(name, List.of()).contains(other) || forms.contains(other)
                || shortForms.getOrDefault(other, List.of()).stream().anyMatch(forms::contains);
    }

    static String place(int number) {
        return BEGINNINGS[number % BEGINNINGS.length] + ENDINGS[number / BEGINNINGS.length % ENDINGS.length];
    }

    static String otherSpelling(String name, Random chance) {
        List<String> spellings = SPELLINGS.getOrDefault(name, List.of(name));
        return spellings.get(chance.nextInt(spellings.size()));
    }

    private static Map<String, List<String>> spellings(String... families) {
        Map<String, List<String>> all = new HashMap<>();
        for (String family : families) {
            List<String> names = List.of(family.split(" "));
            names.forEach(name -> all.put(name, names));
        }
        return all;
    }

    private static Map<String, Double> table(String name) {
        Map<String, Double> shares = new LinkedHashMap<>();
        lines(name).forEach(row -> shares.put(row[0], Double.valueOf(row[1])));
        return shares;
    }

    private static List<String[]> lines(String table) {
        try (BufferedReader text = new BufferedReader(new InputStreamReader(
                BritishNames.class.getResourceAsStream("/matching/" + table + "-1.tsv"), StandardCharsets.UTF_8))) {
            return text.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
