package org.openmash.meetings.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.openmash.http.BodyFields;
import org.openmash.hubs.Agency;
import org.openmash.hubs.Hub;
import org.openmash.meetings.ActionChange;
import org.openmash.meetings.AgencyAnswer;
import org.openmash.meetings.ItemOutcome;
import org.openmash.meetings.ProposedAction;
import org.openmash.meetings.ProposedItem;
import org.openmash.meetings.ProposedLine;
import org.openmash.thresholds.Band;

/** Reads what is sent about meetings, with every fault of a body at once. */
final class MeetingBodies {
    private static final int LONGEST_WORDS = 4000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_DISSENTS = 50;
    private static final List<String> BANDS =
            Arrays.stream(Band.values()).map(Band::word).toList();

    private MeetingBodies() {}

    /** For acts that take no words: nothing, or an empty object. */
    static void nothing(ObjectNode body) {
        BodyFields.read(body, fields -> true);
    }

    static ProposedItem item(ObjectNode body) {
        return BodyFields.read(body, fields -> {
            ProposedItem asked = new ProposedItem(fields.id("caseId"), fields.words("reason", LONGEST_WORDS));
            require(fields, "caseId", asked.caseId(), body);
            require(fields, "reason", asked.reason(), body);
            return asked;
        });
    }

    static ItemOutcome outcome(ObjectNode body) {
        return BodyFields.read(body, fields -> {
            String band = given(fields, "riskAfter", fields.code("riskAfter", BANDS));
            ItemOutcome asked = new ItemOutcome(
                    band == null ? null : Band.of(band),
                    given(fields, "reason", fields.words("reason", LONGEST_WORDS)),
                    given(fields, "outcome", fields.words("outcome", LONGEST_WORDS)),
                    fields.wordsOrList("dissent", MOST_DISSENTS, LONGEST_WORDS));
            requireAny(fields, body, "riskAfter", "reason", "outcome", "dissent");
            return asked;
        });
    }

    static ProposedLine line(ObjectNode body) {
        return BodyFields.read(body, fields -> {
            String answer = fields.code("answer", AgencyAnswer.words());
            require(fields, "answer", answer, body);
            String words = blankAsNone(fields.words("words", LONGEST_WORDS));
            return new ProposedLine(answer == null ? null : AgencyAnswer.of(answer).orElseThrow(), words);
        });
    }

    static ProposedAction action(ObjectNode body, Hub hub) {
        return BodyFields.read(body, fields -> {
            ProposedAction asked = new ProposedAction(
                    fields.words("what", LONGEST_WORDS),
                    blankAsNone(fields.line("owner", LONGEST_NAME)),
                    fields.code("agency", agencies(hub)),
                    fields.instant("dueAt"));
            require(fields, "what", asked.what(), body);
            require(fields, "agency", asked.agency(), body);
            require(fields, "dueAt", asked.dueAt(), body);
            return asked;
        });
    }

    static ActionChange change(ObjectNode body) {
        return BodyFields.read(body, fields -> {
            ActionChange asked = new ActionChange(
                    given(fields, "owner", fields.line("owner", LONGEST_NAME)),
                    fields.truth("done"),
                    given(fields, "evidence", fields.words("evidence", LONGEST_WORDS)));
            requireAny(fields, body, "owner", "done", "evidence");
            return asked;
        });
    }

    /** An action may be the hub's own desk's too. */
    private static List<String> agencies(Hub hub) {
        return Stream.concat(hub.agencies().stream(), Stream.of(hub.ownAgency()))
                .map(Agency::code)
                .toList();
    }

    /** What was sent and is at fault has been told already. */
    private static void require(BodyFields fields, String name, Object value, ObjectNode body) {
        boolean missing = value == null && !body.hasNonNull(name);
        boolean blank = body.path(name).isTextual() && body.path(name).textValue().isBlank();
        if (missing || blank) {
            fields.fault(name, "required", "This is needed.");
        }
    }

    private static void requireAny(BodyFields fields, ObjectNode body, String... names) {
        if (Stream.of(names).noneMatch(body::hasNonNull)) {
            fields.fault("", "required", "At least one of " + String.join(", ", names) + " is needed.");
        }
    }

    /** A blank would wipe out what was kept, and is never what was meant. */
    private static String given(BodyFields fields, String name, String value) {
        if (value != null && value.isBlank()) {
            fields.fault(name, "blank", "Leave it out, or say something.");
            return null;
        }
        return value;
    }

    private static String blankAsNone(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
