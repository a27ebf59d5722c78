package org.openmash.hubs.practice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What is no fact here and can be scored by no set: ethnicity, faith, nationality, postcode, family form and benefits
 * (Equality Act 2010 s.149).
 */
final class NeverScored {
    static final String CODE = "never-scored";
    static final String WORDS = "Ethnicity, faith, nationality, postcode, family form and benefits are no facts here "
            + "and are never scored (Equality Act 2010 s.149).";

    private static final Set<String> WHOLE = Set.of(
            "race", "faith", "belief", "beliefs", "area", "deprivation", "citizenship", "welfare", "universalcredit",
            "familyform", "familystructure", "familytype", "singleparent", "loneparent", "singlemother",
            "maritalstatus");
    private static final List<String> BEGINNINGS = List.of("ethnic", "religio", "nationalit", "postcode", "benefit");
    /** Of a code, which tells of something done to a child, any of its words. */
    private static final Set<String> WORD_OF_A_CODE = Set.of("race", "deprivation", "citizenship");

    private NeverScored() {}

    /** Whether a condition or a member of this name would read such a fact. */
    static boolean named(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return WHOLE.contains(plain) || BEGINNINGS.stream().anyMatch(plain::startsWith);
    }

    /** Whether an indicator or factor of this code would be such a fact; abuse on its ground is none. */
    static boolean coded(String code) {
        if (code.contains("abuse")) {
            return false;
        }
        return named(code)
                || Arrays.stream(code.split("-"))
                        .anyMatch(word -> WORD_OF_A_CODE.contains(word)
                                || BEGINNINGS.stream().anyMatch(word::startsWith))
                || WHOLE.stream().anyMatch(form -> form.contains("parent") && code.replace("-", "").contains(form));
    }
}
