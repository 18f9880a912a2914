package org.honorarium.web.exports.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.honorarium.exports.boundary.Exports;
import org.honorarium.exports.entity.ExportKind;
import org.honorarium.exports.entity.ExportOrder;
import org.honorarium.exports.entity.ExportRejected;

/** What finance takes out for its books: journals, runs and earnings of some days. */
@ApplicationScoped
@Path("payers/{payer}/exports/{kind}")
public class ExportsResource {

    @Inject Exports exports;

    /**
     * A journal (JOURNAL_CSV, JOURNAL_BEANCOUNT) or a workbook (RUNS_XLSX by business date,
     * EARNINGS_XLSX by the day on which they were recorded).
     *
     * @param from the first day, 2026-03-01
     * @param until the last day
     * @param each every transfer on a line of its own, not the sum of a day; for journals
     * @throws ExportRejected if the days are wrong
     */
    @GET
    public Response get(
            @PathParam("payer") UUID payer,
            @PathParam("kind") ExportKind kind,
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @QueryParam("each") @DefaultValue("false") boolean each) {
        var order = new ExportOrder(payer, kind, day(from), day(until), each);
        exports.check(order);
        StreamingOutput body = out -> exports.write(order, out);
        return Response.ok(body, kind.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + order.fileName() + "\"")
                .build();
    }

    /** What is no day is refused like none. */
    private static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
