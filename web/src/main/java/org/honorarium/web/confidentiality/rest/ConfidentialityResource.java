package org.honorarium.web.confidentiality.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.honorarium.confidentiality.boundary.ConfidentialityReports;
import org.honorarium.confidentiality.entity.ReportHead;
import org.honorarium.confidentiality.entity.Seer;
import org.honorarium.web.api.Fields;
import org.honorarium.web.api.PageQuery;

/** Who could see what of a client, from when until when, by which right. */
@ApplicationScoped
@Path("clients/{id}/confidentiality-report")
@Produces(MediaType.APPLICATION_JSON)
public class ConfidentialityResource {

    @Inject ConfidentialityReports reports;

    /** The figures, and whether nobody exposed to their rivals was among those who saw it. */
    @GET
    public JsonObject head(@PathParam("id") UUID id) {
        return body(reports.head(id));
    }

    /**
     * Sorts by name, right, project, from, firstSeen, lastSeen; filters by name, right, standing.
     */
    @GET
    @Path("people")
    public JsonObject people(@PathParam("id") UUID id, @BeanParam PageQuery query) {
        return PageQuery.body(reports.people(id, query.request()), ConfidentialityResource::body);
    }

    /** All of it, one line for each person and right. */
    @GET
    @Path("csv")
    @Produces("text/csv")
    public Response csv(@PathParam("id") UUID id) {
        return file(reports.csv(id), "confidentiality.csv");
    }

    /** All of it, to be handed to the client. */
    @GET
    @Path("pdf")
    @Produces("application/pdf")
    public Response pdf(@PathParam("id") UUID id) {
        return file(reports.pdf(id), "confidentiality.pdf");
    }

    private static Response file(byte[] bytes, String name) {
        return Response.ok(bytes)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    private static JsonObject body(ReportHead head) {
        return new Fields()
                .add("client", head.client())
                .add("clientName", head.clientName())
                .add("at", head.at())
                .number("rivals", head.rivals())
                .number("people", head.people())
                .number("seen", head.seen())
                .number("keptOut", head.keptOut())
                .number("excepted", head.excepted())
                .number("bothSides", head.bothSides())
                .number("agreementVersion", head.agreement())
                .add("clean", head.isClean())
                .build();
    }

    private static JsonObject body(Seer seer) {
        return new Fields()
                .add("person", seer.person())
                .add("name", seer.name())
                .add("right", seer.right())
                .add("project", seer.project())
                .add("from", seer.from())
                .add("until", seer.until())
                .add("ways", seer.ways())
                .add("firstSeen", seer.firstSeen())
                .add("lastSeen", seer.lastSeen())
                .number("signedVersion", seer.signedVersion())
                .add("standing", seer.standing())
                .build();
    }
}
