package org.openmash.hubs.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.openmash.http.BodyFields;
import org.openmash.hubs.practice.SetApproving;
import org.openmash.hubs.practice.SetEditing;
import org.openmash.hubs.practice.SetRecord;

/** Reads what is sent about threshold sets, with every fault of a body at once. */
final class SetBodies {
    private static final int LONGEST_WORDS = 4000;
    private static final int LONGEST_REFERENCE = 500;
    private static final int MOST_ACCEPTED = 500;
    private static final int LARGEST_NUMBER = 99_999_999;

    private SetBodies() {}

    static boolean asksForACopy(ObjectNode body) {
        return body.has("from");
    }

    /** The number of the set to copy. */
    static int copied(ObjectNode body) {
        return BodyFields.read(body, fields -> {
            Integer from = fields.whole("from", 1, LARGEST_NUMBER);
            require(fields, "from", from, body);
            return Objects.requireNonNullElse(from, 0);
        });
    }

    /** For acts that take no words: nothing, or an empty object. */
    static void nothing(ObjectNode body) {
        BodyFields.read(body, fields -> true);
    }

    static SetEditing.Asked proposal(ObjectNode body) {
        return BodyFields.read(body, fields -> {
            SetEditing.Asked asked = new SetEditing.Asked(
                    fields.line("dpia", LONGEST_REFERENCE),
                    fields.line("equalityNote", LONGEST_REFERENCE),
                    fields.words("reason", LONGEST_WORDS),
                    fields.instant("effectiveFrom"));
            require(fields, "dpia", asked.dpia(), body);
            require(fields, "equalityNote", asked.equalityNote(), body);
            require(fields, "reason", asked.reason(), body);
            require(fields, "effectiveFrom", asked.effectiveFrom(), body);
            return asked;
        });
    }

    static SetApproving.Signature approval(ObjectNode body) {
        return BodyFields.read(body, fields -> {
            String digest = fields.line("digest", LONGEST_REFERENCE);
            String comment = fields.words("comment", LONGEST_WORDS);
            List<SetRecord.Acceptance> accepts = fields.objects("accepts", MOST_ACCEPTED, SetBodies::acceptance);
            require(fields, "digest", digest, body);
            require(fields, "comment", comment, body);
            return new SetApproving.Signature(digest, comment, accepts == null ? List.of() : accepts);
        });
    }

    private static SetRecord.Acceptance acceptance(BodyFields fields) {
        String property = fields.line("property", LONGEST_REFERENCE);
        if (property == null || property.isBlank()) {
            fields.fault("property", "required", "Name what of the check you accept.");
        }
        return new SetRecord.Acceptance(property, fields.line("subject", LONGEST_REFERENCE));
    }

    static String reason(ObjectNode body) {
        return BodyFields.read(body, fields -> {
            String reason = fields.words("reason", LONGEST_WORDS);
            require(fields, "reason", reason, body);
            return reason;
        });
    }

    /** What was sent and is at fault has been told already. */
    private static void require(BodyFields fields, String name, Object value, ObjectNode body) {
        boolean missing = value == null && !body.hasNonNull(name);
        boolean blank = body.path(name).isTextual() && body.path(name).textValue().isBlank();
        if (missing || blank) {
            fields.fault(name, "required", "This is needed.");
        }
    }
}
