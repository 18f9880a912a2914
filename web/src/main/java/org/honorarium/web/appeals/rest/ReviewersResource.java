package org.honorarium.web.appeals.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import org.honorarium.appeals.boundary.Reviewers;
import org.honorarium.appeals.entity.ReviewerFigures;
import org.honorarium.web.api.Fields;
import org.honorarium.web.api.PageQuery;

/** How far reviewers are agreed with. */
@ApplicationScoped
@Path("reviewers")
@Produces(MediaType.APPLICATION_JSON)
public class ReviewersResource {

    @Inject Reviewers reviewers;

    /**
     * Those of whom the most was overturned come first. Sorts by name, decided, rejected, appealed
     * or overturned; filters by project and name.
     */
    @GET
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(reviewers.page(query.request()), ReviewersResource::body);
    }

    private static JsonObject body(ReviewerFigures one) {
        return new Fields()
                .add("reviewer", one.reviewer())
                .add("name", one.name())
                .number("decided", one.decided())
                .number("rejected", one.rejected())
                .number("appealed", one.appealed())
                .number("waiting", one.waiting())
                .number("confirmed", one.confirmed())
                .number("overturned", one.overturned())
                .add("stood", plain(one.stood()))
                .add("overturnedOfRejected", plain(one.overturnedOfRejected()))
                .build();
    }

    private static String plain(BigDecimal share) {
        return share == null ? null : share.stripTrailingZeros().toPlainString();
    }
}
