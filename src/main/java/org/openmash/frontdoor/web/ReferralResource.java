package org.openmash.frontdoor.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.openmash.frontdoor.Intake;
import org.openmash.frontdoor.LaterNews;
import org.openmash.frontdoor.PartnerView;
import org.openmash.frontdoor.PartnerViews;
import org.openmash.frontdoor.Sent;
import org.openmash.http.Cursor;
import org.openmash.http.JsonBody;
import org.openmash.http.Listing;
import org.openmash.http.RepeatKey;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Callers;
import org.openmash.hubs.Role;
import org.openmash.referrals.Referrals;

/** Referrals as their senders see them: sent, added to, taken back, and what became of them. */
@Path(ReferralResource.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class ReferralResource {
    static final String PATH = "/api/v1/referrals";
    private static final String KEY = "Idempotency-Key";

    private final Callers callers;
    private final Intake intake;
    private final LaterNews laterNews;
    private final PartnerViews views;

    public ReferralResource(Callers callers, Intake intake, LaterNews laterNews, PartnerViews views) {
        this.callers = callers;
        this.intake = intake;
        this.laterNews = laterNews;
        this.views = views;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.REFERRER_WORD, Role.DUTY_WORKER_WORD, Role.DUTY_MANAGER_WORD})
    public Response submit(byte[] body, @HeaderParam(KEY) String key) {
        Caller caller = callers.caller();
        ObjectNode json = JsonBody.object(body);
        return intake.receive(caller, json, RepeatKey.of(caller.repeatKeyHolder(), key, "POST", PATH, json));
    }

    @GET
    @RolesAllowed({Role.REFERRER_WORD, Role.DUTY_WORKER_WORD, Role.DUTY_MANAGER_WORD, Role.MEETING_CHAIR_WORD})
    public Listing<PartnerView> list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        Caller caller = callers.caller();
        int most = Listing.limit(limit);
        return Listing.of(
                views.page(caller, after(cursor), most), most, PartnerViews.Listed::view, last -> cursor(last.place()));
    }

    @GET
    @Path("/{reference}")
    @RolesAllowed({Role.REFERRER_WORD, Role.DUTY_WORKER_WORD, Role.DUTY_MANAGER_WORD, Role.MEETING_CHAIR_WORD})
    public PartnerView one(@PathParam("reference") String reference) {
        return views.one(callers.caller(), reference);
    }

    @POST
    @Path("/{reference}/additions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.REFERRER_WORD, Role.DUTY_WORKER_WORD, Role.DUTY_MANAGER_WORD})
    public Response add(@PathParam("reference") String reference, byte[] body, @HeaderParam(KEY) String key) {
        Caller caller = callers.caller();
        return laterNews.add(caller, reference, sent(caller, body, key, reference, "/additions"));
    }

    @POST
    @Path("/{reference}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.REFERRER_WORD)
    public Response withdraw(@PathParam("reference") String reference, byte[] body, @HeaderParam(KEY) String key) {
        Caller caller = callers.caller();
        return laterNews.withdraw(caller, reference, sent(caller, body, key, reference, "/withdrawal"));
    }

    private static Sent sent(Caller caller, byte[] body, String key, String reference, String act) {
        return new Sent(
                () -> JsonBody.object(body),
                json -> RepeatKey.of(caller.repeatKeyHolder(), key, "POST", PATH + "/" + reference + act, json));
    }

    private static String cursor(Referrals.After place) {
        return Cursor.of(place.receivedAt(), place.id());
    }

    private static Referrals.After after(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        List<String> values = Cursor.values(cursor, 2);
        try {
            return new Referrals.After(Cursor.instant(values.getFirst()), UUID.fromString(values.getLast()));
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.bad();
        }
    }
}
