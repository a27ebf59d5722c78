package org.openmash.children.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Says of a child told of whom on record it is or may be, under one version of weights, frequencies and lines. */
public final class Matcher {
    private static final Comparator<Answer.Found> BEST_FIRST =
            Comparator.<Answer.Found>comparingDouble(found -> found.resemblance().odds()).reversed()
                    .thenComparing(found -> found.resemblance().childId());

    private final Comparer comparer;
    private final Lines lines;

    public Matcher(Weights weights, Frequencies frequencies, Lines lines) {
        this.comparer = new Comparer(weights, frequencies);
        this.lines = lines;
    }

    private Matcher(Comparer comparer, Lines lines) {
        this.comparer = comparer;
        this.lines = lines;
    }

    /** What ships: weights, frequencies and lines of version 1. */
    public static Matcher shipped() {
        return new Matcher(Weights.shipped(), Frequencies.shipped(), Lines.SHIPPED);
    }

    /** The same, for a person who searches: whoever is looked at is named, however unlike. */
    public Matcher seeking() {
        return new Matcher(comparer, new Lines(lines.upper(), Double.NEGATIVE_INFINITY, lines.rival()));
    }

    /** How many children the index holds decides how much agreement it takes. */
    public Prior prior(long childrenOnRecord) {
        return Prior.forIndexOf(childrenOnRecord, comparer.weights());
    }

    /** @param onRecord the children with a blocking key in common with the one told of */
    public Answer answer(Particulars told, Map<UUID, Particulars> onRecord, long childrenOnRecord) {
        return answer(told, onRecord, prior(childrenOnRecord));
    }

    /** Under a prior of one's own, as one estimates it. */
    public Answer answer(Particulars told, Map<UUID, Particulars> onRecord, Prior prior) {
        List<Answer.Found> found = new ArrayList<>();
        onRecord.forEach((childId, particulars) -> {
            Resemblance resemblance = Resemblance.of(childId, comparer.compare(told, particulars), prior);
            if (resemblance.odds() >= lines.lower() || agrees(resemblance, Part.NHS_NUMBER) || agrees(resemblance, Part.UPN)) {
                found.add(warned(resemblance, told, particulars));
            }
        });
        found.sort(BEST_FIRST);
        return decided(found);
    }

    /** One pair, however unlike: for a person who looks at two records side by side. */
    public Answer.Found compare(Particulars told, UUID childId, Particulars onRecord, long childrenOnRecord) {
        Resemblance resemblance = Resemblance.of(childId, comparer.compare(told, onRecord), prior(childrenOnRecord));
        return warned(resemblance, told, onRecord);
    }

    private Answer decided(List<Answer.Found> found) {
        if (found.isEmpty() || found.getFirst().resemblance().odds() < lines.upper()) {
            return new Answer(null, found);
        }
        Answer.Found best = found.getFirst();
        boolean rival = found.stream().skip(1).anyMatch(other -> other.resemblance().odds() >= lines.rival()
                && !other.warnings().contains(Warning.TWO_NHS_NUMBERS));
        if (rival) {
            found.set(0, warned(best, Warning.NOT_THE_ONLY_ONE));
        }
        boolean known = best.warnings().isEmpty() && !rival;
        return new Answer(known ? best.resemblance().childId() : null, found);
    }

    private static Answer.Found warned(Resemblance resemblance, Particulars told, Particulars onRecord) {
        return new Answer.Found(resemblance, Warnings.of(
                resemblance, NameComparer.disagree(told.names()) || NameComparer.disagree(onRecord.names())));
    }

    private static Answer.Found warned(Answer.Found found, Warning warning) {
        Set<Warning> all = new HashSet<>(found.warnings());
        all.add(warning);
        return new Answer.Found(found.resemblance(), all);
    }

    static boolean agrees(Resemblance resemblance, Part part) {
        return resemblance.part(part).outcome() == Outcome.AGREES;
    }
}
