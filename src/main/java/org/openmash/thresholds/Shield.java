package org.openmash.thresholds;

/**
 * A protective rule made ready for one set: its factors as numbers.
 *
 * @param rule its place among the rules
 * @param part its place among the parts
 * @param blockedWhen the node of the set's own reason to block; {@link Parts#NONE} where it has none
 * @param floorWords what is told where a floor of its blocking level fires
 */
record Shield(ProtectiveRule of, int rule, int part, int[] factors, int blockedWhen, String floorWords) {

    static Shield of(ProtectiveRule rule, int place, int part, Catalogue catalogue, Nodes nodes) {
        int[] factors = rule.protections().stream()
                .mapToInt(one -> catalogue.factorIndex(one.factor()))
                .toArray();
        return new Shield(
                rule,
                place,
                part,
                factors,
                rule.blockedWhen() == null ? Parts.NONE : nodes.node(rule.blockedWhen()),
                "a mandatory floor of level " + rule.blockedByFloor().number() + " fires");
    }

    /** The points that what was told offers to take off. */
    int offered(Sheet sheet) {
        int offered = 0;
        for (int i = 0; i < factors.length; i++) {
            offered += holds(i, sheet) ? of.protections().get(i).points() : 0;
        }
        return offered;
    }

    private boolean holds(int i, Sheet sheet) {
        return sheet.factor(factors[i]) == Answer.YES
                && (!of.protections().get(i).confirmed() || sheet.confirmed(factors[i]));
    }

    /** Whether any protection holds, points or not. */
    boolean any(Sheet sheet) {
        for (int i = 0; i < factors.length; i++) {
            if (holds(i, sheet)) {
                return true;
            }
        }
        return false;
    }

    /** What keeps it from counting; null where nothing does. */
    String blockedBy(LevelAndBand floor, boolean cumulative, Situation situation) {
        if (floor.level().atLeast(of.blockedByFloor())) {
            return floorWords;
        }
        if (situation.whereaboutsOpen() || situation.accessOpen()) {
            return "a safety answer is not known";
        }
        if (cumulative) {
            return "a cumulative rule fires";
        }
        boolean own = blockedWhen != Parts.NONE && situation.known(blockedWhen) == Known.TRUE;
        return own ? "the set blocks it here" : null;
    }
}
