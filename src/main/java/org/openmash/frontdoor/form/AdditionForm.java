package org.openmash.frontdoor.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import org.openmash.Faults;
import org.openmash.children.ToldPerson;
import org.openmash.referrals.Told;

/**
 * Later information to a referral, as it was filled in: words, concerns, factors, children, people, any of them.
 *
 * @param toldBy who told it, where the desk took it down
 */
public record AdditionForm(
        Told told, List<ToldChild> children, List<ToldPerson> people, String channel, String toldBy) {
    private static final List<String> ANY_OF = List.of("words", "concerns", "factors", "children", "people");

    @Override
    public String toString() {
        return "AdditionForm";
    }

    /** @param knownChildren keys of the children that the referral has so far */
    public static AdditionForm read(
            ObjectNode body, Circumstances circumstances, Collection<String> knownChildren, Faults faults) {
        return Fields.read(body, faults, fields -> read(fields, circumstances, knownChildren));
    }

    private static AdditionForm read(Fields fields, Circumstances circumstances, Collection<String> knownChildren) {
        MessageReader message = new MessageReader(circumstances, knownChildren);
        List<ToldChild> children = message.children(fields);
        Told told = new Told(
                null,
                null,
                null,
                children.stream().map(ToldChild::answers).toList(),
                message.concerns(fields),
                message.factors(fields),
                fields.words("words", Bounds.NARRATIVE),
                null,
                null);
        AdditionForm form = new AdditionForm(
                told,
                children,
                message.people(fields),
                ReferralForm.channel(fields, circumstances.atTheDesk()),
                toldBy(fields, circumstances.atTheDesk()));
        if (ANY_OF.stream().allMatch(fields::saysNothing)) {
            fields.required("words", "At least one of " + String.join(", ", ANY_OF) + ".");
        }
        return form;
    }

    private static String toldBy(Fields fields, boolean atTheDesk) {
        if (atTheDesk) {
            return fields.line("toldBy", Bounds.NAME);
        }
        ReferralForm.deskOnly(fields, "toldBy");
        return null;
    }
}
