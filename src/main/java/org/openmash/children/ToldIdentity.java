package org.openmash.children;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openmash.children.matching.AddressKey;
import org.openmash.children.matching.BirthTold;
import org.openmash.children.matching.Particulars;
import org.openmash.children.matching.Place;

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

    /**
     * What of it is fit to be compared: no number whose check fails, no address that is or may be restricted, and nothing
     * of a description.
     *
     * @param kin told beside the child
     * @param toldOn the day on which an age was told
     */
    public Particulars particulars(Kin kin, LocalDate toldOn) {
        Particulars told = name == null
                ? Particulars.NONE
                : Particulars.named(name.given(), name.family(), name.alsoKnownAs().toArray(String[]::new));
        for (BirthTold birth : births(toldOn)) {
            told = told.born(birth);
        }
        if ("female".equals(sex) || "male".equals(sex)) {
            told = told.ofSex(sex);
        }
        Optional<Place> place = Optional.ofNullable(address).flatMap(Address::place);
        if (place.isPresent()) {
            told = told.livingAt(place.get());
        }
        if (schoolUrn != null) {
            told = told.atSchool(schoolUrn);
        }
        return kin.beside(told.numbered(
                NhsNumber.of(nhsNumber).map(NhsNumber::digits).orElse(null), Upn.of(upn).map(Upn::characters).orElse(null)));
    }

    /** An age is the only sign of a birth where no date was told. */
    private List<BirthTold> births(LocalDate toldOn) {
        List<BirthTold> births = new ArrayList<>();
        if (dateOfBirth != null) {
            births.add(BirthTold.on(dateOfBirth));
        }
        if (expectedDateOfBirth != null) {
            births.add(BirthTold.expected(expectedDateOfBirth));
        }
        if (births.isEmpty() && ageYears != null) {
            births.add(BirthTold.aged(ageYears, toldOn));
        }
        return births;
    }

    Optional<AddressKey> addressKey() {
        return Optional.ofNullable(address).flatMap(Address::key);
    }

    @Override
    public String toString() {
        return "ToldIdentity";
    }
}
