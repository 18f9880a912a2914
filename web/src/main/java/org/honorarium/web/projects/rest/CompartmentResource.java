package org.honorarium.web.projects.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.honorarium.projects.boundary.Compartments;
import org.honorarium.projects.entity.Compartment;
import org.honorarium.projects.entity.CompartmentTerms;
import org.honorarium.web.api.Fields;

/** A project that is closed to who is not admitted. */
@ApplicationScoped
@Path("projects/{id}/compartment")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CompartmentResource {

    @Inject Compartments compartments;

    /** What it asks of annotators: all of what is given. Countries are ISO 3166, two letters. */
    public record Body(
            String clearance,
            Set<String> citizenships,
            Set<String> workLocations,
            boolean namedOnly) {

        CompartmentTerms toTerms() {
            return new CompartmentTerms(clearance, citizenships, workLocations, namedOnly);
        }
    }

    @GET
    public JsonObject get(@PathParam("id") UUID id) {
        return body(compartments.find(id));
    }

    @PUT
    public JsonObject put(@PathParam("id") UUID id, @NotNull @Valid Body body) {
        return body(compartments.put(id, body.toTerms()));
    }

    /**
     * Opens the project again.
     *
     * @param reason why
     */
    @DELETE
    public void remove(@PathParam("id") UUID id, @QueryParam("reason") String reason) {
        compartments.remove(id, reason);
    }

    /** Names somebody: an annotator's reference, the name of a user, or an id. */
    @PUT
    @Path("people/{person}")
    public JsonObject name(@PathParam("id") UUID id, @PathParam("person") String person) {
        return body(compartments.name(id, person));
    }

    @DELETE
    @Path("people/{person}")
    public JsonObject unname(@PathParam("id") UUID id, @PathParam("person") UUID person) {
        return body(compartments.unname(id, person));
    }

    private static JsonObject body(Compartment one) {
        return new Fields()
                .add("project", one.project())
                .add("projectName", one.projectName())
                .add("clearance", one.terms().clearance())
                .add("citizenships", String.join(",", one.terms().citizenships()))
                .add("workLocations", String.join(",", one.terms().workLocations()))
                .add("namedOnly", one.terms().namedOnly())
                .add(
                        "named",
                        one.named(),
                        person ->
                                new Fields()
                                        .add("person", person.person())
                                        .add("name", person.name())
                                        .build())
                .build();
    }
}
