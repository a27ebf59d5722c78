package org.openmash.reports.scrutiny;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openmash.reports.disclosure.SmallNumbers;

/**
 * The numbers of one rule: among how many scored cases it fired is settled first, for both reports that tell of rules.
 * A case stands under each rule that fired, so rules add up to nothing; but those for whom it did not fire are a
 * number too, and where they are few the rule's own is hidden.
 */
final class RuleFigures {
    static final String FIRED = "fired";

    private final String rule;
    private final ReportPeriod period;
    private final Ledger ledger;
    private final Told fired;

    RuleFigures(String rule, ReportPeriod period, long fired, long scored, Ledger ledger) {
        this.rule = rule;
        this.period = period;
        this.ledger = ledger;
        Figures figures = new Figures(ledger);
        add(figures, place(FIRED, period), fired, scored);
        this.fired = figures.told();
    }

    static List<String> figures(String rule) {
        return Stream.concat(Stream.of(FIRED, "undecided"), Columns.COMPARED.stream())
                .map(name -> name(rule, name))
                .toList();
    }

    private static String name(String rule, String what) {
        return "rule=" + rule + ":" + what;
    }

    private Place place(String what, ReportPeriod of) {
        return new Place(name(rule, what), of);
    }

    private static void add(Figures figures, Place place, long count, long among) {
        figures.count(place, count);
        if (SmallNumbers.isSmall(among - count)) {
            figures.secret(place);
        }
    }

    Figure fired() {
        return fired.figure(place(FIRED, period));
    }

    List<Ledger.Shown> shown() {
        return fired.shown();
    }

    /** One part of those for whom it fired, beside all cases of that part. */
    record Part(String what, ReportPeriod period, long count, long among) {}

    /** Parts that leave nothing of the whole out: what people decided, or the months. */
    Told parts(List<Part> parts) {
        Figures figures = new Figures(ledger);
        Place whole = place(FIRED, period);
        figures.settled(whole, fired);
        List<Place> places = new ArrayList<>();
        for (Part part : parts) {
            Place place = place(part.what(), part.period());
            if (!place.equals(whole)) {
                add(figures, place, part.count(), part.among());
                places.add(place);
            }
        }
        if (!places.isEmpty()) {
            figures.sum(whole, places);
        }
        return figures.told();
    }

    Figure figure(Told told, String what, ReportPeriod of) {
        return told.figure(place(what, of));
    }
}
