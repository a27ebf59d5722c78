package org.openmash.thresholds;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * What one set makes of the facts of one child: which conditions hold, each looked at once. Not known reads as the
 * worrying answer where a rule says so, or, as told, nowhere.
 */
final class Situation {
    static final String HISTORY = "history";
    private static final Known[] KNOWN = Known.values();
    private static final int STEP = KNOWN.length + 1;

    private final Nodes nodes;
    private final RuleBook book;
    private final Sheet sheet;
    private final boolean presuming;
    private final int[] values;
    private int read;
    private Facts facts;
    private Situation asTold;

    private Situation(Nodes nodes, RuleBook book, Sheet sheet, boolean presuming) {
        this.nodes = nodes;
        this.book = book;
        this.sheet = sheet;
        this.presuming = presuming;
        this.values = new int[nodes.size()];
    }

    Situation(Nodes nodes, RuleBook book, Sheet sheet) {
        this(nodes, book, sheet, true);
    }

    /** Forgets what held: the sheet has been filled anew. The facts are needed for words alone. */
    void begin(Facts told) {
        facts = told;
        read += STEP;
        if (read > Integer.MAX_VALUE - STEP) {
            Arrays.fill(values, 0);
            read = STEP;
        }
        if (asTold != null) {
            asTold.begin(told);
        }
    }

    /** Keeps nothing of the family until the next child. */
    void forget() {
        facts = null;
        if (asTold != null) {
            asTold.forget();
        }
    }

    /** The same facts, with nothing read as the worrying answer because it is not known. */
    Situation asTold() {
        if (!presuming) {
            return this;
        }
        if (asTold == null) {
            asTold = new Situation(nodes, book, sheet, false);
            asTold.begin(facts);
        }
        return asTold;
    }

    Known known(Condition condition) {
        return known(nodes.node(condition));
    }

    Known known(int node) {
        int value = values[node] - read;
        if (value >= 0) {
            return KNOWN[value];
        }
        Known known = nodes.evaluate(node, this);
        values[node] = read + known.ordinal();
        return known;
    }

    /** Whether whoever tells of the child could settle a condition that is left open. */
    boolean asksTeller(int node) {
        return nodes.asksTeller(node, this);
    }

    boolean presuming() {
        return presuming;
    }

    Sheet sheet() {
        return sheet;
    }

    Facts facts() {
        return facts;
    }

    Catalogue catalogue() {
        return book.catalogue();
    }

    RuleBook book() {
        return book;
    }

    ChildFacts child() {
        return facts.child();
    }

    LocalDate receivedOn() {
        return facts.receivedOn();
    }

    static String from(ToldCode told) {
        return told.from() == null ? FactBytes.REFERRAL : told.from();
    }

    long[] yes() {
        return sheet.yes;
    }

    long[] notKnown() {
        return sheet.notKnown;
    }

    /** What stands for a code; null where nobody mentioned it. */
    Answer code(int index) {
        return sheet.code(index);
    }

    /** What stands for a factor; null where nobody stated it. */
    Answer factor(int index) {
        return sheet.factor(index);
    }

    /** Everything that was said of these codes, in order of receipt. */
    List<ToldCode> toldOf(CodeSet set) {
        return facts.indicators().stream()
                .filter(one -> one.answer() != null && set.has(catalogue().indexOf(one.code())))
                .toList();
    }

    List<ToldCode> toldOfFactor(String factor) {
        return facts.factors().stream()
                .filter(one -> one.answer() != null && one.code().equals(factor))
                .toList();
    }

    /** The birth date of a child who was born on the day of receipt; null where it is not known. */
    LocalDate bornOn() {
        return sheet.born() ? child().birthDate() : null;
    }

    /** The day of a birth to come, as it was expected or as it then came; null where it is not known. */
    LocalDate dueOn() {
        return sheet.bornLater() ? child().birthDate() : child().expectedBirthDate();
    }

    static boolean whereaboutsKnown(String where) {
        return given(where) && !where.strip().equals("missing");
    }

    boolean whereaboutsKnown() {
        return sheet.whereaboutsKnown;
    }

    boolean withWhomKnown() {
        return sheet.withWhomKnown;
    }

    static boolean given(String words) {
        return words != null && !words.isBlank() && !words.strip().equals("not-known");
    }

    boolean whereaboutsOpen() {
        return sheet.whereaboutsOpen();
    }

    boolean accessOpen() {
        return sheet.accessOpen();
    }
}
