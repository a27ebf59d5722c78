package org.openmash.triage.copies;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One thing that does not go out, for the file and never for the reader.
 *
 * @param what a part of the copy, a finding by its rule, or a class of material
 * @param reason the composer's own; null where the law names it for everyone of this kind
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Withheld(String what, Ground ground, String law, String reason) {
    static Withheld of(String what, Ground ground) {
        return new Withheld(what, ground, ground.law(), null);
    }

    static Withheld of(CopyRequest.Withhold asked) {
        return new Withheld(asked.what(), asked.ground(), asked.ground().law(), asked.reason());
    }
}
