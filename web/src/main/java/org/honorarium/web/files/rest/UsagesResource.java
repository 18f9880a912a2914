package org.honorarium.web.files.rest;

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
import org.honorarium.files.boundary.FileUsages;
import org.honorarium.files.entity.CategoryPurpose;
import org.honorarium.files.entity.FileUsage;
import org.honorarium.files.entity.Purpose;
import org.honorarium.web.api.Fields;

/** How a payer's payment files in a currency are written where banks leave a choice. */
@ApplicationScoped
@Path("payers/{payer}/file-usage/{currency}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UsagesResource {

    @Inject FileUsages usages;

    /**
     * A usage on the wire.
     *
     * @param batchBooking whether the account statement shows the file as one sum
     * @param wise whether each file is written as a batch for Wise, too; not if left out
     * @param prenotes whether new accounts in the United States are asked about before the first
     *     credit; not if left out
     */
    public record Body(
            @NotNull Boolean batchBooking,
            @NotNull Purpose purpose,
            @NotNull CategoryPurpose categoryPurpose,
            boolean wise,
            boolean prenotes) {

        FileUsage toUsage() {
            return new FileUsage(batchBooking, purpose, categoryPurpose, wise, prenotes);
        }
    }

    @GET
    public JsonObject get(@PathParam("payer") UUID payer, @PathParam("currency") String currency) {
        return body(usages.get(payer, currency));
    }

    /**
     * For files that are written from now on; or proposes it, where the payer has nights behind it
     * (see setting-changes). Answers what is in force. The same again changes nothing.
     */
    @PUT
    public JsonObject put(
            @PathParam("payer") UUID payer,
            @PathParam("currency") String currency,
            @NotNull @Valid Body body) {
        return body(usages.put(payer, currency, body.toUsage()));
    }

    private static JsonObject body(FileUsage usage) {
        return new Fields()
                .add("batchBooking", usage.batchBooking())
                .add("purpose", usage.purpose())
                .add("categoryPurpose", usage.categoryPurpose())
                .add("wise", usage.wise())
                .add("prenotes", usage.prenotes())
                .build();
    }
}
