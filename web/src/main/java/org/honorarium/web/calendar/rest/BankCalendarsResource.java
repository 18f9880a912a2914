package org.honorarium.web.calendar.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.calendar.boundary.BankDays;
import org.honorarium.calendar.entity.BankCalendar;
import org.honorarium.calendar.entity.ClosingDay;
import org.honorarium.web.api.Fields;

/** On which days the banks of a currency move money. */
@ApplicationScoped
@Path("bank-calendars")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BankCalendarsResource {

    @Inject BankDays days;

    /**
     * What is announced about a day.
     *
     * @param closed whether the banks are closed; false if they are open after all
     */
    public record Body(@NotNull Boolean closed, @NotNull String reason) {}

    /** The calendars, each with the source of its rules. */
    @GET
    public JsonArray all() {
        return Fields.list(List.of(BankCalendar.values()), BankCalendarsResource::body);
    }

    /**
     * The days from Monday to Friday of a year on which the banks are closed, or open after all.
     */
    @GET
    @Path("{calendar}/years/{year}")
    public JsonObject year(
            @PathParam("calendar") BankCalendar calendar, @PathParam("year") int year) {
        var rows = days.closings(calendar, year).stream().map(BankCalendarsResource::body).toList();
        return new Fields()
                .add("calendar", calendar)
                .number("year", year)
                .add("source", calendar.source())
                .add("days", rows, Function.identity())
                .build();
    }

    /** Whether a day is a bank day. */
    @GET
    @Path("{calendar}/days/{day}")
    public JsonObject day(
            @PathParam("calendar") BankCalendar calendar, @PathParam("day") String day) {
        var asked = date(day);
        return new Fields().add("day", asked).add("bankDay", days.isOpen(calendar, asked)).build();
    }

    /** Announces that the banks are closed on a day, or open after all. */
    @PUT
    @Path("{calendar}/days/{day}")
    public JsonObject announce(
            @PathParam("calendar") BankCalendar calendar,
            @PathParam("day") String day,
            @NotNull @Valid Body body) {
        days.announce(calendar, date(day), body.closed(), body.reason());
        return day(calendar, day);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw AccessRejected.notFound("day");
        }
    }

    private static JsonObject body(BankCalendar calendar) {
        return new Fields()
                .add("calendar", calendar)
                .add("timeZone", calendar.zone())
                .add("source", calendar.source())
                .number("firstYear", BankCalendar.FIRST)
                .number("lastYear", BankCalendar.LAST)
                .build();
    }

    private static JsonObject body(ClosingDay one) {
        var facts =
                new Fields()
                        .add("day", one.day())
                        .add("closed", one.closed())
                        .add("holiday", one.holiday().orElse(null));
        one.announcement()
                .ifPresent(
                        said ->
                                facts.add("reason", said.reason())
                                        .add("announcedBy", said.byName())
                                        .add("announcedAt", said.at()));
        return facts.build();
    }
}
