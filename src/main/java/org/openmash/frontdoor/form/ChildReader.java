package org.openmash.frontdoor.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.openmash.children.ToldIdentity;
import org.openmash.referrals.Told;

/** Reads one child of a form. Nobody need know a child's name to tell of it. */
final class ChildReader {
    private static final Duration LONGEST_AHEAD = Duration.ofDays(366);
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private record Identifiers(String nhsNumber, String upn) {
        static final Identifiers NOT_TOLD = new Identifiers(null, null);

        @Override
        public String toString() {
            return "Identifiers";
        }
    }

    private final Instant now;
    private final LocalDate today;
    private final Keys keys;
    private final Keys known;

    /** @param known children of an earlier message, who need not be named again */
    ChildReader(Circumstances circumstances, Keys keys, Keys known) {
        this.now = circumstances.now();
        this.today = circumstances.today();
        this.keys = keys;
        this.known = known;
    }

    ToldChild read(Fields fields) {
        String key = keys.read(fields);
        ToldIdentity identity = identity(fields);
        if (key == null || !known.knows(key)) {
            mustBeNamed(fields, identity);
        }
        return new ToldChild(fields.at(), key, identity, answers(fields, key));
    }

    private ToldIdentity identity(Fields fields) {
        Identifiers told = fields.object(
                "identifiers",
                inner -> new Identifiers(inner.line("nhsNumber", Bounds.IDENTIFIER), inner.line("upn", Bounds.IDENTIFIER)));
        Identifiers identifiers = told == null ? Identifiers.NOT_TOLD : told;
        ToldIdentity identity = new ToldIdentity(
                fields.object("name", FamilyReader::name),
                fields.words("description", Bounds.SENTENCES),
                fields.answerWord("unborn"),
                fields.date("dateOfBirth", Bounds.childBornSince(today), today, "in-the-future"),
                fields.date("expectedDateOfBirth", Bounds.dueSince(today), Bounds.dueUntil(today), "too-far-ahead"),
                fields.whole("ageYears", 0, Bounds.OLDEST_CHILD),
                fields.choice("sex", Choices.SEX),
                fields.choice("ethnicity", Choices.ETHNICITY),
                identifiers.nhsNumber(),
                identifiers.upn(),
                fields.object("address", FamilyReader::address),
                fields.object("school", school -> school.line("urn", Bounds.IDENTIFIER)),
                fields.line("household", Bounds.KEY));
        if (identity.saidToBeUnborn()) {
            mustNotBeBorn(fields);
        }
        return identity;
    }

    private static void mustNotBeBorn(Fields fields) {
        for (String ofABornChild : new String[] {"dateOfBirth", "ageYears"}) {
            if (fields.has(ofABornChild)) {
                fields.fault(ofABornChild, "born-and-unborn", "An unborn child has expectedDateOfBirth instead.");
            }
        }
    }

    private static void mustBeNamed(Fields fields, ToldIdentity identity) {
        // A name that is at fault was told as such; it need not be missed as well.
        boolean named = fields.value("name").map(Value::node).map(ChildReader::isName).orElse(false);
        boolean described = identity.description() != null && !Texts.isBlank(identity.description());
        if (!named && !described && !identity.saidToBeUnborn()) {
            fields.required(
                    "name", "A name (given or family is enough), a description where nobody knows it, or unborn: yes.");
        }
    }

    private static boolean isName(JsonNode name) {
        return !name.isObject() || name.hasNonNull("given") || name.hasNonNull("family");
    }

    private Told.ChildAnswers answers(Fields fields, String key) {
        return new Told.ChildAnswers(
                key,
                fields.choice("whereabouts", Choices.WHEREABOUTS),
                fields.words("withWhom", Bounds.SENTENCES),
                fields.answer("accessNow"),
                fields.answer("safeNow"),
                fields.choice("mobility", Choices.MOBILITY),
                fields.answer("disabled"),
                fields.line("household", Bounds.KEY),
                leavesAt(fields),
                fields.words("voice", Bounds.PAGES));
    }

    private Instant leavesAt(Fields fields) {
        Instant leavesAt = fields.instant("leavesAt");
        if (leavesAt != null && (leavesAt.isBefore(EARLIEST) || leavesAt.isAfter(now.plus(LONGEST_AHEAD)))) {
            fields.fault("leavesAt", "out-of-range", "When the child leaves your care, today or soon.");
        }
        return leavesAt;
    }
}
