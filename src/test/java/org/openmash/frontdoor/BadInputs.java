package org.openmash.frontdoor;

import static org.openmash.frontdoor.BadInput.dated;
import static org.openmash.frontdoor.BadInput.of;
import static org.openmash.frontdoor.BadInput.unreadable;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Bodies that a front door must refuse with a 4xx and a named fault, storing nothing: types, dates, bounds, encodings,
 * nesting, duplicate keys, huge numbers, NULs, look-alike letters, unknown codes. Each spoils the contract's own
 * example in one way.
 */
public final class BadInputs {
    private static final String CYRILLIC_E = "\u0435";

    private BadInputs() {}

    public static List<BadInput> all() {
        List<BadInput> all = new ArrayList<>();
        all.addAll(notJson());
        all.addAll(unknownFields());
        all.addAll(wrongTypes());
        all.addAll(leftOut());
        all.addAll(unknownCodes());
        all.addAll(dates());
        all.addAll(bounds());
        all.addAll(characters());
        all.addAll(keys());
        all.addAll(roles());
        return all;
    }

    private static List<BadInput> notJson() {
        return List.of(
                unreadable("nothing at all", sound -> ""),
                unreadable("white space alone", sound -> "  \n "),
                unreadable("no JSON", sound -> "Please help this child."),
                unreadable("a form", sound -> "children=Amina"),
                unreadable("cut off", sound -> sound.substring(0, sound.length() / 2)),
                unreadable("a list", sound -> "[" + sound + "]"),
                unreadable("a text", sound -> "\"" + "referral" + "\""),
                unreadable("a number", sound -> "42"),
                unreadable("null", sound -> "null"),
                unreadable("more after its end", sound -> sound + sound),
                unreadable("a comment", sound -> "/* urgent */" + sound),
                unreadable("a key twice", sound -> sound.replaceFirst("\\{", "{\"narrative\":\"other\",")),
                unreadable("a key twice in a child", sound -> sound.replace("\"sex\":", "\"sex\":\"male\",\"sex\":")),
                unreadable("a key twice, once escaped", sound -> sound.replace("\"sex\":", "\"s\\u0065x\":\"male\",\"sex\":")),
                unreadable("NaN", sound -> sound.replaceFirst("\\{", "{\"ageYears\":NaN,")),
                unreadable("a number of a thousand digits", sound -> with(sound, "x", "9".repeat(1000))),
                unreadable("an exponent past reason", sound -> with(sound, "x", "1e99999999999999")),
                unreadable("a hundred lists in one another", sound -> with(sound, "x", "[".repeat(100) + "]".repeat(100))),
                unreadable("a hundred thousand objects in one another", sound -> "{\"a\":".repeat(100_000)),
                unreadable("a raw line end in a text", sound -> sound.replace("Two visits", "Two\nvisits")),
                new BadInput("not UTF-8", now -> latin1(now), 400, null, "malformed-json"),
                new BadInput("UTF-16", now -> utf16(now), 400, null, "malformed-json"),
                new BadInput("more than 1 MiB", now -> tooLarge(now), 413, null, "too-large"));
    }

    private static String with(String sound, String name, String value) {
        return sound.replaceFirst("\\{", "{\"" + name + "\":" + value + ",");
    }

    private static byte[] latin1(Instant now) {
        ObjectNode referral = BadInput.sound(now);
        referral.put("narrative", "Chlo\u00eb");
        return referral.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] utf16(Instant now) {
        return BadInput.sound(now).toString().getBytes(StandardCharsets.UTF_16);
    }

    private static byte[] tooLarge(Instant now) {
        ObjectNode referral = BadInput.sound(now);
        referral.put("narrative", "x".repeat(1024 * 1024));
        return referral.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<BadInput> unknownFields() {
        return List.of(
                of("a field misspelt", "narative", "unknown-field", r -> r.put("narative", "words")),
                of("a child's field misspelt", "children[0].dob", "unknown-field", r -> child(r).put("dob", "2019-03-02")),
                of("a name's field misspelt", "children[0].name.surname", "unknown-field",
                        r -> child(r).withObject("/name").put("surname", "Example")),
                of("a person's field unknown", "people[0].income", "unknown-field", r -> person(r).put("income", 1)),
                of("a concern's field unknown", "concerns[0].points", "unknown-field", r -> concern(r).put("points", 60)),
                of("a factor's field unknown", "factors[0].weight", "unknown-field", r -> factor(r).put("weight", 10)),
                of("the referrer's field unknown", "referrer.sub", "unknown-field",
                        r -> r.withObject("/referrer").put("sub", "someone")),
                of("the agency said by the sender", "agency", "unknown-field", r -> r.put("agency", "police")),
                of("the time of receipt said by the sender", "receivedAt", "unknown-field",
                        r -> r.put("receivedAt", "2020-01-01T00:00:00Z")),
                of("a level said by the sender", "level", "unknown-field", r -> r.put("level", 1)),
                of("a field whose name holds a NUL", "?", "unknown-field", r -> r.put("a\u0000b", "x")),
                of("a field of a prototype", "__proto__", "unknown-field", r -> r.putObject("__proto__").put("a", 1)),
                of("a look-alike letter in a field's name", "?", "unknown-field", r -> r.put("narrativ" + CYRILLIC_E, "x")));
    }

    private static List<BadInput> wrongTypes() {
        return List.of(
                of("a narrative that is a number", "narrative", "wrong-type", r -> r.put("narrative", 7)),
                of("a narrative that is a list", "narrative", "wrong-type", r -> r.putArray("narrative").add("words")),
                of("children that are an object", "children", "wrong-type", r -> r.putObject("children")),
                of("a child that is a text", "children[1]", "wrong-type", r -> r.withArray("/children").add("Amina")),
                of("a child that is null", "children[1]", "wrong-type", r -> r.withArray("/children").addNull()),
                of("a name that is a text", "children[0].name", "wrong-type", r -> child(r).put("name", "Amina Example")),
                of("a given name that is a number", "children[0].name.given", "wrong-type",
                        r -> child(r).withObject("/name").put("given", 5)),
                of("other names that are a text", "children[0].name.alsoKnownAs", "wrong-type",
                        r -> child(r).withObject("/name").put("alsoKnownAs", "Mina")),
                of("an NHS number that is a number", "children[0].identifiers.nhsNumber", "wrong-type",
                        r -> child(r).withObject("/identifiers").put("nhsNumber", 9990000018L)),
                of("an address that is a text", "children[0].address", "wrong-type",
                        r -> child(r).put("address", "1 Example Street")),
                of("an address's lines that are a text", "children[0].address.lines", "wrong-type",
                        r -> child(r).withObject("/address").put("lines", "1 Example Street")),
                of("a birth date that is a number", "children[0].dateOfBirth", "wrong-type",
                        r -> child(r).put("dateOfBirth", 20190302)),
                of("an age that is a text", "children[0].ageYears", "wrong-type", r -> child(r).put("ageYears", "7")),
                of("an age and a half", "children[0].ageYears", "not-a-whole-number", r -> child(r).put("ageYears", 7.5)),
                of("an age of a huge exponent", "children[0].ageYears", "not-a-whole-number",
                        r -> child(r).put("ageYears", new BigDecimal("1E+99999"))),
                of("an age past every integer", "children[0].ageYears", "out-of-range",
                        r -> child(r).put("ageYears", new BigInteger("9".repeat(30)))),
                of("an age below nought", "children[0].ageYears", "out-of-range", r -> child(r).put("ageYears", -1)),
                of("an age past the bound", "children[0].ageYears", "out-of-range", r -> child(r).put("ageYears", 27)),
                of("an answer that is a boolean", "concerns[0].answer", "wrong-type", r -> concern(r).put("answer", true)),
                of("danger that is a boolean", "immediateDanger", "wrong-type", r -> r.put("immediateDanger", false)),
                of("a concern's children that are a text", "concerns[0].children", "wrong-type",
                        r -> concern(r).put("children", "c1")),
                of("answers that are a list", "concerns[0].answers", "wrong-type", r -> concern(r).putArray("answers")),
                of("a referrer that is a text", "referrer", "wrong-type", r -> r.put("referrer", "J. Example")));
    }

    private static List<BadInput> leftOut() {
        return List.of(
                of("no referrer", "referrer.name", "required", r -> r.remove("referrer")),
                of("a referrer that is null", "referrer.phone", "required", r -> r.putNull("referrer")),
                of("a referrer without a name", "referrer.name", "required", r -> r.withObject("/referrer").remove("name")),
                of("a referrer whose name is blank", "referrer.name", "blank",
                        r -> r.withObject("/referrer").put("name", " \u00a0")),
                of("a referrer who cannot be reached", "referrer.phone", "required",
                        r -> r.withObject("/referrer").without(List.of("phone", "email"))),
                of("no children", "children", "required", r -> r.remove("children")),
                of("an empty list of children", "children", "required", r -> r.putArray("children")),
                of("a child without a name", "children[0].name", "required", r -> child(r).remove("name")),
                of("a child whose name is empty", "children[0].name", "required", r -> child(r).putObject("name")),
                of("a child whose given name is blank", "children[0].name.given", "blank",
                        r -> child(r).withObject("/name").put("given", "")),
                of("a child said not to be unborn, without a name", "children[0].name", "required", r -> {
                    child(r).remove("name");
                    child(r).put("unborn", "no");
                }),
                of("neither concern nor words", "concerns", "required", r -> r.without(List.of("concerns", "narrative"))),
                of("no concern and blank words", "concerns", "required", r -> {
                    r.putArray("concerns");
                    r.put("narrative", " \n ");
                }),
                of("a concern without a code", "concerns[0].indicator", "required", r -> concern(r).remove("indicator")),
                of("a concern without an answer", "concerns[0].answer", "required", r -> concern(r).remove("answer")),
                of("a factor without an answer", "factors[0].answer", "required", r -> factor(r).remove("answer")),
                of("a factor whose answer is null", "factors[0].answer", "required", r -> factor(r).putNull("answer")),
                of("a relationship to nobody", "people[0].relationships[0].child", "required",
                        r -> relationship(r).remove("child")));
    }

    private static List<BadInput> unknownCodes() {
        return List.of(
                of("an unknown concern", "concerns[0].indicator", "unknown", r -> concern(r).put("indicator", "bad-hair")),
                of("a concern misspelt", "concerns[0].indicator", "unknown",
                        r -> concern(r).put("indicator", "injury-unexplaned")),
                of("a concern in capitals", "concerns[0].indicator", "unknown",
                        r -> concern(r).put("indicator", "INJURY-UNEXPLAINED")),
                of("an empty concern", "concerns[0].indicator", "unknown", r -> concern(r).put("indicator", "")),
                of("a factor as a concern", "concerns[0].indicator", "unknown",
                        r -> concern(r).put("indicator", "non-engagement")),
                of("an unknown factor", "factors[0].factor", "unknown", r -> factor(r).put("factor", "poor")),
                of("a factor that the hub derives from age", "factors[0].factor", "derived-factor",
                        r -> factor(r).put("factor", "under-1")),
                of("a factor that the hub derives from an answer", "factors[0].factor", "derived-factor",
                        r -> factor(r).put("factor", "access-now")),
                of("an answer of another word", "concerns[0].answer", "unknown", r -> concern(r).put("answer", "maybe")),
                of("an answer in capitals", "concerns[0].answer", "unknown", r -> concern(r).put("answer", "YES")),
                of("an answer with a space", "concerns[0].answer", "unknown", r -> concern(r).put("answer", "yes ")),
                of("danger of another word", "immediateDanger", "unknown", r -> r.put("immediateDanger", "possibly")),
                of("an unknown sex", "children[0].sex", "unknown", r -> child(r).put("sex", "F")),
                of("an unknown ethnicity", "children[0].ethnicity", "unknown", r -> child(r).put("ethnicity", "XXXX")),
                of("an ethnicity in small letters", "children[0].ethnicity", "unknown",
                        r -> child(r).put("ethnicity", "apkn")),
                of("an unknown place", "children[0].whereabouts", "unknown", r -> child(r).put("whereabouts", "moon")),
                of("an unknown mobility", "children[0].mobility", "unknown", r -> child(r).put("mobility", "crawling")),
                of("an unknown answer to access", "children[0].accessNow", "unknown",
                        r -> child(r).put("accessNow", "sometimes")),
                of("an unknown basis", "concerns[0].basis", "unknown", r -> concern(r).put("basis", "dreamt")),
                of("an unknown role", "referrer.role", "unknown", r -> r.withObject("/referrer").put("role", "wizard")),
                of("an unknown scheme", "referrer.organisation.scheme", "unknown",
                        r -> r.withObject("/referrer").withObject("/organisation").put("scheme", "duns")),
                of("a scheme not known", "referrer.organisation.scheme", "unknown",
                        r -> r.withObject("/referrer").withObject("/organisation").put("scheme", "not-known")),
                of("an unknown relationship", "people[0].relationships[0].type", "unknown",
                        r -> relationship(r).put("type", "nemesis")),
                of("an unknown status of agreement", "agreement.status", "unknown",
                        r -> r.withObject("/agreement").put("status", "assumed")),
                of("an unknown kind of source", "source.kind", "unknown", r -> r.putObject("source").put("kind", "oracle")),
                of("a question that the concern does not ask", "concerns[0].answers.nonsense", "unknown",
                        r -> concern(r).withObject("/answers").put("nonsense", "yes")),
                of("a common question under answers", "concerns[0].answers.whereabouts", "unknown",
                        r -> concern(r).withObject("/answers").put("whereabouts", "home")),
                of("a closed question answered in words", "concerns[0].answers.emergency-services-called", "unknown",
                        r -> concern(r).withObject("/answers").put("emergency-services-called", "at three")),
                of("a look-alike letter in a concern", "concerns[0].indicator", "look-alike-letter",
                        r -> concern(r).put("indicator", "injury-un" + CYRILLIC_E + "xplained")),
                of("a look-alike letter in a factor", "factors[0].factor", "look-alike-letter",
                        r -> factor(r).put("factor", "non-\u0435ngagement")),
                of("a look-alike letter in an answer", "concerns[0].answer", "look-alike-letter",
                        r -> concern(r).put("answer", "y" + CYRILLIC_E + "s")),
                of("a look-alike hyphen in a code", "children[0].mobility", "look-alike-letter",
                        r -> child(r).put("mobility", "not\u2010independent")),
                of("full-width letters in a code", "children[0].sex", "look-alike-letter",
                        r -> child(r).put("sex", "\uff46\uff45\uff4d\uff41\uff4c\uff45")),
                of("an address that is no email", "referrer.email", "not-an-email",
                        r -> r.withObject("/referrer").put("email", "dsl at example")));
    }

    private static List<BadInput> dates() {
        return List.of(
                of("a day that February has not", "children[0].dateOfBirth", "not-a-date",
                        r -> child(r).put("dateOfBirth", "2019-02-30")),
                of("29 February of a common year", "children[0].dateOfBirth", "not-a-date",
                        r -> child(r).put("dateOfBirth", "2019-02-29")),
                of("a date of this country's writing", "children[0].dateOfBirth", "not-a-date",
                        r -> child(r).put("dateOfBirth", "02/03/2019")),
                of("a date of single digits", "children[0].dateOfBirth", "not-a-date",
                        r -> child(r).put("dateOfBirth", "2019-3-2")),
                of("a date with a time", "children[0].dateOfBirth", "not-a-date",
                        r -> child(r).put("dateOfBirth", "2019-03-02T00:00:00Z")),
                of("a date in other digits", "children[0].dateOfBirth", "not-a-date",
                        r -> child(r).put("dateOfBirth", "\u0662\u0660\u0661\u0669-\u0660\u0663-\u0660\u0662")),
                of("a year of five digits", "children[0].dateOfBirth", "not-a-date",
                        r -> child(r).put("dateOfBirth", "+12019-03-02")),
                of("an empty date", "children[0].dateOfBirth", "not-a-date", r -> child(r).put("dateOfBirth", "")),
                of("a year zero", "children[0].dateOfBirth", "too-long-ago", r -> child(r).put("dateOfBirth", "0000-01-01")),
                dated("born tomorrow", "children[0].dateOfBirth", "in-the-future",
                        (r, today) -> child(r).put("dateOfBirth", today.plusDays(1).toString())),
                dated("born more than 26 years ago", "children[0].dateOfBirth", "too-long-ago",
                        (r, today) -> child(r).put("dateOfBirth", today.minusYears(26).minusDays(1).toString())),
                dated("seen tomorrow", "concerns[0].observedOn", "in-the-future",
                        (r, today) -> concern(r).put("observedOn", today.plusDays(1).toString())),
                of("seen in another century", "concerns[0].observedOn", "too-long-ago",
                        r -> concern(r).put("observedOn", "1066-10-14")),
                dated("confirmed tomorrow", "factors[0].on", "in-the-future",
                        (r, today) -> factor(r).put("on", today.plusDays(1).toString())),
                dated("due in two years", "children[0].expectedDateOfBirth", "too-far-ahead", (r, today) -> {
                    unborn(r).put("expectedDateOfBirth", today.plusYears(2).toString());
                }),
                dated("due a year ago", "children[0].expectedDateOfBirth", "too-long-ago", (r, today) -> {
                    unborn(r).put("expectedDateOfBirth", today.minusYears(1).toString());
                }),
                dated("unborn and born", "children[0].dateOfBirth", "born-and-unborn", (r, today) -> {
                    child(r).put("unborn", "yes");
                }),
                of("unborn and of an age", "children[0].ageYears", "born-and-unborn", r -> unborn(r).put("ageYears", 1)),
                of("a time of leaving without its offset", "children[0].leavesAt", "not-an-instant",
                        r -> child(r).put("leavesAt", "2026-11-20T15:30:00")),
                of("a time of leaving that is a date", "children[0].leavesAt", "not-an-instant",
                        r -> child(r).put("leavesAt", "2026-11-20")),
                of("a time of leaving at 25 o'clock", "children[0].leavesAt", "not-an-instant",
                        r -> child(r).put("leavesAt", "2026-11-20T25:00:00Z")),
                dated("a time of leaving years away", "children[0].leavesAt", "out-of-range",
                        (r, today) -> child(r).put("leavesAt", today.plusYears(3) + "T15:30:00Z")),
                dated("an adult born tomorrow", "people[0].dateOfBirth", "in-the-future",
                        (r, today) -> person(r).put("dateOfBirth", today.plusDays(1).toString())));
    }

    private static List<BadInput> bounds() {
        return List.of(
                of("21 children", "children", "too-many", r -> repeat(r.withArray("/children"), 20)),
                of("41 people", "people", "too-many", r -> repeat(r.withArray("/people"), 40)),
                of("201 concerns", "concerns", "too-many", r -> repeat(r.withArray("/concerns"), 200)),
                of("201 factors", "factors", "too-many", r -> repeat(r.withArray("/factors"), 200)),
                of("50,001 characters of narrative", "narrative", "too-long", r -> r.put("narrative", "x".repeat(50_001))),
                of("an identifier of 21 characters", "children[0].identifiers.nhsNumber", "too-long",
                        r -> child(r).withObject("/identifiers").put("nhsNumber", "9".repeat(21))),
                of("a name of 201 characters", "children[0].name.family", "too-long",
                        r -> child(r).withObject("/name").put("family", "x".repeat(201))),
                of("21 other names", "children[0].name.alsoKnownAs", "too-many", r -> {
                    ArrayNode names = child(r).withObject("/name").putArray("alsoKnownAs");
                    for (int i = 0; i < 21; i++) {
                        names.add("Name " + i);
                    }
                }),
                of("a key of 41 characters", "children[0].key", "too-long", r -> child(r).put("key", "k".repeat(41))),
                of("a code of 10,000 characters", "concerns[0].indicator", "too-long",
                        r -> concern(r).put("indicator", "x".repeat(10_000))),
                of("an agency's reference of 101 characters", "agencyReference", "too-long",
                        r -> r.put("agencyReference", "x".repeat(101))));
    }

    private static List<BadInput> characters() {
        return List.of(
                of("a NUL in a name", "children[0].name.given", "control-character",
                        r -> child(r).withObject("/name").put("given", "Am\u0000ina")),
                of("a NUL in the narrative", "narrative", "control-character", r -> r.put("narrative", "words\u0000more")),
                of("a NUL in a code", "concerns[0].indicator", "control-character",
                        r -> concern(r).put("indicator", "self-harm\u0000")),
                of("an escape character in words", "concerns[0].words", "control-character",
                        r -> concern(r).put("words", "\u001b[31mred")),
                of("a line end in a name", "children[0].name.family", "control-character",
                        r -> child(r).withObject("/name").put("family", "Exam\nple")),
                of("a line end in a postcode", "children[0].address.postcode", "control-character",
                        r -> child(r).withObject("/address").put("postcode", "OL1\r\n1AA")),
                of("a next-line character in a key", "children[0].key", "control-character",
                        r -> child(r).put("key", "c1\u0085")),
                of("half a surrogate pair in a name", "children[0].name.given", "broken-character",
                        r -> child(r).withObject("/name").put("given", "Amina\ud83d")),
                of("the other half in the narrative", "narrative", "broken-character", r -> r.put("narrative", "\ude00 words")),
                of("a blank postcode", "children[0].address.postcode", "blank",
                        r -> child(r).withObject("/address").put("postcode", "\u2003")));
    }

    private static List<BadInput> keys() {
        return List.of(
                of("two children of one key", "children[1].key", "duplicate",
                        r -> r.withArray("/children").add(child(r).deepCopy())),
                of("two people of one key", "people[1].key", "duplicate",
                        r -> r.withArray("/people").add(person(r).deepCopy())),
                of("a concern for a child who is not there", "concerns[0].children[0]", "unknown-key",
                        r -> concern(r).putArray("children").add("c9")),
                of("a factor for a child who is not there", "factors[0].children[0]", "unknown-key",
                        r -> factor(r).putArray("children").add("C1")),
                of("a relationship to a child who is not there", "people[0].relationships[0].child", "unknown-key",
                        r -> relationship(r).put("child", "p1")),
                of("a concern for no child", "concerns[0].children", "empty", r -> concern(r).putArray("children")),
                of("a concern for one child twice", "concerns[0].children[1]", "duplicate",
                        r -> concern(r).putArray("children").add("c1").add("c1")),
                of("a concern for a child named by a number", "concerns[0].children[0]", "wrong-type",
                        r -> concern(r).putArray("children").add(1)),
                of("a blank key", "children[0].key", "blank", r -> child(r).put("key", " ")));
    }

    private static List<BadInput> roles() {
        return List.of(
                of("a channel said by a partner", "channel", "not-for-this-role", r -> r.put("channel", "telephone")),
                of("another agency spoken for by a partner", "onBehalfOf", "not-for-this-role",
                        r -> r.put("onBehalfOf", "police")),
                of("a search said by a partner", "search", "not-for-this-role",
                        r -> r.put("search", "01a211da-09b0-7736-9908-efdd354c9a98")),
                of("a time of call said by a partner", "calledAt", "not-for-this-role",
                        r -> r.put("calledAt", "2026-11-20T15:00:00Z")));
    }

    private static ObjectNode child(ObjectNode referral) {
        return (ObjectNode) referral.get("children").get(0);
    }

    private static ObjectNode unborn(ObjectNode referral) {
        child(referral).remove("dateOfBirth");
        return child(referral).put("unborn", "yes");
    }

    private static ObjectNode person(ObjectNode referral) {
        return (ObjectNode) referral.get("people").get(0);
    }

    private static ObjectNode relationship(ObjectNode referral) {
        return (ObjectNode) person(referral).get("relationships").get(0);
    }

    private static ObjectNode concern(ObjectNode referral) {
        return (ObjectNode) referral.get("concerns").get(0);
    }

    private static ObjectNode factor(ObjectNode referral) {
        return (ObjectNode) referral.get("factors").get(0);
    }

    /** So many more of the first, each with a key of its own where it has one. */
    private static void repeat(ArrayNode list, int times) {
        ObjectNode first = (ObjectNode) list.get(0);
        for (int i = 0; i < times; i++) {
            ObjectNode copy = first.deepCopy();
            if (copy.has("key")) {
                copy.put("key", "more" + i);
            }
            list.add(copy);
        }
    }
}
