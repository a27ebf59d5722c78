package org.openmash.children.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.openmash.Fault;
import org.openmash.Faults;
import org.openmash.Refusal;
import org.openmash.children.Address;
import org.openmash.children.HistoryLine;
import org.openmash.children.PersonName;
import org.openmash.children.ToldIdentity;

/**
 * A CSV in the shape of Ofsted's Annex A (inspection of local authority children's services), lists 1 to 3: contacts,
 * early help and referrals. Its header says which. Annex A tells no names; columns for them may be added.
 */
final class AnnexA {
    private static final String CHILD = "child unique id";
    private static final String ORDINAL = "^[A-Za-z]{1,2}\\)\\s*";
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));
    /** Who contacts and refers, by the first figure of the code. */
    private static final Map<String, String> KINDS = Map.of(
            "1", "individual", "2", "education", "3", "health", "4", "housing", "5", "local-authority", "6", "police",
            "7", "legal", "8", "other", "9", "anonymous", "10", "not-known");

    /** A list by its own column, how that is told, and who tells. */
    private enum Form {
        CONTACTS("contact", "date of contact", null, "contact source"),
        EARLY_HELP("early-help", "assessment start date", "assessment completion date", "organisation completing assessment"),
        REFERRALS("referral", "date of referral", null, "referral source");

        private final String kind;
        private final String start;
        private final String end;
        private final String agency;

        Form(String kind, String start, String end, String agency) {
            this.kind = kind;
            this.start = start;
            this.end = end;
            this.agency = agency;
        }
    }

    private final Form form;
    private final List<String> columns;

    private AnnexA(Form form, List<String> columns) {
        this.form = form;
        this.columns = columns;
    }

    /** @throws Refusal 400 where it is the header of none of the three lists */
    static AnnexA of(String header) {
        List<String> columns = cells(header.strip().replace("\ufeff", "")).stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
                .toList();
        for (Form form : Form.values()) {
            if (columns.contains(CHILD) && columns.contains(form.start)) {
                return new AnnexA(form, columns);
            }
        }
        throw Refusal.badInput(List.of(new Fault(
                "[1]", "unknown-list", "The first line must be the header of Annex A list 1, 2 or 3, or the file is cut off.")));
    }

    /** One record by its columns; every fault is told. */
    private final class Cells {
        private final Map<String, String> told = new LinkedHashMap<>();
        private final Faults faults = new Faults();

        Cells(List<String> cells) {
            for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
                String cell = cells.get(i).replace('\u00a0', ' ').strip();
                if (cell.codePointCount(0, cell.length()) > HistoryLines.MARK) {
                    faults.add(columns.get(i), "too-long", "At most " + HistoryLines.MARK + " characters.");
                } else if (cell.chars().anyMatch(Character::isISOControl)) {
                    faults.add(columns.get(i), "control-character", "A control character here cannot be kept.");
                } else if (!cell.isEmpty()) {
                    told.put(columns.get(i), cell);
                }
            }
            if (cells.size() != columns.size()) {
                throw Refusal.badInput(List.of(new Fault(
                        "", "wrong-number-of-columns", "The header has " + columns.size() + " columns.")));
            }
        }

        String text(String column) {
            return told.get(column);
        }

        /** Without the letter that the lists set before a code. */
        String code(String column) {
            String cell = told.get(column);
            return cell == null ? null : cell.replaceFirst(ORDINAL, "");
        }

        <T> T read(String column, BiFunction<Cells, String, T> reader) {
            return told.containsKey(column) ? reader.apply(this, column) : null;
        }
    }

    HistoryLine read(String line, String hub, LocalDate today) {
        Cells cells = new Cells(cells(line));
        String id = cells.text(CHILD);
        if (id == null) {
            cells.faults.add(CHILD, "required", "It says which child this is.");
        }
        if (cells.text("hub") != null && !cells.text("hub").equals(hub)) {
            cells.faults.add("hub", "other-hub", "This row is another hub's; each hub imports its own.");
        }
        ToldIdentity child = child(cells, today);
        HistoryLine.Event event = event(cells, today);
        cells.faults.refuseIfAny();
        return new HistoryLine(
                cells.told.getOrDefault("source", "annex-a"), id, child, event, cells.text("household"), List.of());
    }

    private static ToldIdentity child(Cells cells, LocalDate today) {
        String given = cells.text("given name");
        String family = cells.text("family name");
        String postcode = cells.text("postcode");
        LocalDate born = date(cells, "date of birth", today.minusYears(26), today);
        return new ToldIdentity(
                given == null && family == null ? null : new PersonName(given, family, List.of()),
                null, null, born, null, born == null ? cells.read("age", AnnexA::age) : null,
                cells.read("gender", AnnexA::sex), cells.read("ethnicity", AnnexA::ethnicity),
                cells.text("nhs number"), cells.text("upn"),
                postcode == null ? null : new Address(List.of(), null, postcode, null), null, cells.text("household"));
    }

    private HistoryLine.Event event(Cells cells, LocalDate today) {
        LocalDate start = date(cells, form.start, today.minusYears(40), today);
        LocalDate end = form.end == null ? null : date(cells, form.end, today.minusYears(40), today);
        if (start != null && end != null && end.isBefore(start)) {
            cells.faults.add(form.end, "before-start", "It cannot end before it began.");
        }
        String agency = cells.code(form.agency);
        String kind = agency == null ? null : KINDS.get(agency.replaceFirst("^([0-9]{1,2})[A-Z]?:.*", "$1"));
        String closed = cells.code("referral nfa?");
        return new HistoryLine.Event(
                form.kind, start, end, "yes".equalsIgnoreCase(closed) ? "no-further-action" : null, null, agency, kind, null,
                null);
    }

    private static LocalDate date(Cells cells, String column, LocalDate first, LocalDate last) {
        String told = cells.text(column);
        LocalDate date = told == null ? null : parsed(told);
        if (told != null && date == null) {
            cells.faults.add(column, "not-a-date", "A date of the calendar, written 2026-11-20 or 20/11/2026.");
        } else if (date != null && date.isAfter(last)) {
            cells.faults.add(column, "in-the-future", "Not after " + last + ".");
        } else if (date != null && date.isBefore(first)) {
            cells.faults.add(column, "too-early", "Not before " + first + ".");
        }
        return date;
    }

    private static LocalDate parsed(String told) {
        for (DateTimeFormatter form : DATES) {
            try {
                return LocalDate.parse(told, form);
            } catch (DateTimeException otherwise) {
                continue;
            }
        }
        return null;
    }

    private static Integer age(Cells cells, String column) {
        String told = cells.text(column);
        if (told.matches("[0-9]{1,2}([.][0-9]{0,20})?")) {
            return Integer.parseInt(told.replaceFirst("[.].*", ""));
        }
        cells.faults.add(column, "not-a-number", "A number of years.");
        return null;
    }

    private static String sex(Cells cells, String column) {
        String told = cells.code(column).toLowerCase(Locale.ROOT);
        return switch (told) {
            case "male", "female" -> told;
            case "neither", "indeterminate" -> "indeterminate";
            case "not stated/recorded", "not stated", "unknown" -> "not-known";
            default -> {
                cells.faults.add(column, "unknown", "Male, female, neither or not stated/recorded.");
                yield null;
            }
        };
    }

    private static String ethnicity(Cells cells, String column) {
        String told = cells.code(column).replaceFirst("[ -].*", "").toUpperCase(Locale.ROOT);
        if (HistoryLines.ETHNICITY.contains(told)) {
            return told;
        }
        cells.faults.add(column, "unknown", "A code of the children in need census.");
        return null;
    }

    /** RFC 4180: commas, and quotes round what has one; a quote inside quotes is doubled. */
    private static List<String> cells(String line) {
        String record = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < record.length(); i++) {
            char character = record.charAt(i);
            if (character == '"' && quoted && i + 1 < record.length() && record.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (character == '"') {
                quoted = !quoted;
            } else if (character == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(character);
            }
        }
        if (quoted) {
            throw Refusal.badInput(List.of(new Fault("", "open-quote", "A quote is opened and not closed.")));
        }
        cells.add(cell.toString());
        return cells;
    }
}
