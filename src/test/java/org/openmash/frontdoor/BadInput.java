package org.openmash.frontdoor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.openmash.families.TheContractsExample;

/**
 * A body that must be refused, and how.
 *
 * @param body what is sent, for the moment of sending
 * @param field the field of the fault; null where the body cannot be read, and the problem's type says what is wrong
 * @param code the code of the fault, or the kind of the problem
 */
public record BadInput(String name, Body body, int status, String field, String code) {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    /** A body that depends on what day it is. */
    @FunctionalInterface
    public interface Body {
        byte[] at(Instant now);
    }

    /** Spoils a sound referral, for the day on which it is sent. */
    @FunctionalInterface
    interface Spoiling {
        void spoil(ObjectNode referral, LocalDate today);
    }

    static BadInput of(String name, String field, String code, Consumer<ObjectNode> spoiling) {
        return dated(name, field, code, (referral, today) -> spoiling.accept(referral));
    }

    static BadInput dated(String name, String field, String code, Spoiling spoiling) {
        return new BadInput(
                name,
                now -> {
                    ObjectNode referral = sound(now);
                    spoiling.spoil(referral, LocalDate.ofInstant(now, ENGLAND));
                    return escaped(referral.toString()).getBytes(StandardCharsets.UTF_8);
                },
                400,
                field,
                code);
    }

    /** Half a surrogate pair has no form in UTF-8, and JSON can still write it. */
    private static String escaped(String json) {
        StringBuilder plain = new StringBuilder(json.length());
        json.chars().forEach(character -> plain.append(
                character < 128 ? Character.toString(character) : String.format("\\u%04x", character)));
        return plain.toString();
    }

    /** Of what no tree can be made. */
    static BadInput unreadable(String name, UnaryOperator<String> spoiling) {
        return new BadInput(
                name,
                now -> spoiling.apply(sound(now).toString()).getBytes(StandardCharsets.UTF_8),
                400,
                null,
                "malformed-json");
    }

    static ObjectNode sound(Instant now) {
        return TheContractsExample.seenOn(LocalDate.ofInstant(now, ENGLAND));
    }

    public boolean isReadable() {
        return field != null;
    }

    @Override
    public String toString() {
        return name;
    }
}
