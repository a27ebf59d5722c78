package org.openmash.children;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a search of the children's index gave.
 *
 * @param id shows, to whoever asks that one has searched, that this was done
 * @param goodUntil so long it shows that
 * @param tooMany so many are alike that they could not be searched whole: nobody shown is not nobody there
 * @param wouldHelp where there were too many or more: the fields that would make the search narrower
 * @param leftOut fields that nobody was looked for by, since their check fails
 * @param items best first
 * @param more how many were found beside those shown
 * @param restricted null where there is nothing restricted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SearchFound(
        UUID id,
        Instant at,
        Instant goodUntil,
        boolean tooMany,
        List<String> wouldHelp,
        List<String> leftOut,
        List<Line> items,
        int more,
        Restricted restricted) {
    public SearchFound {
        wouldHelp = List.copyOf(wouldHelp);
        leftOut = List.copyOf(leftOut);
        items = List.copyOf(items);
    }

    /** A child found, with what speaks for and against it, field by field. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            UUID childId,
            String name,
            LocalDate dateOfBirth,
            LocalDate expectedDateOfBirth,
            Integer ageYears,
            boolean restricted,
            double weight,
            double probability,
            List<Candidate.Field> fields,
            List<String> warnings) {
        static Line of(Alike.Found found) {
            Candidate candidate = found.candidate();
            ShownChild child = found.child();
            return new Line(
                    candidate.childId(), child.name(), child.birth().birthDate(), child.birth().expectedBirthDate(),
                    child.birth().ageYears(), child.restricted(), candidate.weight(), candidate.probability(),
                    candidate.fields(), candidate.warnings());
        }

        @Override
        public String toString() {
            return "Line";
        }
    }

    /** There is something, and this is whom to ask; not who, nor how many, nor how like. */
    public record Restricted(Ask ask) {}

    /** Somebody at the hub who may look. */
    public record Ask(String role, String telephone) {}

    @Override
    public String toString() {
        return "SearchFound";
    }
}
