package org.openmash.families;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A referral of an invented family, ready to be sent: {@code aReferralFromASchool().about(aChild("Amina",
 * "Example").born("2019-03-02")).tellingOf("injury-unexplained").json()}. Children without a key get c1, c2 and so on.
 */
public final class InventedReferral extends Json<InventedReferral> {
    private InventedReferral() {}

    public static InventedReferral aReferralFromASchool() {
        return from("J. Example", "designated-safeguarding-lead", "0161 496 0000", "urn", "105735", "Example Primary");
    }

    public static InventedReferral aReferralFromANurse() {
        return from("N. Example", "school-nurse", "0161 496 0001", "ods", "P12345", "Example Health");
    }

    public static InventedReferral aReferralFromThePolice() {
        return from("P. Example", "police-officer", "0161 496 0002", "force", "E23000005", "Example Police");
    }

    /** Taken down by the desk for somebody who rang. */
    public static InventedReferral aCallToTheDesk() {
        return new InventedReferral()
                .within("referrer", "name", "A caller")
                .within("referrer", "phone", "0161 496 0003")
                .with("channel", "telephone");
    }

    private static InventedReferral from(
            String name, String role, String phone, String scheme, String code, String organisation) {
        InventedReferral referral = new InventedReferral()
                .within("referrer", "name", name)
                .within("referrer", "role", role)
                .within("referrer", "phone", phone);
        ObjectNode of = referral.node.withObject("/referrer").putObject("organisation");
        of.put("scheme", scheme).put("code", code).put("name", organisation);
        return referral;
    }

    public InventedReferral about(InventedChild... children) {
        for (InventedChild child : children) {
            ObjectNode told = child.json();
            if (!told.has("key")) {
                told.put("key", "c" + (node.withArray("/children").size() + 1));
            }
            adding("children", told);
        }
        return this;
    }

    public InventedReferral and(InventedPerson... people) {
        for (InventedPerson person : people) {
            adding("people", person.json());
        }
        return this;
    }

    /** Concerns of all its children, answered yes. */
    public InventedReferral tellingOf(String... indicators) {
        for (String indicator : indicators) {
            telling(InventedConcern.aConcern(indicator));
        }
        return this;
    }

    public InventedReferral telling(InventedConcern... concerns) {
        for (InventedConcern concern : concerns) {
            adding("concerns", concern.json());
        }
        return this;
    }

    public InventedReferral stating(InventedFactor... factors) {
        for (InventedFactor factor : factors) {
            adding("factors", factor.json());
        }
        return this;
    }

    public InventedReferral stating(String... factors) {
        for (String factor : factors) {
            stating(InventedFactor.aFactor(factor));
        }
        return this;
    }

    public InventedReferral inWords(String narrative) {
        return with("narrative", narrative);
    }

    public InventedReferral inImmediateDanger(String answer) {
        return with("immediateDanger", answer);
    }

    public InventedReferral agreed(String status, String reason) {
        within("agreement", "status", status);
        return reason == null ? this : within("agreement", "reason", reason);
    }

    public InventedReferral onBehalfOf(String agency) {
        return with("onBehalfOf", agency);
    }

    public InventedReferral through(String channel) {
        return with("channel", channel);
    }

    public InventedReferral calledAt(String instant) {
        return with("calledAt", instant);
    }
}
