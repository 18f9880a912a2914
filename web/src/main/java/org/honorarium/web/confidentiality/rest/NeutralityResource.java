package org.honorarium.web.confidentiality.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.honorarium.barriers.entity.BarrierException;
import org.honorarium.barriers.entity.OwnershipLink;
import org.honorarium.confidentiality.boundary.NeutralityReports;
import org.honorarium.confidentiality.entity.GroupFigures;
import org.honorarium.confidentiality.entity.NeutralityReport;
import org.honorarium.web.api.Fields;
import org.honorarium.web.money.AmountBody;
import org.honorarium.web.payouts.rest.BusinessDate;

/** People, hours and money per client group, owners of the house among them, and exceptions. */
@ApplicationScoped
@Path("neutrality-report")
@Produces(MediaType.APPLICATION_JSON)
public class NeutralityResource {

    @Inject NeutralityReports reports;
    @Inject Clock clock;

    /**
     * @param from the first day; without it, the first of this year
     * @param before the first day after it; without it, tomorrow
     */
    @GET
    public JsonObject get(
            @QueryParam("from") BusinessDate from, @QueryParam("before") BusinessDate before) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return body(
                reports.of(
                        from == null ? today.withDayOfYear(1) : from.date(),
                        before == null ? today.plusDays(1) : before.date()));
    }

    private static JsonObject body(NeutralityReport report) {
        return new Fields()
                .add("from", report.from())
                .add("before", report.before())
                .add("groups", report.groups(), NeutralityResource::body)
                .add("ownersOfTheHouse", report.owners(), NeutralityResource::body)
                .add("exceptions", report.exceptions(), NeutralityResource::body)
                .build();
    }

    private static JsonObject body(GroupFigures group) {
        return new Fields()
                .add("clients", group.names())
                .add("ownsTheHouse", group.ownsTheHouse())
                .add("people", group.people())
                .add("seconds", group.time().toSeconds())
                .add("money", group.money(), AmountBody::of)
                .build();
    }

    private static JsonObject body(OwnershipLink link) {
        return new Fields()
                .add("owner", link.ownerName())
                .add("percent", link.percent().toPlainString())
                .add("since", link.since())
                .add("until", link.until())
                .build();
    }

    private static JsonObject body(BarrierException one) {
        return new Fields()
                .add("person", one.personName())
                .add("client", one.clientName())
                .add("until", one.terms().until())
                .add("reason", one.terms().reason())
                .add("askedBy", one.askedByName())
                .add("grantedBy", one.decidedByName())
                .add("grantedAt", one.decidedAt())
                .build();
    }
}
