package org.openmash.referrals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reference is read aloud and written down by hand: a slip never leads to another family. */
class AReferenceOverTheTelephoneTest {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    @Test
    void isTwelveCharactersInThreeGroupsWithNothingThatLooksAlike() {
        for (int i = 0; i < 1000; i++) {
            String text = Reference.fresh().text();
            assertTrue(text.matches("[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}"), text);
            assertEquals(Optional.of(new Reference(text)), Reference.of(text));
        }
    }

    @Test
    void isReadInSmallLettersWithSpacesOrWithoutHyphens() {
        Reference reference = Reference.fresh();
        assertEquals(Optional.of(reference), Reference.of(reference.text().toLowerCase(Locale.ROOT)));
        assertEquals(Optional.of(reference), Reference.of(" " + reference.text().replace("-", " ") + " "));
        assertEquals(Optional.of(reference), Reference.of(reference.text().replace("-", "")));
    }

    @Test
    void anyOneWrongCharacterIsNoReference() {
        String right = Reference.fresh().text().replace("-", "");
        for (int at = 0; at < right.length(); at++) {
            for (char other : ALPHABET.toCharArray()) {
                if (other != right.charAt(at)) {
                    String wrong = right.substring(0, at) + other + right.substring(at + 1);
                    assertEquals(Optional.empty(), Reference.of(wrong), () -> wrong + " passes for " + right);
                }
            }
        }
    }

    @Test
    void anyTwoCharactersSwappedAreNoReference() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            StringBuilder swapped = new StringBuilder(Reference.fresh().text().replace("-", ""));
            int one = random.nextInt(swapped.length());
            int other = random.nextInt(swapped.length());
            if (swapped.charAt(one) != swapped.charAt(other)) {
                char kept = swapped.charAt(one);
                swapped.setCharAt(one, swapped.charAt(other));
                swapped.setCharAt(other, kept);
                assertEquals(Optional.empty(), Reference.of(swapped.toString()), () -> swapped + " of seed " + seed);
            }
        }
    }

    @Test
    void noTwoAreTheSame() {
        Set<Reference> made = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            assertTrue(made.add(Reference.fresh()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "ABCD", "0000-0000-0000", "OOOO-OOOO-OOOO", "../../etc", "' or 1=1 --"})
    void anythingElseIsNoReference(String text) {
        assertEquals(Optional.empty(), Reference.of(text));
    }

    @Test
    void nothingIsNoReference() {
        assertEquals(Optional.empty(), Reference.of(null));
        assertEquals(Optional.empty(), Reference.of("2".repeat(10_000)));
    }
}
