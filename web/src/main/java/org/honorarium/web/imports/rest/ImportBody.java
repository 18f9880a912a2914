package org.honorarium.web.imports.rest;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.honorarium.imports.entity.Import;
import org.honorarium.web.api.Fields;

/** An import on the wire. */
public final class ImportBody {

    public static final String NDJSON = "application/x-ndjson";

    public static final String CSV = "text/csv";

    private ImportBody() {}

    /** Taken, and where to ask what becomes of it. */
    public static Response received(Import one, UriInfo uri) {
        var place = uri.getBaseUriBuilder().path("imports").path(one.id().toString()).build();
        return Response.accepted(of(one)).location(place).build();
    }

    static JsonObject of(Import one) {
        var outcome = new Fields();
        one.outcome().forEach(outcome::add);
        return new Fields()
                .add("id", one.id())
                .add("kind", one.kind())
                .add("project", one.project())
                .add("fileName", one.fileName())
                .add("sha256", one.sha256())
                .add("state", one.state())
                .number("rowsRead", one.rowsRead())
                .number("percentRead", one.percentRead())
                .add("outcome", outcome.build())
                .add("createdAt", one.createdAt())
                .build();
    }
}
