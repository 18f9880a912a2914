package org.honorarium.web.tests.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.honorarium.actors.entity.Role;
import org.honorarium.tests.boundary.KeyKeeping;
import org.honorarium.tests.boundary.MyTests;
import org.honorarium.tests.boundary.Tests;
import org.honorarium.web.access.Me;
import org.honorarium.web.api.Fields;
import org.honorarium.web.api.PageQuery;

/** Tests that qualify: operations keep them, annotators take them. */
@ApplicationScoped
@Path("tests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TestsResource {

    @Inject Tests tests;
    @Inject KeyKeeping keys;
    @Inject MyTests own;
    @Inject Me me;
    @Inject Clock clock;

    /**
     * A corrected key.
     *
     * @param rights for each question the numbers of its right options, from 0
     * @param reason why the one before was wrong
     */
    public record KeyBody(@NotNull List<List<Integer>> rights, String reason) {}

    /** Sorts by title, type or createdAt; filters by type, retired (yes, no) and title. */
    @GET
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(tests.page(query.request()), TestBody::of);
    }

    /** Where the annotator who asks stands with every test that can be taken or was. */
    @GET
    @Path("mine")
    public JsonArray mine() {
        var now = clock.instant();
        return Fields.list(own.all(), standing -> TestBody.of(standing, now));
    }

    /** For operations and auditors with the questions and the keys. */
    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") UUID id) {
        var test = tests.get(id);
        return me.get().actor().isAny(Role.OPERATIONS, Role.AUDITOR)
                ? TestBody.of(test, tests.paper(id).questions(), tests.keys(id))
                : TestBody.of(test);
    }

    /** Makes the test or changes it, for tries that begin from then on. */
    @PUT
    @Path("{id}")
    public JsonObject put(@PathParam("id") UUID id, @NotNull @Valid TestOrderBody body) {
        tests.put(id, body.toTerms(), body.toPaper(), body.toKey());
        return get(id);
    }

    /** From now on nobody can begin it. */
    @PUT
    @Path("{id}/retired")
    public JsonObject retire(@PathParam("id") UUID id) {
        return TestBody.of(tests.retire(id));
    }

    @DELETE
    @Path("{id}/retired")
    public JsonObject reinstate(@PathParam("id") UUID id) {
        return TestBody.of(tests.reinstate(id));
    }

    /** Corrects the key; every past try of these questions is scored again. */
    @PUT
    @Path("{id}/keys/{number}")
    public JsonObject correct(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @NotNull @Valid KeyBody body) {
        var rights = TestOrderBody.choices(body.rights());
        var done = keys.correct(id, number, rights, body.reason());
        return new Fields().add("scoredAgain", done.scored()).add("passNow", done.passed()).build();
    }

    /**
     * Sorts by reference, number, startedAt, handedInAt or percent; filters by reference and passed
     * (yes, no).
     */
    @GET
    @Path("{id}/tries")
    public JsonObject tries(@PathParam("id") UUID id, @BeanParam PageQuery query) {
        return PageQuery.body(tests.tries(id, query.request()), TestBody::of);
    }

    /** The annotator begins a try; the same id again is the same try. */
    @PUT
    @Path("{id}/tries/{try}")
    public JsonObject begin(@PathParam("id") UUID id, @PathParam("try") UUID one) {
        return TestBody.of(own.begin(id, one));
    }
}
