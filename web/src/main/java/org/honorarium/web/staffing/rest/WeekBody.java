package org.honorarium.web.staffing.rest;

import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.util.List;
import org.honorarium.staffing.entity.Availability;
import org.honorarium.staffing.entity.TimeOff;
import org.honorarium.staffing.entity.Week;
import org.honorarium.web.api.Fields;
import org.honorarium.web.staffing.TimeOfDay;

/** A usual week on the wire: {@code {"day": "MONDAY", "begins": "09:00", "ends": "24:00"}}. */
public record WeekBody(@NotNull String timeZone, @NotNull @Valid List<Day> hours) {

    /** The hours of one day. */
    public record Day(@NotNull DayOfWeek day, @NotNull String begins, @NotNull String ends) {

        Week.Hours toHours() {
            return new Week.Hours(day, TimeOfDay.minutes(begins), TimeOfDay.ending(ends));
        }
    }

    Week toWeek() {
        return new Week(timeZone, hours.stream().map(Day::toHours).toList());
    }

    static JsonObject of(Availability availability) {
        var fields = new Fields().add("annotator", availability.annotator());
        availability
                .week()
                .ifPresent(
                        week ->
                                fields.add("timeZone", week.timeZone())
                                        .add("hours", week.hours(), WeekBody::of)
                                        .add("hoursAWeek", week.total().toHours()));
        return fields.add("timeOff", availability.timeOff(), WeekBody::of).build();
    }

    private static JsonObject of(Week.Hours hours) {
        return new Fields()
                .add("day", hours.day())
                .add("begins", TimeOfDay.text(hours.begins()))
                .add("ends", TimeOfDay.text(hours.ends()))
                .build();
    }

    private static JsonObject of(TimeOff one) {
        return new Fields()
                .add("id", one.id())
                .add("first", one.first())
                .add("last", one.last())
                .build();
    }
}
