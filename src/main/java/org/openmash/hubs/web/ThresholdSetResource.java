package org.openmash.hubs.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.openmash.http.Cursor;
import org.openmash.http.EntityTag;
import org.openmash.http.Listing;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Callers;
import org.openmash.hubs.Role;
import org.openmash.hubs.practice.SetLife;
import org.openmash.hubs.practice.SetRecord;

/** Where a hub's sets of thresholds are read: as data, as sentences, one beside another, and by anyone without points. */
@Path(SetAnswers.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.THRESHOLD_EDITOR_WORD, Role.THRESHOLD_APPROVER_WORD, Role.ANALYST_WORD})
@RunOnVirtualThread
public class ThresholdSetResource {
    private static final String SCHEMA = "/META-INF/threshold-set.schema.json";
    private static final String SCHEMA_TYPE = "application/schema+json";
    private static final String PLAIN = "text/plain;charset=UTF-8";

    private final Callers callers;
    private final SetLife life;
    private final SetAnswers answers;
    private final SetWords words;

    public ThresholdSetResource(Callers callers, SetLife life, SetAnswers answers, SetWords words) {
        this.callers = callers;
        this.life = life;
        this.answers = answers;
        this.words = words;
    }

    @GET
    public Listing<ShownThresholdSet> all(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        Caller caller = callers.caller();
        int most = Listing.limit(limit);
        int below = cursor == null ? Integer.MAX_VALUE : below(cursor);
        List<SetRecord> page = life.page(caller.hub(), below, most + 1);
        return Listing.of(page, most, answers::inAList, last -> Cursor.of(last.number()));
    }

    private static int below(String cursor) {
        try {
            return Integer.parseInt(Cursor.values(cursor, 1).getFirst());
        } catch (NumberFormatException notOurs) {
            throw Cursor.bad();
        }
    }

    /** The form of a set's document, for editors' tools. */
    @GET
    @Path("/schema")
    @Authenticated
    @Produces(SCHEMA_TYPE)
    public byte[] schema() throws IOException {
        callers.caller();
        try (InputStream schema = ThresholdSetResource.class.getResourceAsStream(SCHEMA)) {
            return schema.readAllBytes();
        }
    }

    @GET
    @Path("/{v}")
    public Response one(@PathParam("v") String version) {
        SetRecord set = answers.required(callers.caller(), version);
        return Response.ok(answers.whole(set))
                .header(HttpHeaders.ETAG, EntityTag.of(set.edition()))
                .build();
    }

    /** The whole set as a panel reads it aloud. */
    @GET
    @Path("/{v}/sentences")
    public SetWords.Spoken sentences(@PathParam("v") String version) {
        return words.whole(answers.required(callers.caller(), version));
    }

    @GET
    @Path("/{v}/sentences")
    @Produces(PLAIN)
    public String sentencesAsText(@PathParam("v") String version) {
        return sentences(version).text();
    }

    /** What changed from the first to the second, in words and as data. */
    @GET
    @Path("/{v}/differences/{w}")
    public SetWords.Compared differences(@PathParam("v") String version, @PathParam("w") String other) {
        Caller caller = callers.caller();
        return words.compared(answers.required(caller, version), answers.required(caller, other));
    }

    /** An approved set without its points, for whoever is signed in: a form that showed them would teach what to write. */
    @GET
    @Path("/{v}/public")
    @Authenticated
    public SetWords.Spoken publicly(@PathParam("v") String version) {
        return words.publicly(answers.required(callers.caller(), version));
    }

    @GET
    @Path("/{v}/public")
    @Authenticated
    @Produces(PLAIN)
    public String publiclyAsText(@PathParam("v") String version) {
        return publicly(version).text();
    }
}
