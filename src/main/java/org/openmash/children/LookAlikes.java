package org.openmash.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.openmash.children.matching.Particulars;

/**
 * Whom on record children told of may be, in one statement for all of them, by the rules that recognise the children of a
 * referral: for a person who searches. Asked inside a transaction that is open, by a service that records the look.
 */
@ApplicationScoped
public class LookAlikes {
    private final CandidateBlocks blocks;
    private final Likening likening;

    LookAlikes(CandidateBlocks blocks, Likening likening) {
        this.blocks = blocks;
        this.likening = likening;
    }

    /**
     * @param without children who are left out of every answer
     * @return an answer for each, in the order asked
     */
    public List<Alike> alike(List<Particulars> told, Collection<UUID> without) {
        List<Described> described = told.stream().map(one -> new Described(one, false)).toList();
        CandidateBlocks.Found found = blocks.of(described, List.of());
        List<Alike> answers = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            CandidateBlocks.Block block = found.block(i).without(without);
            answers.add(new Alike(!found.tooLarge().contains(i), found(described.get(i), block)));
        }
        return answers;
    }

    private List<Alike.Found> found(Described told, CandidateBlocks.Block block) {
        return likening.sought(told, block).stream()
                .map(one -> new Alike.Found(one, shown(block.evidence().get(one.childId()))))
                .toList();
    }

    private static ShownChild shown(List<Evidence> rows) {
        return new Evidence.OfCase(rows, rows).shown();
    }
}
