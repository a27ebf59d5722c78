package org.openmash.children;

import java.time.LocalDate;

/**
 * Who a child is, as one agency told it in one message. Nothing is corrected: a number whose check digit fails is
 * kept as told and never matched on. Every part but the name, description or {@code unborn} may be null: not told.
 *
 * @param unborn {@code yes}, {@code no}, {@code not-known} or null
 * @param sex {@code female}, {@code male}, {@code indeterminate}, {@code not-known} or null
 * @param ethnicity a code of the children in need census, kept for fairness reports and never scored
 * @param household the sender's mark of who lives together; null where none was given
 */
public record ToldIdentity(
        PersonName name,
        String description,
        String unborn,
        LocalDate dateOfBirth,
        LocalDate expectedDateOfBirth,
        Integer ageYears,
        String sex,
        String ethnicity,
        String nhsNumber,
        String upn,
        Address address,
        String schoolUrn,
        String household) {
    /** Not named like a getter: the record's JSON holds its components alone. */
    public boolean saidToBeUnborn() {
        return "yes".equals(unborn);
    }

    @Override
    public String toString() {
        return "ToldIdentity";
    }
}
