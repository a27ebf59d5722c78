package org.openmash.hubs.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openmash.thresholds.AboutChild;
import org.openmash.thresholds.AboutConcerns;
import org.openmash.thresholds.AboutContacts;
import org.openmash.thresholds.AboutHistory;
import org.openmash.thresholds.Answer;
import org.openmash.thresholds.Catalogue;
import org.openmash.thresholds.CodeSet;
import org.openmash.thresholds.Condition;
import org.openmash.thresholds.Level;
import org.openmash.thresholds.Window;

/** Makes the conditions of rules: each is an object with one name, the kind of condition, and what it asks for. */
final class ConditionReader {
    private final Catalogue catalogue;
    private final Map<String, Window> windows;

    ConditionReader(Catalogue catalogue, Map<String, Window> windows) {
        this.catalogue = catalogue;
        this.windows = windows;
    }

    Condition read(JsonNode node) {
        String kind = node.fieldNames().next();
        JsonNode asked = node.get(kind);
        return switch (kind) {
            case "all" -> new Condition.All(some(asked));
            case "any" -> new Condition.Any(some(asked));
            case "presumed" -> new Condition.Presumed(read(asked));
            case "told", "asked", "answer", "stated" -> aboutConcerns(kind, asked);
            case "age", "disabled", "dueWithin" -> aboutChild(kind, asked);
            case "workOpen", "workEver", "workEnded" -> aboutWork(kind, asked);
            case "referralBefore", "contacts", "agencies", "sameCategory", "householdContact" ->
                aboutContacts(kind, asked);
            default -> plain(kind);
        };
    }

    private List<Condition> some(JsonNode list) {
        return SetReader.list(list, this::read);
    }

    /** Conditions that need no more than their name. */
    private static Condition plain(String kind) {
        return switch (kind) {
            case "somethingScored" -> new AboutConcerns.SomethingScored();
            case "wordsWithoutCode" -> new AboutConcerns.WordsWithoutCode();
            case "whereaboutsOpen" -> new AboutConcerns.WhereaboutsOpen();
            case "accessOpen" -> new AboutConcerns.AccessOpen();
            case "notMobile" -> new AboutChild.NotMobile();
            case "unborn" -> new AboutChild.Unborn();
            case "access" -> new AboutChild.Access();
            case "siblingHarmed" -> new AboutHistory.SiblingHarmed();
            case "siblingRed" -> new AboutHistory.SiblingRed();
            case "lookUpFailed" -> new AboutHistory.LookUpFailed();
            default -> throw new IllegalArgumentException("there is no condition " + kind);
        };
    }

    private Condition aboutConcerns(String kind, JsonNode asked) {
        return switch (kind) {
            case "told" -> new AboutConcerns.Told(codes(asked));
            case "asked" -> new AboutConcerns.Asked(codes(asked), asked.get("field").textValue());
            case "answer" ->
                new AboutConcerns.OwnAnswer(
                        codes(asked),
                        asked.get("question").textValue(),
                        Answer.of(asked.get("worrying").textValue()),
                        asked.get("blank").textValue().equals("open"));
            default -> new AboutConcerns.Stated(asked.textValue());
        };
    }

    /** The codes chosen by name, by category, by the floor of the catalogue, or by its level. */
    private CodeSet codes(JsonNode asked) {
        if (asked.has("codes")) {
            return catalogue.codes(SetReader.texts(asked.get("codes")));
        }
        if (asked.has("category")) {
            String category = asked.get("category").textValue();
            return catalogue.codesWhere(indicator -> indicator.scoringCategory().equals(category));
        }
        if (asked.has("floor")) {
            var floor = SetReader.standing(asked.get("floor"));
            return catalogue.codesWhere(indicator -> floor.equals(indicator.floor()));
        }
        var levels = SetReader.list(asked.get("levels"), level -> Level.of(level.intValue()));
        return catalogue.codesWhere(indicator -> levels.contains(indicator.level()));
    }

    private static Condition aboutChild(String kind, JsonNode asked) {
        return switch (kind) {
            case "age" ->
                new AboutChild.Age(
                        asked.path("fromMonths").asInt(),
                        asked.get("underMonths").intValue(),
                        asked.path("estimate").asText().equals("counts"));
            case "disabled" -> new AboutChild.Disabled(asked.get("notKnown").textValue().equals("counts"));
            default -> new AboutChild.DueWithin(asked.get("days").intValue());
        };
    }

    private Condition aboutWork(String kind, JsonNode asked) {
        Set<String> kinds = SetReader.texts(asked.get("kinds"));
        return switch (kind) {
            case "workOpen" -> new AboutHistory.WorkOpen(kinds);
            case "workEver" -> new AboutHistory.WorkEver(kinds);
            default -> new AboutHistory.WorkEnded(kinds, window(asked));
        };
    }

    private Condition aboutContacts(String kind, JsonNode asked) {
        return switch (kind) {
            case "referralBefore" -> new AboutContacts.ReferralBefore(window(asked));
            case "contacts" -> new AboutContacts.Contacts(asked.get("atLeast").intValue(), window(asked));
            case "agencies" -> new AboutContacts.Agencies(asked.get("atLeast").intValue(), window(asked));
            case "sameCategory" -> new AboutContacts.SameCategory(asked.get("atLeast").intValue(), window(asked));
            default -> new AboutContacts.HouseholdContact(window(asked));
        };
    }

    /** The length of a window, in the unit that its condition counts in. */
    private int window(JsonNode asked) {
        return windows.get(asked.get("window").textValue()).amount();
    }
}
