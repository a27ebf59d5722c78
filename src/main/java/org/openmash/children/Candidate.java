package org.openmash.children;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openmash.children.matching.Part;

/**
 * A child on record who may be the one told of, with what speaks for and against it, field by field.
 *
 * @param weight the sum of the fields' weights, in bits (log2 of the likelihood ratio, Fellegi and Sunter 1969)
 * @param probability that it is the same child, modelled from the weight and from how many children are on record
 * @param warnings why a machine leaves it to a person, however much agrees; none in what was kept before they were told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Candidate(UUID childId, double weight, double probability, List<Field> fields, List<String> warnings) {
    public Candidate {
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
        fields = List.copyOf(fields);
    }

    /** The same under the id that its child has now. */
    Candidate as(UUID child) {
        return child.equals(childId) ? this : new Candidate(child, weight, probability, fields, warnings);
    }

    /** Not named like a getter: the record's JSON holds its components alone. */
    boolean sharesANumber() {
        return fields.stream().anyMatch(one -> one.comparison().equals("agrees")
                && (one.field().equals(Part.NHS_NUMBER.word()) || one.field().equals(Part.UPN.word())));
    }

    /** For a reader who may not see these parts: weight and probability are reckoned as if they had not been compared. */
    Candidate without(Set<Part> walled) {
        Set<String> words = walled.stream().map(Part::word).collect(Collectors.toSet());
        double taken = fields.stream()
                .filter(one -> words.contains(one.field()))
                .mapToDouble(Field::weight)
                .sum();
        double odds = Math.log(probability / (1 - probability)) / Math.log(2) - taken;
        return new Candidate(
                childId, weight - taken, 1 / (1 + Math.pow(2, -odds)),
                fields.stream().filter(one -> !words.contains(one.field())).toList(), warnings);
    }

    /**
     * One field compared.
     *
     * @param comparison agrees, close, differs, missing-here (in what was told now), missing-there (on record)
     * @param how the grade by its name in the table of weights; null where a side tells nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Field(String field, String comparison, String how, double weight) {}
}
