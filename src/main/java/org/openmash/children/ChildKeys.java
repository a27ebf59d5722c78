package org.openmash.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.openmash.children.matching.BlockingKeys;
import org.openmash.children.matching.Particulars;
import org.openmash.sql.Sql;

/** Under which keys the evidence of holders is found; a holder is a case, or an imported record. */
@ApplicationScoped
public class ChildKeys {
    private static final String ADD = """
            insert into child_key (hub, key, holder)
            select current_setting('openmash.hub'), k.key, k.holder
            from unnest(?::bigint[], ?::uuid[]) as k(key, holder) on conflict do nothing""";

    private final Sql sql;

    public ChildKeys(Sql sql) {
        this.sql = sql;
    }

    /** One key of one holder. */
    public record Key(long key, UUID holder) {}

    /** As a table keeps them: of each holder, under what it is kept; each once. */
    public static List<Key> of(Map<UUID, Particulars> holders) {
        return holders.entrySet().stream()
                .flatMap(holder -> BlockingKeys.kept(holder.getValue()).stream()
                        .map(key -> hash(key))
                        .distinct()
                        .map(key -> new Key(key, holder.getKey())))
                .toList();
    }

    /** In one statement, however many; what is there already stays. */
    public void add(Map<UUID, Particulars> holders) {
        List<Key> keys = of(holders);
        if (!keys.isEmpty()) {
            sql.write(
                    ADD, keys.stream().map(Key::key).toArray(Long[]::new),
                    keys.stream().map(Key::holder).toArray(UUID[]::new));
        }
    }

    static Long[] hashes(Collection<String> keys) {
        return hashes(keys.stream());
    }

    /** In order, each once. */
    static Long[] hashes(Stream<String> keys) {
        return keys.map(ChildKeys::hash).distinct().sorted().toArray(Long[]::new);
    }

    static long hash(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
    }
}
