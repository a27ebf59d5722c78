package org.openmash.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
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
import org.openmash.children.matching.BlockingKeys;

/**
 * Looks for the children of a message among those on record, inside the transaction that keeps them. It holds every
 * number and name that it relied on until that transaction ends, so that three contacts about one new child at the
 * same moment make one child. What it throws leaves the children unresolved, never the referral refused.
 */
@ApplicationScoped
public class Recogniser {
    private final EvidenceStore evidence;
    private final CandidateBlocks blocks;
    private final Likening likening;
    private final Verdicts verdicts;
    private final Clock clock;

    public Recogniser(
            EvidenceStore evidence, CandidateBlocks blocks, Likening likening, Verdicts verdicts, Clock clock) {
        this.evidence = evidence;
        this.blocks = blocks;
        this.likening = likening;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /** Of a new referral; children of one message never match each other. */
    public Map<UUID, Recognition> recognise(List<Arrival> arrivals) {
        return recognise(null, arrivals);
    }

    /**
     * Of an addition to a referral: a child told of for the first time is matched to the referral's other children by a
     * number alone and never by machine, and one whose case is open stays the child that it is, whatever else is found.
     */
    public Map<UUID, Recognition> recognise(UUID referralId, List<Arrival> arrivals) {
        Instant now = clock.instant();
        Map<UUID, Described> told = new LinkedHashMap<>();
        arrivals.forEach(one -> told.merge(one.caseId(), Described.of(one.identity(), one.kin(), now), Described::and));
        CandidateBlocks.Found found = look(told);
        Map<UUID, Evidence> standing = standing(told.keySet(), found.own());
        Set<Verdicts.Pair> apart = Set.of();
        if (!standing.isEmpty()) {
            found.own().stream()
                    .filter(row -> told.containsKey(row.caseId()) && !row.sealed())
                    .forEach(row -> told.merge(row.caseId(), row.described(), Described::and));
            apart = apart(told, found.own());
            found = look(told);
        }
        Set<UUID> sameReferral = referrals(referralId, standing.values());
        Map<UUID, Recognition> answers = new LinkedHashMap<>();
        int place = 0;
        for (Map.Entry<UUID, Described> child : told.entrySet()) {
            answers.put(child.getKey(), found.tooLarge().contains(place)
                    ? new Recognition.Unresolved()
                    : answer(child.getValue(), standing.get(child.getKey()), found.block(place), sameReferral, apart));
            place++;
        }
        return answers;
    }

    /**
     * Of those to whom this message adds nothing, the pairs of which a person said that they are two: nobody is asked
     * again. What is told anew may bear on the answer.
     */
    private Set<Verdicts.Pair> apart(Map<UUID, Described> told, List<Evidence> own) {
        Map<UUID, List<Evidence>> before = own.stream().collect(Collectors.groupingBy(Evidence::caseId));
        Set<UUID> unchanged = before.entrySet().stream()
                .filter(one -> Described.of(one.getValue()).equals(told.get(one.getKey())))
                .map(one -> one.getValue().getLast().childId())
                .collect(Collectors.toSet());
        return unchanged.isEmpty() ? Set.of() : verdicts.notSame(unchanged);
    }

    private CandidateBlocks.Found look(Map<UUID, Described> told) {
        evidence.hold(Stream.concat(
                told.values().stream().flatMap(one -> BlockingKeys.held(one.particulars()).stream()),
                told.keySet().stream().map(id -> "case " + id)));
        return blocks.of(List.copyOf(told.values()), told.keySet());
    }

    private Recognition answer(
            Described told,
            Evidence standing,
            CandidateBlocks.Block block,
            Set<UUID> sameReferral,
            Set<Verdicts.Pair> apart) {
        if (standing != null) {
            List<Candidate> others = likening.of(told, block.without(Set.of(standing.childId()))).candidates();
            return stillOf(standing, others.stream()
                    .filter(one -> !apart.contains(new Verdicts.Pair(standing.childId(), one.childId())))
                    .toList());
        }
        Likening.Likened likened = likening.of(told, block);
        Set<UUID> beside = block.namedIn(sameReferral);
        List<Candidate> candidates = likened.candidates().stream()
                .filter(one -> !beside.contains(one.childId()) || one.sharesANumber())
                .toList();
        if (likened.known() != null && !beside.contains(likened.known())) {
            return new Recognition.Known(likened.known(), candidates);
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

    private static Map<UUID, Evidence> standing(Set<UUID> cases, List<Evidence> own) {
        Map<UUID, Evidence> latest = new HashMap<>();
        own.stream().filter(row -> cases.contains(row.caseId())).forEach(row -> latest.put(row.caseId(), row));
        return latest;
    }

    private static Set<UUID> referrals(UUID referralId, Collection<Evidence> standing) {
        Set<UUID> referrals = new HashSet<>();
        standing.forEach(row -> referrals.add(row.referralId()));
        if (referralId != null) {
            referrals.add(referralId);
        }
        return referrals;
    }
}
