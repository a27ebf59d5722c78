package org.openmash.triage.copies;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openmash.children.Address;
import org.openmash.children.PersonName;
import org.openmash.children.ToldIdentity;
import org.openmash.children.ToldPerson;
import org.openmash.referrals.Told;
import org.openmash.triage.CopySource;

/**
 * Who and what may not be read out of a copy: other people, the one who reported, a hidden address and what shows it.
 * Free words are looked through before they go out; a second person reads them too.
 */
final class NamesOfOthers {
    /** Shorter names are also everyday words, May and Will: they count only as they are written. */
    private static final int LONG_ENOUGH = 5;

    private static final int SHORTEST = 3;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}'-]+");

    private final Set<String> names = new HashSet<>();
    private final Set<String> phrases = new HashSet<>();

    NamesOfOthers(CopySource source, CopyRequest.Reader reader) {
        source.people().forEach(this::person);
        source.otherChildren().forEach(this::name);
        source.messages().forEach(message -> message(message, reader.kind()));
        if (source.restricted() || reader.kind().isSubject()) {
            source.addresses().forEach(this::address);
        }
        if (source.restricted()) {
            source.child().stream().map(ToldIdentity::schoolUrn).forEach(this::phrase);
            source.messages().forEach(message -> organisation(message.told().referrer()));
        }
        source.child().stream().map(ToldIdentity::name).filter(Objects::nonNull).forEach(own -> words(own)
                .forEach(names::remove));
        words(reader.name()).forEach(names::remove);
    }

    private void person(ToldPerson person) {
        if (person.name() != null) {
            words(person.name()).forEach(names::add);
        }
        phrase(person.phone());
        phrase(person.email());
        if (person.address() != null) {
            address(person.address());
        }
    }

    private void message(CopySource.Message message, ReaderKind reader) {
        message.told().factors().forEach(factor -> name(factor.confirmedBy()));
        name(message.source().toldBy());
        Told.Referrer referrer = message.told().referrer();
        if (reader.isSubject() && referrer != null) {
            name(referrer.name());
            phrase(referrer.phone());
            phrase(referrer.email());
            organisation(referrer);
        }
    }

    private void organisation(Told.Referrer referrer) {
        if (referrer != null) {
            phrase(referrer.organisation());
            phrase(referrer.code());
        }
    }

    private void address(Address address) {
        address.lines().forEach(this::phrase);
        phrase(address.postcode());
    }

    private void name(String told) {
        words(told).forEach(names::add);
    }

    private void phrase(String told) {
        if (told != null && plain(told).length() >= SHORTEST) {
            phrases.add(plain(told));
        }
    }

    private static Stream<String> words(PersonName name) {
        Stream<String> also = name.alsoKnownAs() == null ? Stream.of() : name.alsoKnownAs().stream();
        return Stream.concat(Stream.of(name.given(), name.family()), also).flatMap(NamesOfOthers::words);
    }

    private static Stream<String> words(String told) {
        return told == null
                ? Stream.of()
                : Arrays.stream(BETWEEN_WORDS.split(told)).filter(word -> word.length() >= SHORTEST);
    }

    /** Without spaces and signs, so that a number or a postcode is found however it is written. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Whether these words name anybody or anything that the reader must not learn of. */
    boolean areIn(String text) {
        if (text == null) {
            return false;
        }
        String joined = plain(text);
        List<String> written = words(text).toList();
        return phrases.stream().anyMatch(joined::contains)
                || names.stream().anyMatch(name -> written.stream().anyMatch(word -> isSame(name, word)));
    }

    private static boolean isSame(String name, String word) {
        String own = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        return name.length() >= LONG_ENOUGH ? name.equalsIgnoreCase(own) : name.equals(own);
    }
}
