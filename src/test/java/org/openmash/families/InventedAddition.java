package org.openmash.families;

/** Later information to a referral: {@code anAddition().words("...").telling(aConcern("self-harm"))}. */
public final class InventedAddition extends Json<InventedAddition> {
    private InventedAddition() {}

    public static InventedAddition anAddition() {
        return new InventedAddition();
    }

    public InventedAddition words(String words) {
        return with("words", words);
    }

    /** New children, or more of those that the referral names: {@code theChild("c1").disabled("yes")}. */
    public InventedAddition about(InventedChild... children) {
        for (InventedChild child : children) {
            adding("children", child.json());
        }
        return this;
    }

    public InventedAddition and(InventedPerson... people) {
        for (InventedPerson person : people) {
            adding("people", person.json());
        }
        return this;
    }

    public InventedAddition telling(InventedConcern... concerns) {
        for (InventedConcern concern : concerns) {
            adding("concerns", concern.json());
        }
        return this;
    }

    public InventedAddition stating(InventedFactor... factors) {
        for (InventedFactor factor : factors) {
            adding("factors", factor.json());
        }
        return this;
    }

    public InventedAddition toldBy(String channel, String who) {
        return with("channel", channel).with("toldBy", who);
    }
}
