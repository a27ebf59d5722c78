package org.openmash.hubs.practice;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Why a shape is refused, as a code and a sentence: some places have a reason of their own. */
final class ShapeWords {
    /** A reason for a person, with its stable code. */
    record Reason(String code, String sentence) {}

    private static final Reason TURNED_ROUND = new Reason(
            "no-not", "There is no 'not' among conditions: a rule speaks of reasons to worry, so that nothing unknown "
                    + "makes a child look safer.");
    private static final Reason OTHER_RULE = new Reason(
            "reads-another-rule", "A condition reads facts and never what another rule came to: the order of rules "
                    + "changes no answer.");
    private static final Reason CROSSES = new Reason(
            "protection-crosses-band", "Protective facts order cases inside a band; none moves a case to a lower band "
                    + "or level.");
    private static final Reason NEVER_SCORED = new Reason(NeverScored.CODE, NeverScored.WORDS);
    private static final Reason NEGATIVE =
            new Reason("negative-points", "Points are whole and never below nothing; protection alone takes points "
                    + "off.");
    private static final Reason TOO_LONG_A_WINDOW = new Reason(
            "window-too-long", "A window looks back 24 months (730 days) at most: the history is kept for as long.");
    private static final Reason NO_CLOCK =
            new Reason("band-without-clock", "Each of the bands red, amber and green has a clock.");
    private static final Reason LEVELS = new Reason("levels-missing", "The levels 1, 2, 3 and 4 are each named once.");

    private static final Reason ONE_NAME = new Reason("one-condition", "A condition has one name, and one name alone.");
    private static final Reason ONE_UNIT = new Reason("one-unit", "Exactly one unit measures this.");

    private static final Set<String> NEGATIONS = Set.of("not", "none", "no", "never", "nor", "unlessany", "absent");
    private static final Set<String> OUTCOMES = Set.of(
            "fired", "rulefired", "notfired", "rule", "rules", "outcome", "score", "points", "level", "band", "floor",
            "finding", "effect", "effects");
    private static final Set<String> CROSSINGS = Set.of(
            "crossband", "crossesband", "crossbands", "lowerband", "lowersband", "lowerlevel", "lowerslevel",
            "maylower",
            "maylowerband", "crosslevel", "band", "level", "floor");

    private static final Map<String, Reason> OWN = Map.ofEntries(
            Map.entry("points minimum", NEGATIVE),
            Map.entry("protection.points minimum", NEGATIVE),
            Map.entry("protectiveRule.atMost minimum", NEGATIVE),
            Map.entry("window.days maximum", TOO_LONG_A_WINDOW),
            Map.entry("window.months maximum", TOO_LONG_A_WINDOW),
            Map.entry("bands required", NO_CLOCK),
            Map.entry("bandTerms required", NO_CLOCK),
            Map.entry("clock minProperties", NO_CLOCK),
            Map.entry("clock maxProperties", ONE_UNIT),
            Map.entry("window minProperties", ONE_UNIT),
            Map.entry("window maxProperties", ONE_UNIT),
            Map.entry("condition minProperties", ONE_NAME),
            Map.entry("condition maxProperties", ONE_NAME),
            Map.entry("set.levels minItems", LEVELS),
            Map.entry("effect enum", new Reason("unknown-effect", "Nobody would act on this: a rule asks for one of "
                    + "the effects that the schema lists.")),
            Map.entry("set.furtherCodesOfACategory const", new Reason("unknown-counting", "The further codes of a "
                    + "category count half; no other counting is there to choose.")),
            Map.entry("ruleId pattern", new Reason("not-a-rule-id", "The id of a rule is a capital letter followed by "
                    + "letters, digits or hyphens.")));

    private ShapeWords() {}

    /** The reason of a broken keyword. */
    static Reason reason(Shape shape, String keyword) {
        if (keyword.equals("const") && shape.name().startsWith("condition.")) {
            return TURNED_ROUND;
        }
        Reason own = OWN.get(shape.name() + " " + keyword);
        return own != null ? own : general(shape, keyword);
    }

    private static Reason general(Shape shape, String keyword) {
        return switch (keyword) {
            case "required" -> new Reason("missing", "This is needed here and was left out.");
            case "type" -> new Reason("wrong-type", typeWanted(shape.text("type")));
            case "const" -> new Reason("wrong-value", "This is said to be " + shape.text("const") + ", or left out.");
            case "enum" -> new Reason("wrong-value", "This is one of " + choices(shape) + ".");
            case "maxLength" -> new Reason("too-long", "This may have " + shape.number(keyword) + " characters at "
                    + "most.");
            case "maxItems", "maxProperties" ->
                new Reason("too-many", "There may be " + shape.number(keyword) + " of these at most.");
            case "minItems", "minProperties" ->
                new Reason("too-few", "There must be " + shape.number(keyword) + " of these at least.");
            case "minimum" -> new Reason("too-small", "This is " + shape.number(keyword) + " at least.");
            case "maximum" -> new Reason("too-large", "This is " + shape.number(keyword) + " at most.");
            case "uniqueItems" -> new Reason("twice", "The same stands here twice.");
            case "oneOf" ->
                new Reason("one-choice", "Exactly one of codes, category, floor and levels chooses the indicators.");
            default -> new Reason("not-plain-words", "Words are wanted, on one line and without control characters.");
        };
    }

    private static String typeWanted(String type) {
        return switch (type) {
            case "object" -> "An object is wanted.";
            case "array" -> "A list is wanted.";
            case "integer" -> "A whole number is wanted.";
            case "boolean" -> "True or false is wanted.";
            default -> "Words are wanted.";
        };
    }

    private static String choices(Shape shape) {
        var choices = new StringBuilder();
        shape.words().get("enum").forEach(one -> choices.append(choices.isEmpty() ? "" : ", ").append(one.asText()));
        return choices.toString();
    }

    /** The reason of a text that breaks its pattern: a letter that only looks like another is told apart. */
    static Reason pattern(Shape shape, String text) {
        boolean ofCode = shape.name().equals("code") || shape.name().equals("field");
        if (!ofCode && !shape.name().equals("ruleId")) {
            return reason(shape, "pattern");
        }
        if (text.codePoints().anyMatch(letter -> letter > 127)) {
            return new Reason("look-alike-letters", "A code has the letters a to z alone: one of these only looks "
                    + "like it.");
        }
        return ofCode
                ? new Reason("not-kebab-case", "A code is of lower-case letters and digits, words joined by hyphens.")
                : reason(shape, "pattern");
    }

    /** The reason of a member that the schema does not know. */
    static Reason unknown(Shape shape, String member) {
        String plain = member.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        if (NeverScored.named(member)) {
            return NEVER_SCORED;
        }
        if (shape.name().equals("condition")) {
            return condition(member, plain);
        }
        boolean protective = shape.name().equals("protection") || shape.name().equals("protectiveRule");
        return protective && CROSSINGS.contains(plain)
                ? CROSSES
                : new Reason("unknown-field", "There is no such field here.");
    }

    private static Reason condition(String member, String plain) {
        if (NEGATIONS.contains(plain)) {
            return TURNED_ROUND;
        }
        return OUTCOMES.contains(plain) || member.matches("[A-Z]\\d+")
                ? OTHER_RULE
                : new Reason("unknown-condition", "There is no condition of this name.");
    }
}
