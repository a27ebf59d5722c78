package org.openmash.triage.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.openmash.Refusal;
import org.openmash.http.BodyFields;
import org.openmash.triage.DecisionOutcome;
import org.openmash.triage.DecisionWords;
import org.openmash.triage.ProposedDecision;

/**
 * Reads a decision from its JSON. What is malformed or unknown is a fault of the body; what is missing is not: the gate
 * asks for it, knowing the case.
 */
final class DecisionReader {
    private static final int LONGEST_WORDS = 50_000;
    private static final int LONGEST_LINE = 500;
    private static final int MOST_LISTED = 40;
    private static final int MOST_DECISIONS = 1_000_000;

    private DecisionReader() {}

    /** @throws Refusal 400 with every fault at once */
    static ProposedDecision read(ObjectNode body) {
        return BodyFields.read(body, DecisionReader::decision);
    }

    /** The words that go with a sign-off or a return: without them the second look leaves no trace. */
    static String comment(ObjectNode body) {
        return BodyFields.read(body, fields -> {
            String comment = fields.words("comment", LONGEST_WORDS);
            if (comment == null || comment.isBlank()) {
                fields.fault("comment", "required", "What did you look at, and what do you say to it?");
            }
            return comment;
        });
    }

    private static ProposedDecision decision(BodyFields fields) {
        return new ProposedDecision(
                fields.code("outcome", DecisionOutcome.words()),
                fields.whole("level", 1, 4),
                fields.code("reason", DecisionWords.REASONS),
                line(fields, "service"),
                fields.id("caseId"),
                fields.object("advice", advice -> new ProposedDecision.Advice(words(advice, "given"), line(advice, "to"))),
                fields.object(
                        "receiver",
                        receiver -> new ProposedDecision.Receiver(line(receiver, "agency"), line(receiver, "name"))),
                words(fields, "returnIf"),
                fields.wordsOrList("questions", MOST_LISTED, LONGEST_WORDS),
                fields.date("seenBy"),
                words(fields, "suspicion"),
                fields.lines("invite", MOST_LISTED, LONGEST_LINE),
                fields.code("power", DecisionWords.POWERS),
                line(fields, "usedBy"),
                fields.instant("since"),
                words(fields, "placeTonight"),
                words(fields, "basis"),
                line(fields, "openCase"),
                fields.object(
                        "workerTold", told -> new ProposedDecision.WorkerTold(line(told, "name"), told.instant("at"))),
                line(fields, "authority"),
                fields.object(
                        "told",
                        told -> new ProposedDecision.AuthorityTold(
                                line(told, "whom"), line(told, "how"), told.instant("at"))),
                line(fields, "seniorManager"),
                fields.object("rationale", DecisionReader::rationale),
                fields.object("informationBasis", DecisionReader::basis),
                words(fields, "differsFromScore"),
                routes(fields),
                words(fields, "feedback"),
                fields.object(
                        "identity",
                        identity -> new ProposedDecision.Identity(
                                identity.code("answer", DecisionWords.IDENTITY_ANSWERS), words(identity, "reason"))),
                fields.whole("supersedes", 1, MOST_DECISIONS));
    }

    private static ProposedDecision.Rationale rationale(BodyFields fields) {
        return new ProposedDecision.Rationale(
                words(fields, "threshold"),
                words(fields, "history"),
                words(fields, "evidenceFor"),
                words(fields, "evidenceAgainst"),
                words(fields, "childsView"),
                fields.date("childsViewDueBy"),
                words(fields, "dissent"));
    }

    private static ProposedDecision.InformationBasis basis(BodyFields fields) {
        return new ProposedDecision.InformationBasis(
                fields.code("kind", DecisionWords.BASES), words(fields, "reason"));
    }

    private static List<ProposedDecision.Route> routes(BodyFields fields) {
        return fields.objects(
                "routes",
                MOST_LISTED,
                route -> new ProposedDecision.Route(
                        route.code("route", DecisionWords.ROUTES), route.instant("toldAt"), line(route, "to")));
    }

    private static String words(BodyFields fields, String name) {
        return fields.words(name, LONGEST_WORDS);
    }

    private static String line(BodyFields fields, String name) {
        return fields.line(name, LONGEST_LINE);
    }
}
