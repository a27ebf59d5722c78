package org.openmash.families;

import java.util.List;

/** A factor as somebody states it; answered yes unless said otherwise. */
public final class InventedFactor extends Json<InventedFactor> {
    private InventedFactor() {}

    public static InventedFactor aFactor(String factor) {
        return new InventedFactor().with("factor", factor).with("answer", "yes");
    }

    public InventedFactor answered(String answer) {
        return with("answer", answer);
    }

    public InventedFactor forChildren(String... keys) {
        return with("children", List.of(keys));
    }

    public InventedFactor confirmedBy(String who, String onDate) {
        return with("confirmedBy", who).with("on", onDate);
    }

    public InventedFactor words(String words) {
        return with("words", words);
    }
}
