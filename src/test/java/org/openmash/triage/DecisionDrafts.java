package org.openmash.triage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Map;

/** Decisions as a worker would send them, complete for every outcome. */
public final class DecisionDrafts {
    static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("no-further-action", "{'reason':'no-concern-after-checks'}"),
            Map.entry("information-and-advice", "{'advice':{'given':'How to reach the family hub.','to':'the mother'}}"),
            Map.entry("universal-services", "{'receiver':{'agency':'health','name':'V. Visitor'},'returnIf':'Weight falls again.'}"),
            Map.entry("early-help", "{'receiver':{'agency':'early-help','name':'L. Lead'},'returnIf':'School is missed again.'}"),
            Map.entry("child-in-need-assessment", "{'questions':'Who cares for the child in the week?','seenBy':'2026-11-27'}"),
            Map.entry("strategy-discussion", "{'suspicion':'The bruise was inflicted.','invite':['police','health']}"),
            Map.entry("immediate-protection", "{'power':'police-protection','usedBy':'Sgt. Example','since':'2026-11-24T15:30:00Z'}"),
            Map.entry("accommodation", "{'placeTonight':'Foster carer','basis':'The mother agrees.'}"),
            Map.entry("link-to-open-case", "{'openCase':'LCS-1','workerTold':{'name':'W. Allocated','at':'2026-11-24T15:30:00Z'}}"),
            Map.entry("transfer-to-authority", "{'authority':'901','told':{'whom':'Their duty manager','how':'telephone','at':'2026-11-24T15:30:00Z'}}"),
            Map.entry("awaiting-capacity", "{'seniorManager':'S. Manager'}"));

    private DecisionDrafts() {}

    /** Nothing is missing, and agreement was given. */
    public static ObjectNode complete(String outcome, int level) {
        ObjectNode draft = object("{'rationale':{'threshold':'Met.','history':'One earlier contact.','evidenceFor':'The school saw it.',"
                + "'evidenceAgainst':'None found.','childsView':'She wants to go home.','dissent':'none'},"
                + "'informationBasis':{'kind':'agreement'}}");
        draft.put("outcome", outcome).put("level", level);
        draft.setAll(object(PARTS.get(outcome)));
        return draft;
    }

    public static ObjectNode object(String singleQuoted) {
        try {
            return (ObjectNode) JSON.readTree(singleQuoted.replace('\'', '"'));
        } catch (com.fasterxml.jackson.core.JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    /** With these parts in place of its own. */
    public static ObjectNode with(ObjectNode draft, String singleQuoted) {
        draft.setAll(object(singleQuoted));
        return draft;
    }

    /** Without what lies at this path, {@code rationale.history}. */
    public static ObjectNode without(ObjectNode draft, String path) {
        String[] names = path.split("\\.");
        JsonNode at = draft;
        for (int i = 0; i < names.length - 1; i++) {
            at = at.get(names[i]);
        }
        ((ObjectNode) at).remove(names[names.length - 1]);
        return draft;
    }

    static ProposedDecision proposed(ObjectNode draft) {
        try {
            return JSON.readValue(draft.toString(), ProposedDecision.class);
        } catch (com.fasterxml.jackson.core.JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}
