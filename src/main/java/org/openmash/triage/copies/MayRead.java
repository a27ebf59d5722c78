package org.openmash.triage.copies;

import java.util.Set;
import org.openmash.Refusal;
import org.openmash.children.PersonName;
import org.openmash.children.ToldPerson;
import org.openmash.hubs.Agency;
import org.openmash.referrals.Told;
import org.openmash.thresholds.Effect;
import org.openmash.triage.CopySource;

/** Whether a reader gets any copy at all of this case. */
final class MayRead {
    private static final Set<String> PROFESSIONAL = Set.of("professional", "not-known");
    private static final Set<String> MAY_BE_THE_SOURCE = Set.of("yes", "not-known");

    private MayRead() {}

    /** @throws Refusal 422 that names why not */
    static void require(CopySource source, CopyRequest.Reader reader) {
        if (reader.kind() == ReaderKind.ALLEGED_PERSON || mayBeTheSource(source, reader)) {
            throw refused(
                    "nothing-for-the-alleged-person",
                    "Whoever is, or may be, said to be the source of harm gets nothing from here.");
        }
        if (reader.kind() == ReaderKind.PARENT && !"yes".equals(reader.parentalResponsibility())) {
            throw refused(
                    "no-parental-responsibility",
                    "A parent reads on the child's behalf: who holds parental responsibility must be known.");
        }
        if (reader.kind().isFamily() && source.file().assessment().effects().contains(Effect.BLOCK_FAMILY_CONTACT)) {
            throw refused("family-contact-blocked", "Nothing is written to this family while a rule forbids it.");
        }
        if (reader.kind() == ReaderKind.PROFESSIONAL_REFERRER && !isTheReferrer(source, reader)) {
            throw refused(
                    "not-the-referrer",
                    "Whoever referred is of the agency that sent it; a member of the public is told that it was received.");
        }
        if (reader.kind() == ReaderKind.SCHOOL && !isASchool(source, reader)) {
            throw refused("not-a-school", "Name the school's agency, as the hub knows it.");
        }
    }

    private static Refusal refused(String kind, String detail) {
        return Refusal.of(Refusal.Because.RULE_NOT_MET, kind, detail);
    }

    private static boolean mayBeTheSource(CopySource source, CopyRequest.Reader reader) {
        return reader.kind().isFamily() && !"no".equals(reader.saidToBeResponsible())
                || reader.kind().isSubject() && source.people().stream()
                        .filter(MayRead::isAlleged)
                        .anyMatch(person -> isNamed(person.name(), reader.name()));
    }

    private static boolean isAlleged(ToldPerson person) {
        return person.relationships().stream()
                .anyMatch(one -> one.allegedSource() != null && MAY_BE_THE_SOURCE.contains(one.allegedSource()));
    }

    private static boolean isNamed(PersonName name, String reader) {
        return name != null && name.given() != null && name.family() != null
                && (name.given() + " " + name.family()).equalsIgnoreCase(reader.strip());
    }

    private static boolean isTheReferrer(CopySource source, CopyRequest.Reader reader) {
        Told.Source whose = source.referral().told().source();
        boolean professional = whose == null || whose.kind() == null || PROFESSIONAL.contains(whose.kind());
        return professional && source.referral().source().agency().equals(reader.agency());
    }

    private static boolean isASchool(CopySource source, CopyRequest.Reader reader) {
        return reader.agency() != null
                && source.hub().agency(reader.agency()).map(Agency::kind).filter("education"::equals).isPresent();
    }
}
