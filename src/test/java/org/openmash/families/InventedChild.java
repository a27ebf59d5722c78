package org.openmash.families;

import java.util.List;

/** A child of an invented family, as a referral names it; nothing is told that was not asked for. */
public final class InventedChild extends Json<InventedChild> {
    private InventedChild() {}

    public static InventedChild aChild(String given, String family) {
        return new InventedChild().within("name", "given", given).within("name", "family", family);
    }

    /** Of whom nobody knows the name. */
    public static InventedChild anUnknownChild(String description) {
        return new InventedChild().with("description", description);
    }

    public static InventedChild anUnbornChild() {
        return new InventedChild().with("unborn", "yes");
    }

    /** Of whom later information tells more. */
    public static InventedChild theChild(String key) {
        return new InventedChild().keyed(key);
    }

    public InventedChild keyed(String key) {
        return with("key", key);
    }

    public InventedChild alsoCalled(String... names) {
        return within("name", "alsoKnownAs", List.of(names));
    }

    public InventedChild born(String date) {
        return with("dateOfBirth", date);
    }

    public InventedChild due(String date) {
        return with("expectedDateOfBirth", date);
    }

    public InventedChild aged(int years) {
        return with("ageYears", years);
    }

    public InventedChild withNhsNumber(String number) {
        return within("identifiers", "nhsNumber", number);
    }

    public InventedChild withUpn(String upn) {
        return within("identifiers", "upn", upn);
    }

    public InventedChild livingAt(String line, String postcode) {
        return within("address", "lines", List.of(line)).within("address", "postcode", postcode);
    }

    /** At an address that must not become known. */
    public InventedChild hidden() {
        return within("address", "restricted", "yes");
    }

    public InventedChild inHousehold(String mark) {
        return with("household", mark);
    }

    public InventedChild at(String whereabouts, String withWhom) {
        return with("whereabouts", whereabouts).with("withWhom", withWhom);
    }

    public InventedChild reachable(String answer) {
        return with("accessNow", answer);
    }

    /** Where the child is, with whom, and that nobody to fear can reach it: all told. */
    public InventedChild safe() {
        return at("with-referrer", "the referrer").reachable("no").with("safeNow", "yes");
    }

    public InventedChild moving(String mobility) {
        return with("mobility", mobility);
    }

    public InventedChild disabled(String answer) {
        return with("disabled", answer);
    }

    public InventedChild leavingAt(String instant) {
        return with("leavesAt", instant);
    }
}
