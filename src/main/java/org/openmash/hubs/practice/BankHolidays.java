package org.openmash.hubs.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The bank holidays of England and Wales that GOV.UK has published, on which no duty desk counts its working time.
 * Source: https://www.gov.uk/bank-holidays.json, carried in calendar/bank-holidays.json with its licence.
 */
@ApplicationScoped
public class BankHolidays {

    private static final String PUBLISHED = "/calendar/bank-holidays.json";

    private final Set<LocalDate> englandAndWales;
    private final LocalDate lastKnown;

    public BankHolidays(ObjectMapper json) {
        this.englandAndWales = read(json);
        this.lastKnown = Collections.max(englandAndWales);
    }

    public Set<LocalDate> englandAndWales() {
        return englandAndWales;
    }

    /** The last day that the published list covers; later ones follow from the rules that law lays down. */
    public LocalDate lastKnown() {
        return lastKnown;
    }

    private static Set<LocalDate> read(ObjectMapper json) {
        try (var published = BankHolidays.class.getResourceAsStream(PUBLISHED)) {
            var events = json.readTree(published).at("/england-and-wales/events");
            return events.valueStream().map(BankHolidays::date).collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static LocalDate date(JsonNode event) {
        return LocalDate.parse(event.get("date").textValue());
    }
}
