package org.openmash.children.matching;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address as it is compared: its first line and postcode, normalised; either may be empty. Addresses that strangers
 * share (a refuge, the pseudo-postcodes ZZ99 of no fixed abode) and those that are or may be restricted link nobody.
 */
public record AddressKey(String firstLine, String postcode, boolean linksAHousehold) {
    private static final int LONGEST = 200;
    private static final Pattern SHARED_BY_STRANGERS = Pattern.compile(
            "\\b(refuge|womens aid|safe house|hostel|temporary accommodation|no fixed (abode|address))\\b");
    private static final Pattern PART_OF_A_HOUSE =
            Pattern.compile("(flat|apartment|apt|unit|room|caravan|plot) ?[0-9a-z]{0,4}|[0-9]{1,4}[a-z]?");
    private static final Map<String, String> WAYS = Map.ofEntries(
            Map.entry("st", "street"), Map.entry("rd", "road"), Map.entry("ave", "avenue"), Map.entry("av", "avenue"),
            Map.entry("ln", "lane"), Map.entry("dr", "drive"), Map.entry("cl", "close"), Map.entry("ct", "court"),
            Map.entry("cres", "crescent"), Map.entry("pl", "place"), Map.entry("sq", "square"),
            Map.entry("gdns", "gardens"), Map.entry("terr", "terrace"), Map.entry("tce", "terrace"),
            Map.entry("gr", "grove"), Map.entry("grn", "green"));

    /** @param restricted {@code yes}, {@code no}, {@code not-known} or null */
    public static AddressKey of(List<String> lines, String postcode, String restricted) {
        List<String> folded = lines.stream()
                .filter(Objects::nonNull)
                .map(Folded::text)
                .filter(line -> !line.isEmpty())
                .toList();
        String code = postcode == null ? "" : postcode.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
        boolean open = (restricted == null || restricted.equals("no"))
                && !code.startsWith("ZZ99")
                && folded.stream().noneMatch(line -> SHARED_BY_STRANGERS.matcher(line).find());
        return new AddressKey(firstLine(folded), code.length() > 10 ? "" : code, open);
    }

    /** What children of one household share; nothing where a part is missing or the address links nobody. */
    public Optional<String> text() {
        return linksAHousehold && complete()
                ? Optional.of(Folded.cut(firstLine, LONGEST) + " " + postcode)
                : Optional.empty();
    }

    public boolean complete() {
        return !firstLine.isEmpty() && !postcode.isEmpty();
    }

    /** True where both say so much that they cannot be one address. */
    public boolean differsFrom(AddressKey other) {
        return differ(postcode, other.postcode) || differ(firstLine, other.firstLine);
    }

    private static boolean differ(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    /** "Flat 2" alone would join two blocks of one postcode: the next line belongs to it. */
    private static String firstLine(List<String> folded) {
        if (folded.isEmpty()) {
            return "";
        }
        String first = folded.getFirst().replaceFirst("^(no|number) (?=[0-9])", "");
        boolean part = folded.size() > 1 && PART_OF_A_HOUSE.matcher(first).matches();
        return written(part ? first + " " + folded.get(1) : first);
    }

    private static String written(String line) {
        int last = line.lastIndexOf(' ') + 1;
        String way = last == 0 ? null : WAYS.get(line.substring(last));
        return way == null ? line : line.substring(0, last) + way;
    }

    @Override
    public String toString() {
        return "AddressKey";
    }
}
