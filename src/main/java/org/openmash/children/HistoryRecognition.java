package org.openmash.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.openmash.children.matching.BlockingKeys;

/**
 * Whether imported children are on record already, by the rules that recognise the children of a referral: one
 * statement for twenty. Whoever is certain is joined by machine, all others are children of their own.
 */
@ApplicationScoped
class HistoryRecognition {
    private static final int AT_ONCE = 20;

    private final EvidenceStore evidence;
    private final CandidateBlocks blocks;
    private final Likening likening;

    HistoryRecognition(EvidenceStore evidence, CandidateBlocks blocks, Likening likening) {
        this.evidence = evidence;
        this.blocks = blocks;
        this.likening = likening;
    }

    /** @return an answer for each holder that is not on record yet */
    Map<UUID, Recognition> of(Map<UUID, Described> holders, boolean look) {
        evidence.hold(Stream.concat(
                holders.values().stream().flatMap(one -> BlockingKeys.held(one.particulars()).stream()),
                holders.keySet().stream().map(id -> "case " + id)));
        Map<UUID, Described> unknown = new LinkedHashMap<>(holders);
        unknown.keySet().removeAll(evidence.childOf(holders.keySet()).keySet());
        List<UUID> ids = List.copyOf(unknown.keySet());
        Map<UUID, Recognition> answers = new LinkedHashMap<>();
        if (!look) {
            ids.forEach(id -> answers.put(id, new Recognition.Unresolved()));
            return answers;
        }
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<UUID> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            answer(some, some.stream().map(unknown::get).toList(), answers);
        }
        return answers;
    }

    private void answer(List<UUID> ids, List<Described> told, Map<UUID, Recognition> answers) {
        CandidateBlocks.Found found = blocks.of(told, List.of());
        for (int i = 0; i < ids.size(); i++) {
            answers.put(ids.get(i), found.tooLarge().contains(i)
                    ? new Recognition.Unresolved()
                    : answer(likening.of(told.get(i), found.block(i))));
        }
    }

    private static Recognition answer(Likening.Likened likened) {
        if (likened.known() != null) {
            return new Recognition.Known(likened.known(), likened.candidates());
        }
        return likened.candidates().isEmpty()
                ? new Recognition.New()
                : new Recognition.Possible(likened.candidates());
    }
}
