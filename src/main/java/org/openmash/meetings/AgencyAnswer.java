package org.openmash.meetings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an agency says of an item. Silence is none of the first three: it stays "not asked". */
public enum AgencyAnswer {
    HAS_INFORMATION, NOTHING_KNOWN, NOT_PRESENT, NOT_ASKED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(AgencyAnswer::word).toList();
    }

    public static Optional<AgencyAnswer> of(String word) {
        return Arrays.stream(values()).filter(answer -> answer.word().equals(word)).findFirst();
    }
}
