package org.openmash.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.openmash.hubs.Caller;
import org.openmash.sql.Sql;

/**
 * A case beside the records of children who may be its child, for the person who says whether they are; asked inside a
 * transaction that is open.
 */
@ApplicationScoped
public class SideBySide {
    private static final int MOST_ROWS = 5000;

    private final Sql sql;
    private final ChildIndex index;
    private final EvidenceStore evidence;
    private final Verdicts verdicts;
    private final AddressWalls walls;

    public SideBySide(Sql sql, ChildIndex index, EvidenceStore evidence, Verdicts verdicts, AddressWalls walls) {
        this.sql = sql;
        this.index = index;
        this.evidence = evidence;
        this.verdicts = verdicts;
        this.walls = walls;
    }

    /**
     * Whether the child of a case is another on record; whom a person said it is not is not asked about.
     *
     * @param childId as the other stands now
     * @param said "not sure"; null while nobody answered, and again once something new was told of either
     */
    public record Asked(UUID childId, Verdicts.Given said) {}

    /** What is open of a case that stands at {@code possible}, best first; nothing of any other case. */
    public List<Asked> asked(UUID caseId) {
        List<UUID> candidates = index.candidatesOf(List.of(caseId)).getOrDefault(caseId, List.of());
        if (candidates.isEmpty()) {
            return List.of();
        }
        UUID own = index.childOf(List.of(caseId)).get(caseId);
        Map<Verdicts.Pair, Verdicts.Given> given = verdicts.given(List.of(own));
        return candidates.stream()
                .map(other -> new Asked(other, standing(given.get(new Verdicts.Pair(own, other)))))
                .toList();
    }

    private static Verdicts.Given standing(Verdicts.Given given) {
        return given != null && given.stands() ? given : null;
    }

    /**
     * What each agency told of these children, oldest first, as this reader may see it: no sealed record, and no address
     * that is walled from them.
     */
    public Map<UUID, List<ChildRecord.Told>> told(Caller caller, Collection<UUID> children) {
        if (children.isEmpty()) {
            return Map.of();
        }
        List<Evidence> rows = sql.list(
                "select " + EvidenceStore.COLUMNS + " from told_identity t where t.hub = current_setting('openmash.hub') "
                        + "and t.child_id = any(?) and not t.sealed order by t.told_at, t.id limit " + MOST_ROWS,
                evidence::evidence,
                (Object) children.toArray(UUID[]::new));
        Set<UUID> shown = new HashSet<>(children);
        AddressView view = walls.forReader(
                caller, shown, rows.stream().map(row -> row.told().address()).filter(Objects::nonNull).toList());
        Map<UUID, List<ChildRecord.Told>> told = new LinkedHashMap<>();
        rows.forEach(row -> told.computeIfAbsent(row.childId(), child -> new ArrayList<>())
                .add(ChildRecord.Told.of(row, view.identity(row.childId(), row.told()))));
        return told;
    }
}
