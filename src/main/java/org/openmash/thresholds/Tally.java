package org.openmash.thresholds;

import java.util.Arrays;

/**
 * One scoring, in fixed strata: the told codes; the rules with their points and floors; protection inside the band
 * reached by points; then the rules about brothers and sisters. It is used again for the next child.
 */
final class Tally {
    private static final int HIGHEST_SCORE = 100;

    private final Plan plan;
    private final Parts parts;
    private final Sheet sheet;
    private final Folding folding;
    private final Situation situation;
    private final long[] woken;
    private final long[] fired;
    private final long[] unknown;
    private final int[] protection;
    private final String[] blockedBy;
    private int points;
    private LevelAndBand floor;
    private boolean mandatory;
    private boolean cumulative;
    private Band ownBand;

    Tally(Plan plan) {
        this.plan = plan;
        this.parts = plan.parts();
        this.sheet = new Sheet(plan.book());
        this.folding = new Folding(plan.vocabulary(), sheet);
        this.situation = new Situation(plan.nodes(), plan.book(), sheet);
        this.woken = new long[parts.words()];
        this.fired = new long[parts.words()];
        this.unknown = new long[parts.words()];
        this.protection = new int[plan.rules().size()];
        this.blockedBy = new String[plan.rules().size()];
    }

    Tally of(Facts facts) {
        folding.fold(facts);
        reckon(facts);
        return this;
    }

    /** Keeps nothing of the family until the next child. */
    void forget() {
        folding.forget();
        situation.forget();
    }

    /** How conditions stand on these facts, without scoring them. */
    Situation situation(Facts facts) {
        folding.fold(facts);
        situation.begin(facts);
        return situation;
    }

    /** Scores what stands on the sheet. */
    void reckon() {
        reckon(null);
    }

    private void reckon(Facts facts) {
        situation.begin(facts);
        points = 0;
        floor = plan.scale().at(0);
        mandatory = false;
        cumulative = false;
        Arrays.fill(fired, 0);
        Arrays.fill(unknown, 0);
        countCodes();
        plan.wake(sheet, fired, unknown, woken);
        for (int w = 0; w < fired.length; w++) {
            for (long left = fired[w]; left != 0; left &= left - 1) {
                add(Long.SIZE * w + Long.numberOfTrailingZeros(left));
            }
        }
        readParts(false);
        for (Shield shield : plan.shields()) {
            protect(shield);
        }
        ownBand = answer().band();
        readParts(true);
    }

    /** For each category the highest code whole, and each further one half, rounded down. */
    private void countCodes() {
        Catalogue catalogue = plan.book().catalogue();
        int category = -1;
        for (int w = 0; w < sheet.yes.length; w++) {
            for (long left = sheet.yes[w]; left != 0; left &= left - 1) {
                int code = Long.SIZE * w + Long.numberOfTrailingZeros(left);
                points += catalogue.category(code) == category ? catalogue.points(code) / 2 : catalogue.points(code);
                category = catalogue.category(code);
            }
        }
    }

    private void readParts(boolean aboutSiblings) {
        long[] siblings = parts.aboutSiblings();
        for (int w = 0; w < woken.length; w++) {
            for (long left = woken[w] & (aboutSiblings ? siblings[w] : ~siblings[w]); left != 0; left &= left - 1) {
                int part = Long.SIZE * w + Long.numberOfTrailingZeros(left);
                if (!aboutSiblings || parts.unlessOwnBand(part).moreUrgentThan(ownBand)) {
                    readPart(part);
                }
            }
        }
    }

    private void readPart(int part) {
        int unless = parts.unless(part);
        if (unless != Parts.NONE && situation.known(unless) == Known.TRUE) {
            return;
        }
        Known known = situation.known(parts.when(part));
        if (known == Known.TRUE) {
            CodeSet.add(fired, part);
            add(part);
        } else if (known == Known.UNKNOWN) {
            CodeSet.add(unknown, part);
        }
    }

    private void add(int part) {
        cumulative |= parts.cumulative(part);
        points += parts.points(part);
        LevelAndBand by = parts.floor(part);
        if (by != null) {
            floor = floor.raisedBy(by);
            mandatory |= by.band() == Band.RED;
        }
    }

    private void protect(Shield shield) {
        int offered = shield.offered(sheet);
        blockedBy[shield.rule()] = offered > 0 ? shield.blockedBy(floor, cumulative, situation) : null;
        protection[shield.rule()] = 0;
        if (offered > 0 && blockedBy[shield.rule()] == null) {
            int room = points - plan.scale().lowestOf(points);
            protection[shield.rule()] = Math.min(Math.min(offered, shield.of().atMost()), room);
            points -= protection[shield.rule()];
        }
        if (blockedBy[shield.rule()] == null && shield.any(sheet)) {
            CodeSet.add(fired, shield.part());
        }
    }

    LevelAndBand answer() {
        return plan.scale().at(points).raisedBy(floor);
    }

    int score() {
        return Math.min(HIGHEST_SCORE, points);
    }

    private boolean safetyAnswerOpen() {
        return sheet.whereaboutsOpen()
                || sheet.accessOpen()
                || plan.book().withFloor(sheet.notKnown)
                || floorQuestionOpen();
    }

    /** Whether the question of a floor that is left open is one for whoever tells of the child. */
    private boolean floorQuestionOpen() {
        for (int w = 0; w < unknown.length; w++) {
            for (long left = unknown[w] & parts.withFloor()[w]; left != 0; left &= left - 1) {
                int part = Long.SIZE * w + Long.numberOfTrailingZeros(left);
                if (situation.asTold().asksTeller(parts.when(part))) {
                    return true;
                }
            }
        }
        return false;
    }

    Outcome outcome() {
        LevelAndBand answer = answer();
        int flags = (mandatory ? Outcome.MANDATORY : 0)
                | (safetyAnswerOpen() ? Outcome.SAFETY_ANSWER_OPEN : 0)
                | (CodeSet.meet(fired, parts.toAllocatedWorker()) ? Outcome.OPEN_WORK : 0);
        long[] bits = new long[Outcome.words(plan)];
        System.arraycopy(fired, 0, bits, 0, fired.length);
        System.arraycopy(unknown, 0, bits, fired.length, fired.length);
        System.arraycopy(sheet.yes, 0, bits, 2 * fired.length, sheet.yes.length);
        System.arraycopy(sheet.notKnown, 0, bits, 2 * fired.length + sheet.yes.length, sheet.yes.length);
        return new Outcome(plan, answer.level(), answer.band(), score(), flags, bits);
    }

    Sheet sheet() {
        return sheet;
    }

    Situation situation() {
        return situation;
    }

    /** The points of an indicator as counted. */
    int counted(int indicator) {
        Catalogue catalogue = plan.book().catalogue();
        if (!CodeSet.has(sheet.yes, indicator)) {
            return 0;
        }
        boolean further = false;
        for (int i = indicator - 1; i >= 0 && catalogue.category(i) == catalogue.category(indicator); i--) {
            further |= CodeSet.has(sheet.yes, i);
        }
        return further ? catalogue.points(indicator) / 2 : catalogue.points(indicator);
    }

    boolean fired(int rule, int part) {
        return CodeSet.has(fired, parts.first(rule) + part);
    }

    boolean ownAnswerSettles(ScoringRule rule) {
        return rule.aboutSiblings() && !rule.unlessOwnBand().moreUrgentThan(ownBand);
    }

    /** What a protective rule took off. */
    int protection(int rule) {
        return protection[rule];
    }

    /** What kept a protective rule from counting; null where nothing did, or nothing protective was told. */
    String blockedBy(int rule) {
        return blockedBy[rule];
    }

    /** Above in band, level or score, in that order. */
    boolean above(Tally other) {
        LevelAndBand mine = answer();
        LevelAndBand theirs = other.answer();
        if (mine.band() != theirs.band()) {
            return mine.band().moreUrgentThan(theirs.band());
        }
        if (mine.level() != theirs.level()) {
            return mine.level().atLeast(theirs.level());
        }
        return score() > other.score();
    }
}
