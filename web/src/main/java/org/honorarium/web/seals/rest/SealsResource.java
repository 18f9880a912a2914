package org.honorarium.web.seals.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.honorarium.seals.boundary.SealProofs;
import org.honorarium.seals.boundary.Seals;
import org.honorarium.seals.entity.Detail;
import org.honorarium.seals.entity.Finding;
import org.honorarium.seals.entity.SealProof;
import org.honorarium.seals.entity.SealRejected;
import org.honorarium.seals.entity.SealedDay;
import org.honorarium.web.api.Fields;
import org.honorarium.web.api.PageQuery;

/**
 * The seals of the days that are over. Fetch them and keep them elsewhere; sent back, they prove
 * that nothing was changed, deleted or put in since, or name what was.
 */
@ApplicationScoped
@Path("seals")
@Produces(MediaType.APPLICATION_JSON)
public class SealsResource {

    private static final String CSV = "text/csv";

    @Inject Seals seals;
    @Inject SealProofs proofs;

    /** The latest day first. Sorts by day, lines or sealedAt. */
    @GET
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(seals.page(query.request()), SealsResource::body);
    }

    /**
     * The seals of a day as text, which names keys and SHA-256 only.
     *
     * @param detail ROOTS, BLOCKS or LINES: the more is kept, the more exactly a line can be named
     * @throws SealRejected if the day is not sealed
     */
    @GET
    @Path("{day}")
    @Produces(CSV)
    public Response text(
            @PathParam("day") SealDay day,
            @QueryParam("detail") @DefaultValue("BLOCKS") Detail detail) {
        var sealed = seals.get(day.date());
        StreamingOutput body = out -> seals.export(sealed.day(), detail, out);
        return Response.ok(body, CSV)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"seals-" + sealed.day() + ".csv\"")
                .build();
    }

    /**
     * Reads every line of these days again, and the bytes of the payment files.
     *
     * @param kept seals that were kept elsewhere, of as many of these days as there are; empty to
     *     verify against the stored ones only
     * @throws SealRejected if they are damaged themselves, or the days are too many
     */
    @POST
    @Path("proofs")
    @Consumes({CSV, MediaType.TEXT_PLAIN})
    public JsonObject verify(
            @QueryParam("from") SealDay from, @QueryParam("until") SealDay until, InputStream kept)
            throws IOException {
        var last = until == null ? seals.latest() : until.date();
        var first = from == null ? last.minusDays(SealProofs.MOST - 1L) : from.date();
        return body(proofs.verify(first, last, kept));
    }

    private static JsonObject body(SealedDay day) {
        return new Fields()
                .add("day", day.day())
                .number("lines", day.lines())
                .add("before", day.before())
                .add("root", day.root())
                .add("sealedAt", day.sealedAt())
                .build();
    }

    private static JsonObject body(SealProof done) {
        return new Fields()
                .add("holds", done.holds())
                .number("days", done.days())
                .number("daysKeptElsewhere", done.kept())
                .number("lines", done.lines())
                .add("findings", done.findings(), SealsResource::body)
                .build();
    }

    private static JsonObject body(Finding finding) {
        return new Fields()
                .add("day", finding.day())
                .add("kind", finding.kind())
                .add("source", finding.source())
                .add("key", finding.key())
                .add("last", finding.last())
                .add("detail", finding.detail())
                .build();
    }

    /** A day as it stands in an address. */
    public record SealDay(LocalDate date) {

        /** As the API reads it; what is no day is no address. */
        public static SealDay fromString(String text) {
            try {
                return new SealDay(LocalDate.parse(text));
            } catch (DateTimeException noDate) {
                throw new IllegalArgumentException(noDate);
            }
        }
    }
}
