package org.openmash.frontdoor.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openmash.Faults;
import org.openmash.children.ToldPerson;
import org.openmash.hubs.Agency;
import org.openmash.referrals.Told;

/**
 * A referral as it was filled in. Its parts may only be relied on where reading it found no fault.
 *
 * @param channel how it reached the desk; {@code api} for what a partner sends itself
 * @param onBehalfOf whom the desk took it down for; null for a partner's own and for nobody in particular
 * @param calledAt when the call began; null where it was not told
 * @param search by which the desk looked for the children before it wrote this; null where it tells of none
 */
public record ReferralForm(
        Told told,
        List<ToldChild> children,
        List<ToldPerson> people,
        String agencyReference,
        String channel,
        Agency onBehalfOf,
        Instant calledAt,
        UUID search) {
    static final String API = "api";
    private static final Duration LONGEST_SINCE_CALL = Duration.ofHours(24);

    @Override
    public String toString() {
        return "ReferralForm";
    }

    public static ReferralForm read(ObjectNode body, Circumstances circumstances, Faults faults) {
        return Fields.read(body, faults, fields -> read(fields, circumstances));
    }

    private static ReferralForm read(Fields fields, Circumstances circumstances) {
        MessageReader message = new MessageReader(circumstances, List.of());
        List<ToldChild> children = message.children(fields);
        if (fields.saysNothing("children")) {
            fields.required("children", "At least one child.");
        }
        return new ReferralForm(
                told(fields, message, children),
                children,
                message.people(fields),
                fields.line("agencyReference", Bounds.SHORT),
                channel(fields, circumstances.atTheDesk()),
                onBehalfOf(fields, circumstances),
                calledAt(fields, circumstances),
                search(fields, circumstances));
    }

    private static Told told(Fields fields, MessageReader message, List<ToldChild> children) {
        Told told = new Told(
                fields.requiredObject("referrer", ReferrerReader::referrer),
                fields.object("source", ReferrerReader::source),
                fields.answer("immediateDanger"),
                children.stream().map(ToldChild::answers).toList(),
                message.concerns(fields),
                message.factors(fields),
                fields.words("narrative", Bounds.NARRATIVE),
                fields.object("agreement", ReferrerReader::agreement),
                fields.words("actionsTaken", Bounds.PAGES));
        if (fields.saysNothing("concerns") && fields.saysNothing("narrative")) {
            fields.required("concerns", "At least one concern, or a narrative.");
        }
        return told;
    }

    static String channel(Fields fields, boolean atTheDesk) {
        if (atTheDesk) {
            String channel = fields.choice("channel", Choices.CHANNEL);
            return channel == null ? API : channel;
        }
        deskOnly(fields, "channel");
        return API;
    }

    static void deskOnly(Fields fields, String name) {
        if (fields.has(name)) {
            fields.fault(name, "not-for-this-role", "Only the duty desk sends this.");
        }
    }

    private static Agency onBehalfOf(Fields fields, Circumstances circumstances) {
        if (!circumstances.atTheDesk()) {
            deskOnly(fields, "onBehalfOf");
            return null;
        }
        String code = fields.choice("onBehalfOf", agencies(circumstances));
        return code == null ? null : circumstances.hub().agency(code).orElse(null);
    }

    private static Choice agencies(Circumstances circumstances) {
        List<String> codes = new ArrayList<>(
                circumstances.hub().agencies().stream().map(Agency::code).toList());
        codes.add(circumstances.hub().ownAgency().code());
        return Choice.ofCodes("the code of an agency of this hub", codes);
    }

    private static UUID search(Fields fields, Circumstances circumstances) {
        if (!circumstances.atTheDesk()) {
            deskOnly(fields, "search");
            return null;
        }
        String told = fields.line("search", Bounds.SHORT);
        boolean isId = told != null && told.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        if (told != null && !isId) {
            fields.fault("search", "not-an-id", "The id that a search of the children gave.");
        }
        return isId ? UUID.fromString(told) : null;
    }

    private static Instant calledAt(Fields fields, Circumstances circumstances) {
        if (!circumstances.atTheDesk()) {
            deskOnly(fields, "calledAt");
            return null;
        }
        Instant calledAt = fields.instant("calledAt");
        if (calledAt != null && calledAt.isAfter(circumstances.now())) {
            fields.fault("calledAt", "in-the-future", "A call that was taken lies in the past.");
        }
        if (calledAt != null && calledAt.isBefore(circumstances.now().minus(LONGEST_SINCE_CALL))) {
            fields.fault("calledAt", "too-long-ago", "A call is written up within 24 hours.");
        }
        return calledAt;
    }
}
