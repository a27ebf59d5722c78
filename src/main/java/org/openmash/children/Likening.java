package org.openmash.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openmash.children.matching.Answer;
import org.openmash.children.matching.Compared;
import org.openmash.children.matching.Matcher;
import org.openmash.children.matching.Part;
import org.openmash.children.matching.Particulars;
import org.openmash.children.matching.Prior;
import org.openmash.children.matching.Resemblance;
import org.openmash.children.matching.Warning;

/** Puts a child told of beside those on record who may be it, and says it in the words of the API. */
@ApplicationScoped
class Likening {
    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::probability)
            .thenComparingDouble(Candidate::weight)
            .reversed()
            .thenComparing(Candidate::childId);

    private final Matcher matcher = Matcher.shipped();
    private final Matcher seeking = matcher.seeking();

    /**
     * What the matcher says.
     *
     * @param known whom the machine may join; null where there is none
     * @param candidates best first
     */
    record Likened(UUID known, List<Candidate> candidates) {}

    Likened of(Described told, CandidateBlocks.Block block) {
        return of(matcher, told, block);
    }

    /**
     * Candidates as they were kept, but compared anew without any address where it was told since that one of the two is kept
     * from others, or where nothing is told of the candidate any more; best first.
     *
     * @param onRecord all evidence of each of them
     */
    List<Candidate> shown(List<Candidate> kept, Described told, CandidateBlocks.Block onRecord) {
        List<Candidate> shown = kept.stream()
                .map(one -> {
                    List<Evidence> rows = onRecord.evidence().getOrDefault(one.childId(), List.of());
                    Described there = Described.of(rows);
                    boolean asKept = !rows.isEmpty() && told.walledBeside(there).isEmpty();
                    return asKept ? one : between(told, one.childId(), there, onRecord);
                })
                .toList();
        return shown.equals(kept) ? kept : shown.stream().sorted(BEST_FIRST).toList();
    }

    private Candidate between(Described told, UUID child, Described there, CandidateBlocks.Block onRecord) {
        Prior prior = matcher.prior(onRecord.childrenOnRecord());
        Answer.Found pair = matcher.compare(told.open(), child, there.open(), onRecord.childrenOnRecord());
        return candidate(pair, told.walledBeside(there), prior);
    }

    /** All those for whom more speaks than against, and not only those for whom enough does. */
    List<Candidate> sought(Described told, CandidateBlocks.Block block) {
        return of(seeking, told, block).candidates().stream()
                .filter(one -> one.weight() > 0)
                .sorted(Comparator.comparingDouble(Candidate::weight).reversed().thenComparing(Candidate::childId))
                .toList();
    }

    private static Likened of(Matcher matcher, Described told, CandidateBlocks.Block block) {
        Map<UUID, Described> onRecord = new HashMap<>();
        block.evidence().forEach((child, rows) -> {
            Described there = Described.of(rows);
            if (told.meets(there)) {
                onRecord.put(child, there);
            }
        });
        Prior prior = matcher.prior(block.childrenOnRecord());
        Map<UUID, Particulars> compared = new HashMap<>();
        onRecord.forEach((child, there) -> compared.put(child, there.open()));
        Answer answer = matcher.answer(told.open(), compared, prior);
        return new Likened(answer.known(), answer.found().stream()
                .map(found -> candidate(found, told.walledBeside(onRecord.get(found.resemblance().childId())), prior))
                .toList());
    }

    private static Candidate candidate(Answer.Found found, Set<Part> walled, Prior prior) {
        Resemblance seen = found.resemblance().without(walled, prior);
        List<Candidate.Field> fields = seen.parts().stream().map(Likening::field).toList();
        return new Candidate(
                seen.childId(), rounded(fields.stream().mapToDouble(Candidate.Field::weight).sum()), shown(seen.probability()),
                fields, found.warnings().stream().map(Warning::word).toList());
    }

    /** To four places, and never as a certainty. */
    private static double shown(double probability) {
        return Math.min(9_999, Math.round(probability * 10_000)) / 10_000.0;
    }

    private static Candidate.Field field(Compared part) {
        return new Candidate.Field(part.part().word(), part.outcome().word(), part.how(), rounded(part.weight()));
    }

    private static double rounded(double bits) {
        return Math.round(bits * 100) / 100.0;
    }
}
