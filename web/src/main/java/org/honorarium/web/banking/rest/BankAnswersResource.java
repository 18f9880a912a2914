package org.honorarium.web.banking.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.honorarium.banking.boundary.BankAnswers;
import org.honorarium.web.api.PageQuery;

/** Files that banks answered with: what was read out of each, and its bytes as they came. */
@ApplicationScoped
@Path("bank-answers")
@Produces(MediaType.APPLICATION_JSON)
public class BankAnswersResource {

    @Inject BankAnswers answers;

    /** The latest first. Filters by payer (its id). */
    @GET
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(answers.page(query.request()), BankingBodies::answer);
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") UUID id) {
        return BankingBodies.answer(answers.get(id));
    }

    /** In the order of the file. Filters by outcome. */
    @GET
    @Path("{id}/lines")
    public JsonObject lines(@PathParam("id") UUID id, @BeanParam PageQuery query) {
        return PageQuery.body(answers.lines(id, query.request()), BankingBodies::line);
    }

    /** The file as it came. */
    @GET
    @Path("{id}/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response file(@PathParam("id") UUID id) {
        var answer = answers.get(id);
        StreamingOutput body = out -> answers.download(id, out);
        return Response.ok(body)
                .header("Content-Length", answer.size())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + answer.sha256().substring(0, 16) + "\"")
                .build();
    }
}
