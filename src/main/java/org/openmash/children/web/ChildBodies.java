package org.openmash.children.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openmash.Fault;
import org.openmash.Faults;
import org.openmash.Refusal;
import org.openmash.children.IdentityAnswers;
import org.openmash.children.Involvement;
import org.openmash.children.Verdicts;
import org.openmash.http.BodyFields;

/** Reads what the duty desk sends about a child; every fault is told at once. */
final class ChildBodies {
    private static final int MOST_INVOLVEMENTS = 200;
    private static final int LONGEST_REASON = 4000;
    private static final int LONGEST_AUTHORITY = 200;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private ChildBodies() {}

    /** Which case tells of the child, and why. */
    record LinkAsked(UUID caseId, String reason) {}

    static LinkAsked link(ObjectNode body) {
        return BodyFields.read(body, fields -> {
            UUID caseId = fields.id("caseId");
            String reason = fields.words("reason", LONGEST_REASON);
            require(fields, body, "caseId", "Which case tells of this child?");
            require(fields, body, "reason", "Why do you say that it is the same child?");
            return new LinkAsked(caseId, reason);
        });
    }

    /** Which other child, and why. */
    record MergeAsked(UUID childId, String reason) {}

    static MergeAsked merge(ObjectNode body) {
        return BodyFields.read(body, fields -> {
            UUID childId = fields.id("childId");
            String reason = fields.words("reason", LONGEST_REASON);
            require(fields, body, "childId", "Which other record is of this child?");
            require(fields, body, "reason", "Why do you say that it is the same child?");
            return new MergeAsked(childId, reason);
        });
    }

    static String split(ObjectNode body) {
        return BodyFields.read(body, fields -> {
            String reason = fields.words("reason", LONGEST_REASON);
            require(fields, body, "reason", "Why do you say that these are two children?");
            return reason;
        });
    }

    /** What was said of whom, and why. */
    record AnswerAsked(IdentityAnswers.Beside beside, Verdicts.Said said, String reason) {}

    static AnswerAsked answer(ObjectNode body) {
        return BodyFields.read(body, fields -> {
            UUID caseId = fields.id("caseId");
            UUID childId = fields.id("childId");
            if (!body.hasNonNull("caseId") && !body.hasNonNull("childId")) {
                fields.fault("caseId", "required", "Which case, or which childId, is it about?");
            } else if (body.hasNonNull("caseId") && body.hasNonNull("childId")) {
                fields.fault("childId", "one-of", "Name a case or a child, not both.");
            }
            String answer = fields.code("answer", Verdicts.Said.words());
            require(fields, body, "answer", "One of " + String.join(", ", Verdicts.Said.words()) + ".");
            String reason = fields.words("reason", LONGEST_REASON);
            require(fields, body, "reason", "What makes you say so?");
            return new AnswerAsked(
                    new IdentityAnswers.Beside(caseId, childId), Verdicts.Said.of(answer).orElse(null), reason);
        });
    }

    /** The reason for an undoing is welcome and not required. */
    static String undoing(ObjectNode body) {
        return BodyFields.read(body, fields -> fields.words("reason", LONGEST_REASON));
    }

    /** The bare list, whole. */
    static List<Involvement> involvements(JsonNode body, LocalDate today) {
        Faults faults = new Faults();
        List<Involvement> read = new ArrayList<>();
        if (!body.isArray()) {
            faults.add("", "wrong-type", "A list is expected; an empty one where there is no work.");
        } else if (body.size() > MOST_INVOLVEMENTS) {
            faults.add("", "too-many", "At most " + MOST_INVOLVEMENTS + ".");
        } else {
            for (int i = 0; i < body.size(); i++) {
                read(body.get(i), "[" + i + "]", today, read, faults);
            }
        }
        faults.refuseIfAny();
        return read;
    }

    private static void read(JsonNode one, String at, LocalDate today, List<Involvement> read, Faults faults) {
        if (!(one instanceof ObjectNode object)) {
            faults.add(at, "wrong-type", "An object is expected.");
            return;
        }
        try {
            read.add(BodyFields.read(object, fields -> involvement(fields, object, today)));
        } catch (Refusal refused) {
            for (Fault fault : refused.faults()) {
                faults.add(at + "." + fault.field(), fault.code(), fault.message());
            }
        }
    }

    private static Involvement involvement(BodyFields fields, ObjectNode object, LocalDate today) {
        String kind = fields.code("kind", Involvement.KINDS);
        require(fields, object, "kind", "One of " + String.join(", ", Involvement.KINDS) + ".");
        LocalDate from = past(fields, "from", today);
        LocalDate to = past(fields, "to", today);
        if (from != null && to != null && from.isAfter(to)) {
            fields.fault("to", "before-from", "Work cannot end before it began.");
        }
        return new Involvement(
                kind, from, to, fields.words("reason", LONGEST_REASON), fields.line("authority", LONGEST_AUTHORITY));
    }

    private static LocalDate past(BodyFields fields, String name, LocalDate today) {
        LocalDate date = fields.date(name);
        if (date != null && date.isAfter(today)) {
            fields.fault(name, "in-the-future", "Today at the latest; leave \"to\" out while the work is open.");
        } else if (date != null && date.isBefore(EARLIEST)) {
            fields.fault(name, "too-early", "1900-01-01 at the earliest.");
        }
        return date;
    }

    private static void require(BodyFields fields, ObjectNode body, String name, String message) {
        JsonNode sent = body.get(name);
        if (sent == null || sent.isNull() || (sent.isTextual() && sent.textValue().isBlank())) {
            fields.fault(name, "required", message);
        }
    }
}
