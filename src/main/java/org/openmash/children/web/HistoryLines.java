package org.openmash.children.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.openmash.children.Address;
import org.openmash.children.HistoryLine;
import org.openmash.children.HistoryLineReader;
import org.openmash.children.PersonName;
import org.openmash.children.ToldIdentity;
import org.openmash.http.BodyFields;
import org.openmash.http.JsonBody;

/** A line of imported history in the JSON of the contract; a CSV's goes to {@link AnnexA}. */
@ApplicationScoped
public class HistoryLines implements HistoryLineReader {
    static final int MARK = 200;
    private static final int NAME = 200;
    private static final int SENTENCES = 2_000;
    private static final int PAGES = 10_000;
    private static final int IDENTIFIER = 20;
    private static final int OLDEST_CHILD = 26;
    /** A child who is 26 today may have been born then, and history reaches back to the first contact. */
    private static final int LONGEST_PAST_YEARS = 40;
    private static final List<String> YES_OR_NO = List.of("yes", "no", "not-known");
    static final List<String> SEX = List.of("female", "male", "indeterminate", "not-known");
    static final List<String> ETHNICITY = List.of(
            "WBRI", "WIRI", "WIRT", "WOTH", "WROM", "MWBC", "MWBA", "MWAS", "MOTH", "AIND", "APKN", "ABAN", "AOTH", "BCRB",
            "BAFR", "BOTH", "CHNE", "OOTH", "REFU", "NOBT", "not-known");

    @Override
    public void requireHeader(String header) {
        AnnexA.of(header);
    }

    @Override
    public HistoryLine read(String header, String line, String hub, LocalDate today) {
        if (header != null) {
            return AnnexA.of(header).read(line, hub, today);
        }
        return BodyFields.read(
                JsonBody.object(line.strip().getBytes(StandardCharsets.UTF_8)), fields -> line(fields, hub, today));
    }

    private static HistoryLine line(BodyFields fields, String hub, LocalDate today) {
        String source = required(fields, "source", fields.line("source", 100));
        String sourceId = required(fields, "sourceId", fields.line("sourceId", MARK));
        requireOwnHub(fields, fields.line("hub", 100), hub);
        String household = fields.line("household", MARK);
        ToldIdentity[] child = new ToldIdentity[1];
        boolean[] sent = new boolean[1];
        fields.object("child", inner -> {
            sent[0] = true;
            child[0] = child(inner, household, today);
            return "";
        });
        if (!sent[0]) {
            fields.fault("child", "required", "Who is the child, by that record?");
        }
        HistoryLine.Event event = fields.object("event", inner -> event(inner, today));
        List<String> siblings = fields.objects("siblings", 40, inner ->
                required(inner, "sourceId", inner.line("sourceId", MARK)));
        return new HistoryLine(source, sourceId, child[0], event, household, siblings);
    }

    static void requireOwnHub(BodyFields fields, String told, String hub) {
        if (told != null && !told.equals(hub)) {
            fields.fault("hub", "other-hub", "This row is another hub's; each hub imports its own.");
        }
    }

    private static String required(BodyFields fields, String name, String value) {
        if (value != null && !value.isBlank()) {
            return value;
        }
        fields.fault(name, "required", "It says which child of which record this is.");
        return null;
    }

    private static ToldIdentity child(BodyFields fields, String household, LocalDate today) {
        fields.line("key", 40);
        skipSituation(fields);
        String[] numbers = new String[2];
        fields.object("identifiers", inner -> {
            numbers[0] = inner.line("nhsNumber", IDENTIFIER);
            numbers[1] = inner.line("upn", IDENTIFIER);
            return "";
        });
        String ownMark = fields.line("household", 40);
        ToldIdentity child = new ToldIdentity(
                fields.object("name", HistoryLines::name),
                fields.words("description", SENTENCES),
                fields.code("unborn", YES_OR_NO),
                between(fields, "dateOfBirth", today.minusYears(OLDEST_CHILD), today),
                between(fields, "expectedDateOfBirth", today.minusDays(60), today.plusDays(300)),
                fields.whole("ageYears", 0, OLDEST_CHILD),
                fields.code("sex", SEX),
                fields.code("ethnicity", ETHNICITY),
                numbers[0],
                numbers[1],
                fields.object("address", HistoryLines::address),
                fields.object("school", inner -> inner.line("urn", IDENTIFIER)),
                household == null ? ownMark : household);
        if (child.saidToBeUnborn() && (child.dateOfBirth() != null || child.ageYears() != null)) {
            fields.fault("unborn", "born-and-unborn", "An unborn child has expectedDateOfBirth instead.");
        }
        boolean described = child.description() != null && !child.description().isBlank();
        if (child.name() == null && !described && !child.saidToBeUnborn() && fields.object("name", inner -> "") == null) {
            fields.fault("name", "required", "A name (given or family is enough), a description, or unborn: yes.");
        }
        return child;
    }

    /** What a referral tells of the child's day has no place in history: it may stand there, and is not kept. */
    private static void skipSituation(BodyFields fields) {
        for (String name : List.of("whereabouts", "accessNow", "safeNow", "mobility", "disabled")) {
            fields.line(name, 100);
        }
        fields.words("withWhom", SENTENCES);
        fields.instant("leavesAt");
        fields.words("voice", PAGES);
    }

    private static PersonName name(BodyFields fields) {
        String given = fields.line("given", NAME);
        String family = fields.line("family", NAME);
        List<String> others = fields.lines("alsoKnownAs", 20, NAME);
        return given == null && family == null && others == null ? null : new PersonName(given, family, others);
    }

    private static Address address(BodyFields fields) {
        return new Address(
                fields.lines("lines", 10, NAME), fields.line("town", NAME), fields.line("postcode", IDENTIFIER),
                fields.code("restricted", YES_OR_NO));
    }

    private static HistoryLine.Event event(BodyFields fields, LocalDate today) {
        String kind = required(fields, "kind", fields.code("kind", HistoryLine.KINDS));
        LocalDate since = today.minusYears(LONGEST_PAST_YEARS);
        LocalDate start = between(fields, "start", since, today);
        LocalDate end = between(fields, "end", since, today);
        if (start != null && end != null && end.isBefore(start)) {
            fields.fault("end", "before-start", "It cannot end before it began.");
        }
        return new HistoryLine.Event(
                kind, start, end, fields.line("outcome", MARK), fields.words("reason", SENTENCES),
                fields.line("agency", MARK), fields.line("agencyKind", 100), categories(fields),
                fields.whole("level", 1, 4));
    }

    /** Words of a list have no spaces in them. */
    private static List<String> categories(BodyFields fields) {
        List<String> told = fields.lines("categories", 50, 100);
        if (told != null && told.stream().anyMatch(word -> !word.matches("[a-z0-9]+(-[a-z0-9]+)*"))) {
            fields.fault("categories", "not-a-code", "Codes in lower case, with hyphens between words.");
        }
        return told;
    }

    private static LocalDate between(BodyFields fields, String name, LocalDate first, LocalDate last) {
        LocalDate date = fields.date(name);
        if (date != null && date.isAfter(last)) {
            fields.fault(name, "in-the-future", "Not after " + last + ".");
        } else if (date != null && date.isBefore(first)) {
            fields.fault(name, "too-early", "Not before " + first + ".");
        }
        return date;
    }
}
