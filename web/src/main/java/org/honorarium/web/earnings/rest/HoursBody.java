package org.honorarium.web.earnings.rest;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.honorarium.earnings.entity.HourlyRate;
import org.honorarium.earnings.entity.Hours;
import org.honorarium.earnings.entity.HoursTerms;
import org.honorarium.web.api.Fields;

/**
 * What an annotator worked beside annotations on one day.
 *
 * @param purpose what for
 */
public record HoursBody(
        @NotNull UUID project, @NotNull LocalDate day, int minutes, @NotNull String purpose) {

    HoursTerms toTerms() {
        return new HoursTerms(project, day, minutes, purpose);
    }

    static JsonObject of(Hours hours) {
        var terms = hours.terms();
        return new Fields()
                .add("id", hours.id())
                .add("annotator", hours.annotator())
                .add("annotatorReference", hours.annotatorReference())
                .add("project", terms.project())
                .add("day", terms.day())
                .number("minutes", terms.minutes())
                .add("purpose", terms.purpose())
                .add("hourly", hours.hourly())
                .add("amount", hours.amount())
                .add("state", hours.state())
                .add("sentAt", hours.sentAt())
                .add("decidedBy", hours.decidedByName().isEmpty() ? null : hours.decidedByName())
                .add("decidedAt", hours.decidedAt())
                .add("reason", hours.reason().isEmpty() ? null : hours.reason())
                .add("earning", hours.earning())
                .build();
    }

    static JsonObject of(HourlyRate rate) {
        return new Fields()
                .add("annotator", rate.annotator())
                .add("annotatorReference", rate.annotatorReference())
                .add("project", rate.project())
                .number("version", rate.version())
                .add("hourly", rate.hourly())
                .add("startsOn", rate.startsOn())
                .add("setBy", rate.setByName())
                .add("setAt", rate.setAt())
                .build();
    }
}
