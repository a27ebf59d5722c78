package org.openmash.triage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openmash.children.Birth;
import org.openmash.referrals.Addition;
import org.openmash.referrals.Referral;
import org.openmash.referrals.Told;
import org.openmash.thresholds.Answer;
import org.openmash.thresholds.ChildFacts;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.History;
import org.openmash.thresholds.Mobility;
import org.openmash.thresholds.ToldCode;

/**
 * Draws the facts of one child's case from all that was told, the same way at intake and at every later scoring.
 * Messages stand in order of receipt; about the child themselves the latest message that says something counts, be it
 * that a thing is no longer known.
 */
final class FactFinder {
    private static final String IMMEDIATE_DANGER = "immediate-danger";
    /** Ages, due dates and windows are reckoned on the day of receipt there. */
    static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    /** One message: the referral or an addition. */
    record Message(String name, Told told) {}

    /** How evidence names the message that opened the case. */
    static final String REFERRAL = "referral";

    private FactFinder() {}

    /** How evidence names a later message. */
    static String nameOf(Addition addition) {
        return "addition " + addition.number();
    }

    static List<Message> messages(Referral referral, List<Addition> additions) {
        List<Message> all = new ArrayList<>();
        all.add(new Message(REFERRAL, referral.told()));
        additions.forEach(addition -> all.add(new Message(nameOf(addition), addition.told())));
        return all;
    }

    static Facts facts(
            Referral referral,
            List<Message> messages,
            String childKey,
            Birth birth,
            String eventId,
            int referralLevel,
            History history,
            List<History> possible) {
        List<ToldCode> indicators = new ArrayList<>();
        List<ToldCode> factors = new ArrayList<>();
        int firstNamed = firstNamed(messages, childKey);
        for (int i = 0; i < messages.size(); i++) {
            addIndicators(indicators, messages.get(i), childKey, i >= firstNamed);
            addFactors(factors, messages.get(i), childKey, i >= firstNamed);
        }
        return new Facts(
                LocalDate.ofInstant(referral.receivedAt(), ENGLAND),
                referral.agency(),
                eventId,
                referralLevel,
                indicators,
                factors,
                child(messages, childKey, birth),
                messages.stream().map(message -> message.told().narrative()).anyMatch(FactFinder::isGiven),
                history,
                possible);
    }

    /** What a message says of all its children says nothing of a child whom only a later one names. */
    private static int firstNamed(List<Message> messages, String childKey) {
        for (int i = 0; i < messages.size(); i++) {
            if (messages.get(i).told().children().stream().anyMatch(child -> child.key().equals(childKey))) {
                return i;
            }
        }
        return 0;
    }

    private static void addIndicators(List<ToldCode> found, Message message, String childKey, boolean named) {
        if (message.told().immediateDanger() == Answer.YES) {
            found.add(new ToldCode(
                    IMMEDIATE_DANGER, Answer.YES, Map.of(), "immediateDanger", null, message.name(), null, null));
        }
        List<Told.Concern> concerns = message.told().concerns();
        for (int i = 0; i < concerns.size(); i++) {
            Told.Concern concern = concerns.get(i);
            if (isAbout(concern.children(), childKey, named)) {
                found.add(new ToldCode(
                        concern.indicator(),
                        concern.answer(),
                        closedAnswers(concern.answers()),
                        "concerns[" + i + "]",
                        concern.words(),
                        message.name(),
                        concern.observedOn(),
                        null));
            }
        }
    }

    private static void addFactors(List<ToldCode> found, Message message, String childKey, boolean named) {
        List<Told.ToldFactor> factors = message.told().factors();
        for (int i = 0; i < factors.size(); i++) {
            Told.ToldFactor factor = factors.get(i);
            if (isAbout(factor.children(), childKey, named)) {
                found.add(new ToldCode(
                        factor.factor(),
                        factor.answer(),
                        Map.of(),
                        "factors[" + i + "]",
                        factor.words(),
                        message.name(),
                        factor.on(),
                        factor.confirmedBy()));
            }
        }
    }

    private static Map<String, Answer> closedAnswers(Map<String, String> told) {
        Map<String, Answer> closed = new LinkedHashMap<>();
        told.forEach((question, answer) -> {
            for (Answer word : Answer.values()) {
                if (word.word().equals(answer)) {
                    closed.put(question, word);
                }
            }
        });
        return closed;
    }

    private static ChildFacts child(List<Message> messages, String childKey, Birth birth) {
        List<Told.ChildAnswers> answers = messages.stream()
                .flatMap(message -> message.told().children().stream())
                .filter(child -> child.key().equals(childKey))
                .toList();
        return new ChildFacts(
                birth.birthDate(),
                birth.expectedBirthDate(),
                birth.ageYears(),
                Answer.of(birth.unborn()),
                Mobility.of(latest(answers, Told.ChildAnswers::mobility)),
                latest(answers, Told.ChildAnswers::disabled),
                latest(answers, Told.ChildAnswers::whereabouts),
                latest(answers, Told.ChildAnswers::withWhom),
                latest(answers, Told.ChildAnswers::accessNow));
    }

    static <T> T latest(List<Told.ChildAnswers> answers, Function<Told.ChildAnswers, T> question) {
        return answers.reversed().stream()
                .map(question)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isAbout(List<String> children, String childKey, boolean named) {
        return children == null || children.isEmpty() ? named : children.contains(childKey);
    }

    private static boolean isGiven(String words) {
        return words != null && !words.isBlank();
    }
}
