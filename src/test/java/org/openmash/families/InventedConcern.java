package org.openmash.families;

import java.util.List;

/** A concern as somebody tells it; answered yes unless said otherwise. */
public final class InventedConcern extends Json<InventedConcern> {
    private InventedConcern() {}

    public static InventedConcern aConcern(String indicator) {
        return new InventedConcern().with("indicator", indicator).with("answer", "yes");
    }

    public InventedConcern answered(String answer) {
        return with("answer", answer);
    }

    public InventedConcern forChildren(String... keys) {
        return with("children", List.of(keys));
    }

    public InventedConcern asking(String question, String answer) {
        return within("answers", question, answer);
    }

    public InventedConcern observedOn(String date) {
        return with("observedOn", date);
    }

    public InventedConcern words(String words) {
        return with("words", words);
    }
}
