package org.openmash.journeys;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A case's file as the duty desk reads it, in the short words of the worked examples. */
record CaseSeen(Response answer) {
    private static final String FIRED = "fired";

    String etag() {
        return answer.header("ETag");
    }

    <T> T at(String path) {
        return answer.path(path);
    }

    /** What the newest assessment came to: {@code L4/red 80}. */
    String assessed() {
        return standing("assessment.");
    }

    /** Where the case stands, which no lower assessment moves. */
    String stands() {
        return standing("");
    }

    private String standing(String from) {
        return "L" + at(from + "level") + "/" + at(from + "band") + " " + at(from + "score");
    }

    /** What each fired finding added or took off. */
    Map<String, Integer> points() {
        Map<String, Integer> points = new TreeMap<>();
        findings().stream()
                .filter(finding -> isFired(finding) && !finding.get("points").equals(0))
                .forEach(finding -> points.merge((String) finding.get("rule"), (Integer) finding.get("points"), Integer::sum));
        return points;
    }

    /** The floors that fired, by the rule that set them. */
    Map<String, String> floors() {
        Map<String, String> floors = new TreeMap<>();
        findings().stream()
                .filter(finding -> isFired(finding) && finding.get("floor") != null)
                .forEach(finding -> floors.put((String) finding.get("rule"), height(finding.get("floor"))));
        return floors;
    }

    static String height(Object height) {
        Map<?, ?> at = (Map<?, ?>) height;
        return "L" + at.get("level") + "/" + at.get("band");
    }

    private static boolean isFired(Map<String, Object> finding) {
        return FIRED.equals(finding.get("outcome"));
    }

    Map<String, Object> finding(String rule) {
        return findings().stream()
                .filter(finding -> finding.get("rule").equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding " + rule));
    }

    String outcome(String rule) {
        return (String) finding(rule).get("outcome");
    }

    List<?> evidence(String rule) {
        return (List<?>) finding(rule).get("evidence");
    }

    private List<Map<String, Object>> findings() {
        return at("assessment.findings");
    }

    /** The fields of the unknowns that matter. */
    List<String> unknowns() {
        List<String> fields = new ArrayList<>();
        this.<List<Map<String, Object>>>at("assessment.unknowns").forEach(unknown -> fields.add((String) unknown.get("field")));
        return fields;
    }

    Map<String, Object> unknown(String field) {
        return this.<List<Map<String, Object>>>at("assessment.unknowns").stream()
                .filter(unknown -> unknown.get("field").equals(field))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is not known of " + field + " in " + unknowns()));
    }

    List<String> flags() {
        return at("flags");
    }

    List<String> effects() {
        return at("assessment.effects");
    }
}
