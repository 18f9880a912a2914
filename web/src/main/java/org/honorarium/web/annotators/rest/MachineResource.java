package org.honorarium.web.annotators.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.annotators.boundary.Machines;
import org.honorarium.annotators.entity.Machine;
import org.honorarium.web.api.Fields;

/** Whether an annotator is a machine. */
@ApplicationScoped
@Path("annotators/{id}/machine")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MachineResource {

    @Inject Machines machines;

    /** Which machine it is. */
    public record MachineBody(@NotNull String name, @NotNull String version) {}

    /** Not there if it is a person. */
    @GET
    public JsonObject get(@PathParam("id") UUID id) {
        return machines.find(id)
                .map(MachineResource::body)
                .orElseThrow(() -> AccessRejected.notFound("machine"));
    }

    /** Says that it is a machine, for good; the same again changes nothing. */
    @PUT
    public JsonObject put(@PathParam("id") UUID id, @NotNull @Valid MachineBody body) {
        return body(machines.put(id, body.name(), body.version()));
    }

    private static JsonObject body(Machine machine) {
        return new Fields()
                .add("annotator", machine.annotator())
                .add("reference", machine.reference())
                .add("name", machine.name())
                .add("version", machine.version())
                .build();
    }
}
