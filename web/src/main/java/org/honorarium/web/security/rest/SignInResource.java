package org.honorarium.web.security.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.honorarium.security.boundary.SignIn;
import org.honorarium.security.boundary.Tokens;
import org.honorarium.security.entity.SignInRejected;
import org.honorarium.web.access.Me;
import org.honorarium.web.api.Builders;

/** Signing in by name and password, for a token that is good for twelve hours. */
@ApplicationScoped
@Path("sign-in")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SignInResource {

    @Inject SignIn signIn;
    @Inject Tokens tokens;
    @Inject Me me;

    /** Who signs in. */
    public record Body(@NotNull String name, @NotNull String password) {}

    /**
     * @throws SignInRejected if the name, the password or the user is not right
     */
    @POST
    public Response enter(@NotNull @Valid Body body) {
        var issued = signIn.tokenWith(body.name(), body.password());
        var answer =
                Builders.object()
                        .add("token", issued.secret().text())
                        .add("expiresAt", issued.token().expiresAt().toString())
                        .build();
        return Response.status(Response.Status.CREATED).entity(answer).build();
    }

    /** Makes the token of this request worthless. */
    @DELETE
    public void leave() {
        me.get().token().ifPresent(tokens::revoke);
    }
}
