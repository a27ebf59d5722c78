package org.openmash.children.matching;

import java.util.List;

/**
 * Compares addresses: first the area (postcode and town), then the dwelling given how the areas compared, since
 * strangers of one postcode share the street.
 */
final class PlaceComparer {
    private final Weights weights;
    private final Frequencies frequencies;

    PlaceComparer(Weights weights, Frequencies frequencies) {
        this.weights = weights;
        this.frequencies = frequencies;
    }

    record Both(Compared area, Compared dwelling) {
        double weight() {
            return area.weight() + dwelling.weight();
        }
    }

    Both compare(List<Place> here, List<Place> there) {
        Both best = null;
        for (Place one : here) {
            for (Place other : there) {
                Both next = compare(one, other);
                if (best == null || next.weight() > best.weight()
                        || next.weight() == best.weight() && rank(next).compareTo(rank(best)) < 0) {
                    best = next;
                }
            }
        }
        return best != null ? best : new Both(
                Compared.missing(Part.AREA, here.isEmpty()), Compared.missing(Part.DWELLING, here.isEmpty()));
    }

    private static String rank(Both both) {
        return both.area().how() + both.dwelling().how() + both.area().outcome() + both.dwelling().outcome();
    }

    private Both compare(Place one, Place other) {
        String area = area(one, other);
        Compared place = area == null
                ? Compared.missing(Part.AREA, !one.hasArea())
                : Compared.as(weights.grade(Part.AREA, area), common(area, one));
        if (!one.hasDwelling() || !other.hasDwelling()) {
            return new Both(place, Compared.missing(Part.DWELLING, !one.hasDwelling()));
        }
        String where = area == null ? "-anywhere" : switch (area) {
            case "same", "postcode-and-town", "postcode", "town-near-postcode" -> "-here";
            case "differs" -> "-elsewhere";
            default -> "-about";
        };
        return new Both(place, Compared.as(weights.grade(Part.DWELLING, dwelling(one, other) + where), Double.NaN));
    }

    private double common(String area, Place one) {
        return area.equals("same") || area.equals("postcode-and-town") ? frequencies.postcode(one.postcode()) : Double.NaN;
    }

    /** @return null where the two have neither postcode nor town in common to compare */
    private static String area(Place one, Place other) {
        boolean codes = !one.postcode().isEmpty() && !other.postcode().isEmpty();
        boolean towns = !one.town().isEmpty() && !other.town().isEmpty();
        if (!codes && !towns) {
            return null;
        }
        boolean town = towns && alike(one.town(), other.town());
        if (codes && one.postcode().equals(other.postcode())) {
            return town ? "postcode-and-town" : towns ? "postcode" : "same";
        }
        boolean near = codes && Spelling.edits(one.postcode(), other.postcode(), 1) == 1;
        if (near) {
            return town ? "town-near-postcode" : "near-postcode";
        }
        if (town) {
            return "town";
        }
        return codes && outward(one.postcode()).equals(outward(other.postcode())) ? "outward" : "differs";
    }

    static String outward(String postcode) {
        return postcode.length() > 4 ? postcode.substring(0, postcode.length() - 3) : postcode;
    }

    private static String dwelling(Place one, Place other) {
        String street = street(one, other);
        boolean numbers = !one.numbers().isEmpty() && !other.numbers().isEmpty();
        boolean house = numbers && (one.numbers().containsAll(other.numbers()) || other.numbers().containsAll(one.numbers()));
        boolean slip = numbers && !house && Spelling.edits(
                String.join(" ", one.numbers()), String.join(" ", other.numbers()), 1) == 1;
        return switch (street) {
            case "street" -> house || one.numbers().isEmpty() && other.numbers().isEmpty()
                    ? "same" : slip ? "near" : numbers ? "street" : "open";
            case "words" -> house ? "number-and-words" : "words";
            default -> house ? "number" : "differs";
        };
    }

    private static String street(Place one, Place other) {
        if (one.words().isEmpty() || other.words().isEmpty()) {
            return "none";
        }
        if (Spelling.edits(one.street(), other.street(), 2) <= (one.street().length() > 7 ? 2 : 1)) {
            return "street";
        }
        double alike = Math.max(alike(one.words(), other.words()), alike(other.words(), one.words()));
        return alike > 0.99 ? "street" : alike >= 0.4 ? "words" : "none";
    }

    /** The share of the words of the shorter that stand in the longer, or nearly so. */
    private static double alike(List<String> less, List<String> more) {
        if (less.size() > more.size()) {
            return 0;
        }
        int found = 0;
        for (String word : less) {
            for (String other : more) {
                if (alike(word, other)) {
                    found++;
                    break;
                }
            }
        }
        return (double) found / less.size();
    }

    private static boolean alike(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        return one.equals(other)
                || shorter >= 4 && Spelling.edits(one, other, 2) <= (shorter >= 6 ? 2 : 1)
                || shorter >= 5 && (one.startsWith(other) || other.startsWith(one));
    }
}
