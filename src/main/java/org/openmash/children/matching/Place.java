package org.openmash.children.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * An address in the parts in which it is compared. Weaker than {@link AddressKey}, which says who shares a household:
 * this is evidence only. Restricted addresses and those that strangers share never come here.
 *
 * @param numbers of the house and of the flat, as told; 12a is one
 * @param words of the street and all else on the lines that tell it from others, in the order told
 * @param street all of them in one
 */
public record Place(Set<String> numbers, List<String> words, String street, String town, String postcode)
        implements Comparable<Place> {
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("st", "street"), Map.entry("rd", "road"), Map.entry("ave", "avenue"), Map.entry("av", "avenue"),
            Map.entry("ln", "lane"), Map.entry("dr", "drive"), Map.entry("cl", "close"), Map.entry("ct", "court"),
            Map.entry("cres", "crescent"), Map.entry("pl", "place"), Map.entry("sq", "square"),
            Map.entry("gdns", "gardens"), Map.entry("terr", "terrace"), Map.entry("apt", "flat"),
            Map.entry("apartment", "flat"), Map.entry("gr", "grove"), Map.entry("grn", "green"));
    private static final Set<String> WAYS = Set.of(
            "street", "road", "avenue", "lane", "drive", "close", "court", "crescent", "place", "square", "gardens",
            "terrace", "grove", "green", "circuit", "way", "house", "walk", "hill", "park");
    private static final Pattern HIDDEN = Pattern.compile("\\b(refuge|womens aid|safe house|no fixed (abode|address))\\b");
    private static final Pattern SHARED = Pattern.compile("\\b(hostel|temporary accommodation)\\b");
    private static final Set<String> EMPTY_WORDS = Set.of("flat", "no", "number", "unit", "the");
    private static final int MOST_WORDS = 20;
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::postcode)
            .thenComparing(Place::street)
            .thenComparing(Place::town)
            .thenComparing(place -> String.join(" ", place.numbers()));

    /**
     * @return nothing where the address says nothing or may lead nobody to the child (restricted, a refuge, no fixed abode);
     *     of a hostel, which strangers share, the house number and the area alone
     */
    public static Optional<Place> of(List<String> lines, String town, String postcode, String restricted) {
        String code = postcode == null ? "" : postcode.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
        List<String> folded = lines.stream().filter(Objects::nonNull).map(Folded::text).toList();
        boolean hidden = restricted != null && !restricted.equals("no") || code.startsWith("ZZ99")
                || folded.stream().anyMatch(line -> HIDDEN.matcher(line).find());
        if (hidden) {
            return Optional.empty();
        }
        Set<String> numbers = new TreeSet<>();
        List<String> words = new ArrayList<>();
        folded.stream().flatMap(line -> Arrays.stream(line.split(" ")))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .forEach(word -> {
                    if (Character.isDigit(word.charAt(0))) {
                        numbers.add(Folded.cut(word.replaceFirst("^0+(?=.)", ""), 12));
                    } else if (!EMPTY_WORDS.contains(word)) {
                        words.add(Folded.cut(SHORT.getOrDefault(word, word), 40));
                    }
                });
        if (folded.stream().anyMatch(line -> SHARED.matcher(line).find())) {
            words.clear();
        }
        Place place = new Place(
                numbers, telling(words), String.join("", words), town == null ? "" : Folded.cut(Folded.text(town), 60),
                code.length() > 10 ? "" : code);
        return place.isEmpty() ? Optional.empty() : Optional.of(place);
    }

    private static List<String> telling(List<String> words) {
        List<String> telling = words.stream().filter(word -> !WAYS.contains(word)).toList();
        return telling.isEmpty() ? List.copyOf(words) : telling;
    }

    boolean isEmpty() {
        return numbers.isEmpty() && words.isEmpty() && town.isEmpty() && postcode.isEmpty();
    }

    boolean hasDwelling() {
        return !numbers.isEmpty() || !words.isEmpty();
    }

    boolean hasArea() {
        return !postcode.isEmpty() || !town.isEmpty();
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "Place";
    }
}
