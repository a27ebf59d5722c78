package org.openmash.children.web;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.openmash.children.Merged;

/** Sends whoever asks for a child whose record was merged to the child that survived, method and body unchanged. */
@Provider
public class MergedChildMapper implements ExceptionMapper<Merged> {
    private static final int PERMANENT_REDIRECT = 308;

    @Context
    UriInfo asked;

    @Override
    public Response toResponse(Merged merged) {
        String there = asked.getRequestUri().getRawPath().replace(merged.child().toString(), merged.survivor().toString());
        String query = asked.getRequestUri().getRawQuery();
        return Response.status(PERMANENT_REDIRECT)
                .header(HttpHeaders.LOCATION, query == null ? there : there + "?" + query)
                .build();
    }
}
