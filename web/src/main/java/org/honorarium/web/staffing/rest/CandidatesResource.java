package org.honorarium.web.staffing.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.requirements.entity.Requirement;
import org.honorarium.requirements.entity.RequirementRejected;
import org.honorarium.staffing.boundary.Search;
import org.honorarium.staffing.entity.StaffingRejected;
import org.honorarium.web.api.PageQuery;
import org.honorarium.web.requirements.rest.RequirementReader;
import org.honorarium.web.staffing.SearchFilters;

/** Who could work on a project. */
@ApplicationScoped
@Path("projects/{id}/candidates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CandidatesResource {

    @Inject Search search;

    /** Another requirement than the one that the project has. */
    public record Body(@NotNull JsonObject requirement) {}

    /**
     * Whoever meets what the project asks, those with the most points first. Sorts by points,
     * reference or country; filters by show (FIT, NEAR, BOTH), relax (the number of a clause that
     * is not to count), country, language, day (on which they are not away), hours (of a usual
     * week, at least), quality (percent accepted, at least) and text.
     *
     * @throws StaffingRejected if a filter is not what it should be
     */
    @GET
    public JsonObject find(@PathParam("id") UUID id, @BeanParam PageQuery query) {
        return find(id, Optional.empty(), query);
    }

    /**
     * The same for a requirement that the project does not have, or not yet.
     *
     * @throws RequirementRejected with the place that is wrong
     */
    @POST
    public JsonObject find(
            @PathParam("id") UUID id, @NotNull @Valid Body body, @BeanParam PageQuery query) {
        return find(id, Optional.of(RequirementReader.read(body.requirement())), query);
    }

    private JsonObject find(UUID id, Optional<Requirement> requirement, PageQuery query) {
        var request = query.request();
        return CandidateBody.of(
                search.find(SearchFilters.terms(id, requirement, request), request));
    }
}
