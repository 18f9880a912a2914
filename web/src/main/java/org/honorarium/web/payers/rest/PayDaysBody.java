package org.honorarium.web.payers.rest;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.honorarium.payers.entity.PayDays;
import org.honorarium.payers.entity.PayOn;
import org.honorarium.payers.entity.WhenClosed;
import org.honorarium.web.api.Builders;

/**
 * Which nights pay.
 *
 * @param days of WEEKDAYS from Monday, 1, to Sunday, 7; of MONTH_DAYS from 1 to 31
 * @param whenClosed of MONTH_DAYS, where such a day is no bank day
 */
public record PayDaysBody(@NotNull PayOn on, List<@NotNull Integer> days, WhenClosed whenClosed) {

    PayDays toPayDays() {
        return new PayDays(on, days, whenClosed);
    }

    static JsonObject of(PayDays pays) {
        var days = Builders.array();
        pays.days().forEach(days::add);
        var body = Builders.object().add("on", pays.on().name()).add("days", days);
        if (pays.on() == PayOn.MONTH_DAYS) {
            body.add("whenClosed", pays.whenClosed().name());
        }
        return body.build();
    }
}
