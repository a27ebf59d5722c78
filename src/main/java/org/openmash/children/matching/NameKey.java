package org.openmash.children.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name as it is compared: its words folded, without titles and notes, in one order, so that swapped slots, hyphens,
 * case and accents make no difference. What stands in place of a name ("Baby", "Unborn", "Baby of", "Twin 1") is never
 * evidence of one.
 */
public record NameKey(String text) {
    private static final int LONGEST = 200;
    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "mx", "master", "dr");
    private static final Set<String> STAND_INS = Set.of(
            "baby", "unborn", "newborn", "neonate", "infant", "twin", "triplet", "quadruplet", "foetus", "fetus");
    /** What is written beside a stand-in and names nobody. */
    private static final Set<String> BESIDE = Set.of(
            "boy", "girl", "male", "female", "child", "one", "two", "three", "first", "second", "third", "a", "b", "c",
            "i", "ii", "iii");
    /** What fills a slot when there is no name for it. */
    private static final Set<String> NOBODY = Set.of(
            "boy", "girl", "male", "female", "child", "unknown", "name unknown", "not known", "name not known",
            "unnamed", "not named", "not yet named", "no name", "to be named", "to be confirmed", "tbc", "nk", "n k");
    private static final Pattern NOTE = Pattern.compile("\\([^)]*\\)?|\\[[^]]*]?");
    private static final Pattern BABY_OF = Pattern.compile("(?i)\\bb/o\\b");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern BEFORE_A_SURNAME = Pattern.compile("^(?:of the |of )?(?:(o|mc|mac) (?=.))?");
    private static final Pattern SPACES = Pattern.compile(" +");
    private static final Pattern MAC = Pattern.compile("^mac(?=...)");

    /** The words of one slot, and whether something stood there in place of a name. */
    record Slot(List<String> words, boolean stoodIn) {}

    /** @return nothing where no name was told, or what was told only stands in for one */
    public static Optional<NameKey> of(String given, String family) {
        Slot first = slot(given, false);
        Slot last = slot(family, true);
        List<String> words = new ArrayList<>(first.words());
        words.addAll(last.words());
        if (words.isEmpty() || first.stoodIn() || last.stoodIn()) {
            return Optional.empty();
        }
        return Optional.of(new NameKey(Folded.cut(words.stream().sorted().collect(Collectors.joining(" ")), LONGEST)));
    }

    static Slot slot(String told, boolean family) {
        if (told == null) {
            return new Slot(List.of(), false);
        }
        String text = folded(told, family);
        if (NOBODY.contains(text)) {
            return new Slot(List.of(), true);
        }
        List<String> words = Arrays.stream(SPACES.split(text))
                .filter(word -> !word.isEmpty() && !TITLES.contains(word))
                .map(word -> MAC.matcher(word).replaceFirst("mc"))
                .toList();
        boolean standsIn = words.stream().anyMatch(STAND_INS::contains);
        return new Slot(standsIn ? named(words) : words, standsIn);
    }

    /** What is left of "Baby Amina"; of "Baby of Jane" nothing, since Jane is the mother. */
    private static List<String> named(List<String> words) {
        int of = words.indexOf("of");
        return (of < 0 ? words : words.subList(0, of)).stream()
                .filter(word -> !STAND_INS.contains(word) && !BESIDE.contains(word))
                .toList();
    }

    private static String folded(String told, boolean family) {
        String bare = BABY_OF.matcher(NOTE.matcher(told).replaceAll(" ")).replaceAll("baby of");
        String text = DIGITS.matcher(Folded.text(bare)).replaceAll(" ").strip();
        return family ? BEFORE_A_SURNAME.matcher(text).replaceFirst("$1") : text;
    }

    @Override
    public String toString() {
        return "NameKey";
    }
}
