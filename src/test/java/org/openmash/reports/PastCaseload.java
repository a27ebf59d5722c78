package org.openmash.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.openmash.thresholds.Answer;
import org.openmash.thresholds.ChildFacts;
import org.openmash.thresholds.ContactFact;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.History;
import org.openmash.thresholds.Indicator;
import org.openmash.thresholds.InvolvementFact;
import org.openmash.thresholds.LookUp;
import org.openmash.thresholds.Mobility;
import org.openmash.thresholds.SiblingFact;
import org.openmash.thresholds.ThresholdSet;
import org.openmash.thresholds.ToldCode;

/** Past cases made up from a seed: referrals of one to four children, many with brothers and sisters. */
final class PastCaseload {
    private static final List<String> CODES =
            Drafts.STARTER.indicators().stream().map(Indicator::code).toList();

    private final Random random;
    private final Instant start = Instant.parse("2024-03-04T00:00:00Z");
    private final List<UUID> cases = new ArrayList<>();

    PastCaseload(long seed) {
        random = new Random(seed);
    }

    List<PastCase> referrals(int howMany, ThresholdSet then) {
        List<PastCase> all = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
            all.addAll(referral(i, then));
        }
        return all;
    }

    private List<PastCase> referral(int number, ThresholdSet then) {
        UUID referral = id(number);
        Instant at = start.plus(number * 37L, ChronoUnit.MINUTES);
        int children = 1 + Math.max(0, random.nextInt(6) - 2);
        Map<String, Set<UUID>> byChild = new HashMap<>();
        List<UUID> ids = new ArrayList<>();
        for (int c = 0; c < children; c++) {
            UUID caseId = id(random.nextInt());
            ids.add(caseId);
            byChild.put(child(c), Set.of(caseId));
        }
        var known = new OpenSiblings.OfReferrals(Map.of(referral, byChild));
        List<PastCase> made = new ArrayList<>();
        for (int c = 0; c < children; c++) {
            made.add(PastCase.of(ids.get(c), referral, facts(at, c, children), known, then, at));
        }
        cases.addAll(ids);
        return made;
    }

    private UUID id(int number) {
        return new UUID(((long) cases.size() << 32) + number, random.nextLong());
    }

    private static String child(int number) {
        return new UUID(7, number).toString();
    }

    private Facts facts(Instant at, int own, int children) {
        LocalDate day = LocalDate.ofInstant(at, java.time.ZoneOffset.UTC);
        return new Facts(
                day,
                "school",
                null,
                3,
                codes(),
                List.of(),
                new ChildFacts(
                        random.nextBoolean() ? day.minusDays(random.nextInt(6000)) : null,
                        null,
                        random.nextInt(4) == 0 ? random.nextInt(19) : null,
                        null,
                        random.nextBoolean() ? Mobility.values()[random.nextInt(3)] : null,
                        random.nextBoolean() ? answer() : null,
                        random.nextBoolean() ? "school" : null,
                        random.nextBoolean() ? "given" : null,
                        random.nextBoolean() ? answer() : null),
                random.nextBoolean(),
                history(day, own, children),
                List.of());
    }

    private List<ToldCode> codes() {
        List<ToldCode> told = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            told.add(new ToldCode(CODES.get(random.nextInt(CODES.size())), answer()));
        }
        return told;
    }

    private Answer answer() {
        return Answer.values()[random.nextInt(3)];
    }

    private History history(LocalDate day, int own, int children) {
        List<SiblingFact> siblings = new ArrayList<>();
        for (int c = 0; c < children; c++) {
            if (c != own) {
                siblings.add(sibling(child(c), List.of()));
            }
        }
        if (random.nextInt(4) == 0) {
            siblings.add(sibling(new UUID(9, random.nextInt()).toString(), openElsewhere()));
        }
        List<ContactFact> contacts = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            contacts.add(new ContactFact(
                    new UUID(5, i).toString(), null, day.minusDays(random.nextInt(500)), "health",
                    Set.of(CODES.get(random.nextInt(CODES.size()))), random.nextBoolean() ? 3 : null, true));
        }
        List<InvolvementFact> work = random.nextInt(5) > 0
                ? List.of()
                : List.of(new InvolvementFact("plan", day.minusDays(700), day.minusDays(200), null));
        return new History(LookUp.FOUND, contacts, work, siblings);
    }

    private SiblingFact sibling(String child, List<String> open) {
        return new SiblingFact(child, random.nextInt(3) == 0, random.nextInt(9) == 0, random.nextInt(9) == 0, open);
    }

    private List<String> openElsewhere() {
        return cases.isEmpty() || random.nextInt(3) == 0
                ? List.of()
                : List.of(cases.get(random.nextInt(cases.size())).toString());
    }
}
