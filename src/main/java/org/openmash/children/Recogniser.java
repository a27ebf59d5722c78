package org.openmash.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openmash.children.matching.Comparison;
import org.openmash.children.matching.Likeness;
import org.openmash.children.matching.Traits;
import org.openmash.children.matching.Verdict;

/**
 * Looks for the children of a message among those on record, inside the transaction that keeps them. It holds every
 * number and name that it relied on until that transaction ends, so that three contacts about one new child at the
 * same moment make one child. What it throws leaves the children unresolved, never the referral refused.
 */
@ApplicationScoped
public class Recogniser {
    private final EvidenceStore evidence;

    public Recogniser(EvidenceStore evidence) {
        this.evidence = evidence;
    }

    /** Of a new referral; children of one message never match each other. */
    public Map<UUID, Recognition> recognise(List<Arrival> arrivals) {
        return recognise(null, arrivals);
    }

    /**
     * Of an addition to a referral: a child told of for the first time is not matched by name to the referral's other
     * children, and one whose case is open stays the child that it is, whatever else is found.
     */
    public Map<UUID, Recognition> recognise(UUID referralId, List<Arrival> arrivals) {
        Map<UUID, Traits> told = new LinkedHashMap<>();
        arrivals.forEach(one -> told.merge(one.caseId(), one.identity().traits(), Traits::and));
        List<Evidence> found = look(told);
        Map<UUID, Evidence> standing = standing(told.keySet(), found);
        if (!standing.isEmpty()) {
            found.stream()
                    .filter(row -> told.containsKey(row.caseId()))
                    .forEach(row -> told.merge(row.caseId(), row.told().traits(), Traits::and));
            found = look(told);
        }
        if (found.size() > EvidenceStore.MOST) {
            return told.keySet().stream().collect(Collectors.toMap(id -> id, id -> new Recognition.Unresolved()));
        }
        OnRecord onRecord = OnRecord.of(found, referrals(referralId, standing.values()));
        Map<UUID, Recognition> answers = new LinkedHashMap<>();
        told.forEach((caseId, traits) -> answers.put(caseId, answer(traits, standing.get(caseId), onRecord)));
        return answers;
    }

    /** What is told of each child on record; names of children of the same referral are left out of the comparison. */
    private record OnRecord(Map<UUID, Traits> children) {
        static OnRecord of(List<Evidence> found, Set<UUID> sameReferral) {
            Map<UUID, Traits> children = new HashMap<>();
            Set<UUID> ofSameReferral = new HashSet<>();
            for (Evidence row : found) {
                children.merge(row.childId(), row.told().traits(), Traits::and);
                if (sameReferral.contains(row.referralId())) {
                    ofSameReferral.add(row.childId());
                }
            }
            ofSameReferral.forEach(child -> children.computeIfPresent(child, (id, traits) -> traits.withoutNames()));
            return new OnRecord(children);
        }

        Map<UUID, Traits> without(UUID child) {
            Map<UUID, Traits> others = new HashMap<>(children);
            others.remove(child);
            return others;
        }
    }

    private static Recognition answer(Traits told, Evidence standing, OnRecord onRecord) {
        if (standing != null) {
            return stillOf(standing, candidates(Verdict.on(told, onRecord.without(standing.childId()))));
        }
        Verdict verdict = Verdict.on(told, onRecord.children());
        List<Candidate> candidates = candidates(verdict);
        if (verdict.known() != null) {
            return new Recognition.Known(verdict.known(), candidates);
        }
        return candidates.isEmpty() ? new Recognition.New() : new Recognition.Possible(candidates);
    }

    /** An open case is never given to another child by machine: what is found now is a question for a person. */
    private static Recognition stillOf(Evidence standing, List<Candidate> found) {
        List<Candidate> all = new ArrayList<>(found);
        standing.candidates().stream()
                .filter(earlier -> found.stream().noneMatch(one -> one.childId().equals(earlier.childId())))
                .forEach(all::add);
        if (standing.standingAnswer().equals("known")) {
            return new Recognition.Known(standing.childId(), all);
        }
        return all.isEmpty() ? new Recognition.New() : new Recognition.Possible(all);
    }

    private List<Evidence> look(Map<UUID, Traits> told) {
        evidence.hold(Stream.concat(
                told.values().stream().flatMap(Recogniser::matchKeys), told.keySet().stream().map(id -> "case " + id)));
        return evidence.alike(told.values(), told.keySet());
    }

    private static Stream<String> matchKeys(Traits told) {
        return Stream.of(
                        told.nhsNumbers().stream().map(number -> "nhs " + number),
                        told.upns().stream().map(upn -> "upn " + upn),
                        told.births().stream().flatMap(birth -> told.names().stream().map(name -> birth + " " + name)))
                .flatMap(keys -> keys);
    }

    private static Map<UUID, Evidence> standing(Set<UUID> cases, List<Evidence> found) {
        Map<UUID, Evidence> latest = new HashMap<>();
        found.stream().filter(row -> cases.contains(row.caseId())).forEach(row -> latest.put(row.caseId(), row));
        return latest;
    }

    private static Set<UUID> referrals(UUID referralId, Collection<Evidence> standing) {
        Set<UUID> referrals = standing.stream().map(Evidence::referralId).collect(Collectors.toCollection(HashSet::new));
        if (referralId != null) {
            referrals.add(referralId);
        }
        return referrals;
    }

    private static List<Candidate> candidates(Verdict verdict) {
        return verdict.candidates().stream().map(Recogniser::candidate).toList();
    }

    private static Candidate candidate(Likeness likeness) {
        return new Candidate(
                likeness.childId(),
                likeness.weight(),
                shown(likeness.probability()),
                likeness.comparisons().stream().map(Recogniser::field).toList());
    }

    /** To four places, and never as a certainty. */
    private static double shown(double probability) {
        return Math.min(9_999, Math.round(probability * 10_000)) / 10_000.0;
    }

    private static Candidate.Field field(Comparison comparison) {
        return new Candidate.Field(
                comparison.trait().word(), comparison.outcome().word(), comparison.how(), comparison.weight());
    }
}
