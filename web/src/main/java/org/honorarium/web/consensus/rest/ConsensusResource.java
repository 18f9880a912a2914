package org.honorarium.web.consensus.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.consensus.boundary.Consensuses;
import org.honorarium.web.api.Builders;
import org.honorarium.web.api.PageQuery;

/** What the labels of a project's task types come to, and how reliable those are who gave them. */
@ApplicationScoped
@Path("projects/{id}/consensus")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ConsensusResource {

    @Inject Consensuses consensuses;

    /** The field of the answers which is the label; empty for none. */
    public record Body(@NotNull String field) {}

    @GET
    public JsonArray all(@PathParam("id") UUID id) {
        var types = Builders.array();
        consensuses.of(id).forEach(type -> types.add(ConsensusBodies.of(type)));
        return types.build();
    }

    /** Names the label; it is estimated within a minute, and then every night. */
    @PUT
    @Path("{taskType}")
    public JsonObject put(
            @PathParam("id") UUID id,
            @PathParam("taskType") UUID taskType,
            @NotNull @Valid Body body) {
        return ConsensusBodies.of(consensuses.name(id, taskType, body.field()));
    }

    /** The least certain first. Filters by task and label. */
    @GET
    @Path("{taskType}/tasks")
    public JsonObject tasks(
            @PathParam("id") UUID id,
            @PathParam("taskType") UUID taskType,
            @BeanParam PageQuery query) {
        return PageQuery.body(
                consensuses.tasks(id, taskType, query.request()), ConsensusBodies::of);
    }

    /** The least reliable first. Filters by annotator. */
    @GET
    @Path("{taskType}/annotators")
    public JsonObject annotators(
            @PathParam("id") UUID id,
            @PathParam("taskType") UUID taskType,
            @BeanParam PageQuery query) {
        return PageQuery.body(
                consensuses.annotators(id, taskType, query.request()), ConsensusBodies::of);
    }
}
