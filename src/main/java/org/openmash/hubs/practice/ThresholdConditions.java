package org.openmash.hubs.practice;

import java.util.HashSet;
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
import org.openmash.thresholds.Window;

/** Reads the conditions of rules: an object with one name, the kind of condition, and what it asks for. */
final class ThresholdConditions {
    private final Catalogue catalogue;
    private final Map<String, Window> windows;

    ThresholdConditions(Catalogue catalogue, Map<String, Window> windows) {
        this.catalogue = catalogue;
        this.windows = windows;
    }

    Condition read(ThresholdNode node) {
        if (node.json().size() != 1) {
            throw node.fault("a condition has one name");
        }
        String kind = node.json().fieldNames().next();
        return switch (kind) {
            case "all" -> new Condition.All(some(node, kind));
            case "any" -> new Condition.Any(some(node, kind));
            case "presumed" -> new Condition.Presumed(read(node.child(kind)));
            case "told", "asked", "answer", "stated" -> aboutConcerns(kind, node.child(kind));
            case "age", "disabled", "dueWithin" -> aboutChild(kind, node.child(kind));
            case "workOpen", "workEver", "workEnded" -> aboutWork(kind, node.child(kind));
            case "referralBefore", "contacts", "agencies", "sameCategory", "householdContact" ->
                aboutContacts(kind, node.child(kind));
            default -> plain(kind, node);
        };
    }

    private List<Condition> some(ThresholdNode node, String name) {
        var some = node.list(name, this::read);
        if (some.isEmpty()) {
            throw node.fault("there is nothing in " + name);
        }
        return some;
    }

    /** Conditions that need no more than their name, said to be true. */
    private static Condition plain(String kind, ThresholdNode node) {
        if (!node.truth(kind, false)) {
            throw node.fault("a condition is asked to be true, never false");
        }
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
            default -> throw node.fault("there is no condition " + kind);
        };
    }

    private Condition aboutConcerns(String kind, ThresholdNode node) {
        return switch (kind) {
            case "told" -> new AboutConcerns.Told(codes(node.only("codes", "category", "floor", "levels")));
            case "asked" ->
                new AboutConcerns.Asked(
                        codes(node.only("codes", "category", "floor", "levels", "field")), node.text("field"));
            case "answer" -> ownAnswer(node.only("codes", "question", "worrying", "blank"));
            default -> stated(node);
        };
    }

    private Condition stated(ThresholdNode node) {
        String factor = node.text();
        if (catalogue.factors().stream().noneMatch(one -> one.code().equals(factor) && !one.derived())) {
            throw node.fault("there is no factor " + factor + " that may be stated");
        }
        return new AboutConcerns.Stated(factor);
    }

    private Condition ownAnswer(ThresholdNode node) {
        CodeSet codes = codes(node);
        String question = node.text("question");
        boolean asked = catalogue.indicators().stream()
                .filter(indicator -> codes.codes().contains(indicator.code()))
                .allMatch(indicator -> indicator.asks(question));
        if (!asked) {
            throw node.fault("not every indicator named asks " + question);
        }
        Answer worrying = node.made(() -> Answer.of(node.text("worrying")));
        return new AboutConcerns.OwnAnswer(codes, question, worrying, either(node, "blank", "open", "no"));
    }

    /** The codes chosen by name, by category, by the floor of the catalogue, or by its level. */
    private CodeSet codes(ThresholdNode node) {
        return node.made(() -> {
            if (node.has("codes")) {
                return catalogue.codes(node.texts("codes"));
            }
            if (node.has("category")) {
                String category = node.text("category");
                return catalogue.codesWhere(indicator -> indicator.scoringCategory().equals(category));
            }
            if (node.has("floor")) {
                var floor = CatalogueFile.floor(node.child("floor"));
                return catalogue.codesWhere(indicator -> floor.equals(indicator.floor()));
            }
            var levels = node.list("levels", CatalogueFile::level);
            return catalogue.codesWhere(indicator -> levels.contains(indicator.level()));
        });
    }

    private static boolean either(ThresholdNode node, String name, String yes, String no) {
        String word = node.text(name);
        if (!word.equals(yes) && !word.equals(no)) {
            throw node.fault(name + " is " + yes + " or " + no);
        }
        return word.equals(yes);
    }

    private static Condition aboutChild(String kind, ThresholdNode node) {
        return switch (kind) {
            case "age" -> age(node.only("fromMonths", "underMonths", "estimate"));
            case "disabled" -> new AboutChild.Disabled(either(node.only("notKnown"), "notKnown", "counts", "open"));
            default -> new AboutChild.DueWithin(node.only("days").number("days"));
        };
    }

    private static Condition age(ThresholdNode node) {
        boolean estimate = node.has("estimate") && either(node, "estimate", "counts", "never");
        return new AboutChild.Age(node.number("fromMonths", 0), node.number("underMonths"), estimate);
    }

    private Condition aboutWork(String kind, ThresholdNode node) {
        Set<String> kinds = new HashSet<>(node.texts("kinds"));
        return switch (kind) {
            case "workOpen" -> new AboutHistory.WorkOpen(kinds);
            case "workEver" -> new AboutHistory.WorkEver(kinds);
            default -> new AboutHistory.WorkEnded(kinds, window(node, Window.Unit.MONTHS));
        };
    }

    private Condition aboutContacts(String kind, ThresholdNode node) {
        return switch (kind) {
            case "referralBefore" -> new AboutContacts.ReferralBefore(window(node, Window.Unit.MONTHS));
            case "contacts" -> new AboutContacts.Contacts(node.number("atLeast"), window(node, Window.Unit.DAYS));
            case "agencies" -> new AboutContacts.Agencies(node.number("atLeast"), window(node, Window.Unit.DAYS));
            case "sameCategory" ->
                new AboutContacts.SameCategory(node.number("atLeast"), window(node, Window.Unit.MONTHS));
            default -> new AboutContacts.HouseholdContact(window(node, Window.Unit.MONTHS));
        };
    }

    private int window(ThresholdNode node, Window.Unit unit) {
        Window window = windows.get(node.text("window"));
        if (window == null || window.unit() != unit) {
            throw node.fault("there is no window " + node.text("window") + " in " + unit);
        }
        return window.amount();
    }
}
