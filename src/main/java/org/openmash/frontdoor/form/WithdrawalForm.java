package org.openmash.frontdoor.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openmash.Faults;

/** Why a sender takes a referral back, as it was filled in. */
public record WithdrawalForm(String reason) {
    @Override
    public String toString() {
        return "WithdrawalForm";
    }

    public static WithdrawalForm read(ObjectNode body, Faults faults) {
        return Fields.read(body, faults, WithdrawalForm::read);
    }

    private static WithdrawalForm read(Fields fields) {
        return new WithdrawalForm(fields.requiredWords("reason", Bounds.SENTENCES, "Say why it is taken back."));
    }
}
