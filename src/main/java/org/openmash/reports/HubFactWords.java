package org.openmash.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openmash.sql.Sql;
import org.openmash.thresholds.FactWords;

/**
 * The hub's numbering of the words in its stored facts. Numbers given to new words are kept in the transaction that
 * first writes facts with them; only one transaction of a hub may do so at a time ({@link PastCases}).
 */
final class HubFactWords implements FactWords {
    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int kept;

    /** Takes in what has been kept since; numbers that were given and never kept are taken back. */
    void refresh(Sql sql) {
        while (words.size() > kept) {
            numbers.remove(words.removeLast());
        }
        sql.list(
                        "select word from fact_word where hub = current_setting('openmash.hub') and number >= ? "
                                + "order by number",
                        row -> row.text("word"),
                        words.size())
                .forEach(this::add);
        kept = words.size();
    }

    void keepNew(Sql sql) {
        if (words.size() == kept) {
            return;
        }
        Integer[] fresh = new Integer[words.size() - kept];
        for (int i = 0; i < fresh.length; i++) {
            fresh[i] = kept + i;
        }
        sql.write(
                "insert into fact_word (hub, number, word) select current_setting('openmash.hub'), n, w "
                        + "from unnest(?::int[], ?::text[]) as t(n, w)",
                fresh,
                words.subList(kept, words.size()).toArray(String[]::new));
        kept = words.size();
    }

    @Override
    public int number(String word) {
        Integer known = numbers.get(word);
        return known == null ? add(word) : known;
    }

    private int add(String word) {
        int number = words.size();
        words.add(word);
        numbers.put(word, number);
        return number;
    }

    @Override
    public String word(int number) {
        return words.get(number);
    }
}
