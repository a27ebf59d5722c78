package org.openmash.triage.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.openmash.http.BodyFields;
import org.openmash.triage.copies.Basis;
import org.openmash.triage.copies.CopyPart;
import org.openmash.triage.copies.CopyRequest;
import org.openmash.triage.copies.Ground;
import org.openmash.triage.copies.ReaderKind;

/** Reads what a composer asks for; every fault is told at once. */
final class CopyReader {
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_WORDS = 4000;
    private static final int MOST_WITHHELD = 50;
    private static final List<String> ANSWERS = List.of("yes", "no", "not-known");

    private CopyReader() {}

    static CopyRequest read(ObjectNode sent) {
        return BodyFields.read(sent, fields -> {
            CopyRequest.Reader reader = needed(fields, "reader", fields.object("reader", CopyReader::reader));
            String basis = needed(fields, "basis", fields.code("basis", Basis.words()));
            CopyRequest request = new CopyRequest(
                    reader,
                    Basis.of(String.valueOf(basis)).orElse(null),
                    needed(fields, "purpose", fields.words("purpose", LONGEST_WORDS)),
                    fields.object("words", CopyReader::words),
                    fields.objects("withheld", MOST_WITHHELD, CopyReader::withhold));
            if (reader != null && reader.kind() != null) {
                request.tellMisfits((field, message) -> fields.fault(field, "not-for-this-reader", message));
            }
            return request;
        });
    }

    private static CopyRequest.Reader reader(BodyFields fields) {
        String kind = needed(fields, "kind", fields.code("kind", ReaderKind.words()));
        return new CopyRequest.Reader(
                ReaderKind.of(String.valueOf(kind)).orElse(null),
                needed(fields, "name", fields.line("name", LONGEST_LINE)),
                fields.line("agency", LONGEST_LINE),
                fields.line("relation", LONGEST_LINE),
                fields.code("parentalResponsibility", ANSWERS),
                fields.code("saidToBeResponsible", ANSWERS));
    }

    private static CopyRequest.Words words(BodyFields fields) {
        return new CopyRequest.Words(
                fields.words("explanation", LONGEST_WORDS),
                fields.words("askedOfReader", LONGEST_WORDS),
                fields.words("keepSafe", LONGEST_WORDS));
    }

    private static CopyRequest.Withhold withhold(BodyFields fields) {
        String what = needed(fields, "what", fields.line("what", LONGEST_LINE));
        String word = needed(fields, "ground", fields.code("ground", Ground.words()));
        Ground ground = Ground.of(String.valueOf(word)).orElse(null);
        String reason = fields.words("reason", LONGEST_WORDS);
        if (ground != null && ground.needsReason()) {
            needed(fields, "reason", reason);
        }
        return new CopyRequest.Withhold(what, ground, reason);
    }

    private static <T> T needed(BodyFields fields, String name, T value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            fields.fault(name, "required", "This is needed.");
        }
        return value;
    }
}
