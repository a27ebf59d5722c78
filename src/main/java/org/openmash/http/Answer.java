package org.openmash.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * An answer that can be given again word for word when the call is repeated under its key.
 *
 * @param status 200 to 299
 * @param location where the new thing is; null where nothing new was made
 * @param etag the version of the thing; null where it has none
 * @param json the body; null for none
 */
public record Answer(int status, String location, String etag, String json) {
    public Response first() {
        return response().build();
    }

    public Response again() {
        return response().header("Idempotent-Replay", "true").build();
    }

    private Response.ResponseBuilder response() {
        Response.ResponseBuilder built = Response.status(status);
        if (json != null) {
            built.type(MediaType.APPLICATION_JSON_TYPE).entity(json);
        }
        if (location != null) {
            built.header(HttpHeaders.LOCATION, location);
        }
        if (etag != null) {
            built.header(HttpHeaders.ETAG, etag);
        }
        return built;
    }
}
