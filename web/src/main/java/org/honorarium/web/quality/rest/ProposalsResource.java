package org.honorarium.web.quality.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.quality.boundary.Proposals;
import org.honorarium.quality.entity.Proposal;
import org.honorarium.web.api.Fields;
import org.honorarium.web.api.PageQuery;

/** Rejections of a project's work that wait for a second person. */
@ApplicationScoped
@Path("projects/{project}/proposed-rejections")
@Produces(MediaType.APPLICATION_JSON)
public class ProposalsResource {

    @Inject Proposals proposals;

    /** The longest waiting first. */
    @GET
    public JsonObject page(@PathParam("project") UUID project, @BeanParam PageQuery query) {
        return PageQuery.body(proposals.of(project, query.request()), ProposalsResource::body);
    }

    private static JsonObject body(Proposal one) {
        return new Fields()
                .add("assignment", one.assignment())
                .number("version", one.version())
                .add("task", one.task())
                .add("annotatorReference", one.annotator())
                .add("category", one.grounds().category())
                .add("section", one.grounds().section())
                .add("reason", one.grounds().reason())
                .number("guidelineVersion", one.guideline())
                .add("proposedBy", one.proposedByName())
                .add("proposedAt", one.proposedAt())
                .add("reviewDueAt", one.reviewDueAt())
                .build();
    }
}
