package org.honorarium.web.pricing.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.pricing.boundary.Replays;
import org.honorarium.pricing.entity.Replay;
import org.honorarium.web.api.Fields;

/** Proves that the quotes of a month can be computed again. */
@ApplicationScoped
@Path("quotes/{month}/replay")
@Produces(MediaType.APPLICATION_JSON)
public class ReplayResource {

    @Inject Replays replays;

    /**
     * Computes all quotes of a month ("2026-11") again and says which came out differently: none.
     *
     * @throws AccessRejected if there is no such month
     */
    @GET
    public JsonObject get(@PathParam("month") String month) {
        var replay = replays.replay(month(month));
        return new Fields()
                .add("month", replay.month())
                .add("quotes", replay.quotes())
                .add("different", replay.different())
                .add("differences", replay.differences(), ReplayResource::body)
                .build();
    }

    private static JsonObject body(Replay.Difference difference) {
        return new Fields()
                .add("assignment", difference.assignment())
                .add("kept", difference.kept())
                .add("replayed", difference.replayed())
                .build();
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException noMonth) {
            throw AccessRejected.notFound("month");
        }
    }
}
