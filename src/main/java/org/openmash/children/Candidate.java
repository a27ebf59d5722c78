package org.openmash.children;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/**
 * A child on record who may be the one told of, with what speaks for and against it, field by field.
 *
 * @param weight the sum of the fields' weights, in bits (log2 of the likelihood ratio, Fellegi and Sunter 1969)
 * @param probability that it is the same child, modelled from the weight and a fixed prior
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Candidate(UUID childId, double weight, double probability, List<Field> fields) {
    public Candidate {
        fields = List.copyOf(fields);
    }

    /**
     * One field compared.
     *
     * @param comparison agrees, close, differs, missing-here (in what was told now), missing-there (on record)
     * @param how what makes it close; null otherwise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Field(String field, String comparison, String how, double weight) {}
}
