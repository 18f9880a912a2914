package org.honorarium.web.requirements.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.requirements.boundary.OpenProjects;
import org.honorarium.requirements.entity.Catalogue;
import org.honorarium.requirements.entity.OpenProject;
import org.honorarium.web.api.Fields;

/** Why an annotator sees these projects and not those, and what would open them. */
@ApplicationScoped
@Path("annotators/{id}/projects")
@Produces(MediaType.APPLICATION_JSON)
public class OpenProjectsResource {

    @Inject OpenProjects projects;

    /**
     * The annotator reads what may be seen, operations the hidden projects, too; the reasons are
     * the same.
     *
     * @throws AccessRejected if there is no such annotator, or it is somebody else
     */
    @GET
    public JsonArray get(@PathParam("id") UUID id) {
        var view = projects.of(id);
        return Fields.list(view.projects(), one -> body(one, view.catalogue()));
    }

    private static JsonObject body(OpenProject project, Catalogue catalogue) {
        return new Fields()
                .add("project", project.project())
                .add("name", project.name())
                .add("member", project.member())
                .add("requirements", project.asks(), asked -> body(asked, catalogue))
                .build();
    }

    private static JsonObject body(OpenProject.Asked asked, Catalogue catalogue) {
        var inForce = asked.inForce();
        return new Fields()
                .add("taskType", inForce.isOfProject() ? null : inForce.subject())
                .add("taskTypeTitle", inForce.isOfProject() ? null : inForce.taskType())
                .add("may", asked.may())
                .add("explanation", RequirementBody.of(asked.explanation(), catalogue))
                .build();
    }
}
