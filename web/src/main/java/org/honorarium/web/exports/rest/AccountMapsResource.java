package org.honorarium.web.exports.rest;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.exports.boundary.AccountMaps;
import org.honorarium.exports.entity.AccountMap;
import org.honorarium.exports.entity.MapLine;
import org.honorarium.ledger.entity.AccountType;
import org.honorarium.ledger.entity.TransferCode;
import org.honorarium.web.api.Fields;

/** Under which numbers a payer's bookkeeper keeps the accounts of the ledger. */
@ApplicationScoped
@Path("payers/{payer}/account-map")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AccountMapsResource {

    @Inject AccountMaps maps;

    /** All lines at once. */
    public record Body(@NotNull List<@NotNull @Valid Line> lines) {}

    /**
     * One account.
     *
     * @param account the ledger's account
     * @param code only for transfers with this code; left out for all others
     */
    public record Line(
            @NotNull AccountType account,
            TransferCode code,
            @NotNull String number,
            @NotNull String name) {

        MapLine toLine() {
            return new MapLine(account, Optional.ofNullable(code), number, name);
        }
    }

    /** The chart in force; its version is 0 as long as there is none. */
    @GET
    public JsonObject get(@PathParam("payer") UUID payer) {
        return body(maps.get(payer));
    }

    /** Puts another chart in force, in a new version. The same again changes nothing. */
    @PUT
    public JsonObject put(@PathParam("payer") UUID payer, @NotNull @Valid Body body) {
        return body(maps.put(payer, body.lines().stream().map(Line::toLine).toList()));
    }

    private static JsonObject body(AccountMap map) {
        return new Fields()
                .number("version", map.version())
                .add(
                        "lines",
                        map.lines(),
                        line ->
                                new Fields()
                                        .add("account", line.type())
                                        .add("code", line.code().orElse(null))
                                        .add("number", line.number())
                                        .add("name", line.name())
                                        .build())
                .build();
    }
}
