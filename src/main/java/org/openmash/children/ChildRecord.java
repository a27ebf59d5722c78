package org.openmash.children;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openmash.hubs.Person;

/**
 * One child's record, for the duty desk: what each message told, kept as told, with the family and the work.
 *
 * @param version moves with every change; the ETag
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChildRecord(
        UUID id,
        @JsonIgnore long version,
        List<Told> evidence,
        List<Relative> people,
        List<LivesWith> siblings,
        List<Involvement> involvements,
        List<LinkAct> links,
        List<MergeAct> merges,
        List<Answered> answers) {

    /**
     * What one message, or another record, told of the child, in the words and form of a referral.
     *
     * @param caseId null for what was imported
     * @param recordId the imported record, which a person links and undoes as a case; else null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Told(
            String source,
            String sourceId,
            String agency,
            Instant toldAt,
            UUID caseId,
            UUID recordId,
            PersonName name,
            String description,
            String unborn,
            LocalDate dateOfBirth,
            LocalDate expectedDateOfBirth,
            Integer ageYears,
            String sex,
            String ethnicity,
            Identifiers identifiers,
            Address address,
            School school,
            String household) {
        /** @param told what the row tells, as the reader may see it */
        static Told of(Evidence row, ToldIdentity told) {
            return new Told(
                    row.imported() ? row.agency() : row.source(), row.sourceId(), row.agency(), row.toldAt(),
                    row.imported() ? null : row.caseId(), row.imported() ? row.caseId() : null, told.name(),
                    told.description(), told.unborn(), told.dateOfBirth(), told.expectedDateOfBirth(), told.ageYears(),
                    told.sex(), told.ethnicity(), Identifiers.of(told), told.address(), School.of(told),
                    told.household());
        }

        @Override
        public String toString() {
            return "Told";
        }
    }

    /** Numbers as told, whether or not they are fit to match on. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Identifiers(String nhsNumber, String upn) {
        static Identifiers of(ToldIdentity told) {
            return told.nhsNumber() == null && told.upn() == null
                    ? null
                    : new Identifiers(told.nhsNumber(), told.upn());
        }

        @Override
        public String toString() {
            return "Identifiers";
        }
    }

    public record School(String urn) {
        static School of(ToldIdentity told) {
            return told.schoolUrn() == null ? null : new School(told.schoolUrn());
        }
    }

    /** A person whom a message told of beside this child, and what they are to the child. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Relative(
            String agency,
            Instant toldAt,
            PersonName name,
            LocalDate dateOfBirth,
            String phone,
            String email,
            Address address,
            List<ToldPerson.Relationship> relationships) {
        Relative seen(AddressView view, UUID childId) {
            ToldPerson person = view.person(
                    childId, new ToldPerson(null, name, dateOfBirth, phone, email, address, relationships));
            return new Relative(
                    agency, toldAt, name, dateOfBirth, person.phone(), person.email(), person.address(), relationships);
        }

        @Override
        public String toString() {
            return "Relative";
        }
    }

    /** Another child of the household. */
    public record LivesWith(UUID childId, Set<UUID> caseIds) {}

    /** A person's act on whose evidence a case is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LinkAct(
            String act, UUID caseId, UUID fromChildId, UUID toChildId, Instant at, Person by, String reason) {
        @Override
        public String toString() {
            return "LinkAct";
        }
    }

    /** A person's act on two records: made one under the older id, or split again. */
    public record MergeAct(String act, UUID childId, UUID otherChildId, Instant at, Person by, String reason) {
        @Override
        public String toString() {
            return "MergeAct";
        }
    }

    /**
     * What a person last said of this child and another: same, not-the-same, not-sure.
     *
     * @param stands nothing new was told of either since
     */
    public record Answered(
            UUID id, UUID childId, UUID otherChildId, String answer, Instant at, Person by, String reason, boolean stands) {
        static Answered of(UUID childId, Verdicts.Given given) {
            UUID other = given.pair().one().equals(childId) ? given.pair().other() : given.pair().one();
            return new Answered(
                    given.id(), childId, other, given.said().word(), given.at(), given.by(), given.reason(),
                    given.stands());
        }

        @Override
        public String toString() {
            return "Answered";
        }
    }

    @Override
    public String toString() {
        return "ChildRecord";
    }
}
