package org.openmash.children;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openmash.hubs.Person;

/**
 * Who lived with a child on a day, by what agencies had told until then and what the duty desk wrote down; with whose
 * word each part is, and where agencies contradict each other.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Household(
        UUID childId,
        LocalDate on,
        List<Home> homes,
        List<Child> children,
        List<Adult> adults,
        List<Contradiction> contradictions,
        List<Change> changes,
        String askNow) {

    /** Whose word it is, and since when it is theirs. */
    public record Source(String agency, LocalDate on) {}

    /**
     * An address that at least one agency holds to be the child's; a child may have two.
     *
     * @param from when it was first told
     * @param told each agency that last told it, with the day
     */
    public record Home(Address address, LocalDate from, List<Source> told) {
        @Override
        public String toString() {
            return "Home";
        }
    }

    /** A brother, a sister or another child of the home. @param by {@code told}, or {@code duty-desk} by a change */
    public record Child(UUID childId, List<UUID> caseIds, String by) {}

    /**
     * A person of the family.
     *
     * @param livesHere {@code yes}, {@code no} or {@code not-known}: the last that was told or written down
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Adult(
            String name, List<String> roles, String parentalResponsibility, String allegedSource, String livesHere,
            List<Source> told) {
        @Override
        public String toString() {
            return "Adult";
        }
    }

    /**
     * Agencies tell different things; to be settled before a visit or a letter.
     *
     * @param about {@code address} or {@code person}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Contradiction(String about, String person, List<String> agencies, List<String> settleBefore) {
        @Override
        public String toString() {
            return "Contradiction";
        }
    }

    /** What a person of the duty desk wrote down. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(
            String says, UUID childId, String person, String role, LocalDate from, String reason, Instant at, Person by) {
        @Override
        public String toString() {
            return "Change";
        }
    }

    @Override
    public String toString() {
        return "Household";
    }
}
