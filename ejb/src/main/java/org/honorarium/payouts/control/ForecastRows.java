package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.money.entity.Money;
import org.honorarium.payers.entity.PayerTerms;
import org.honorarium.payouts.entity.ForecastDay;
import org.honorarium.payouts.entity.HoldReason;

/**
 * What the next nights of a payer will pay: open items on the day that their payee chose, as what
 * is left of them in the currency that is paid; waiting work after its deadline, on the day that
 * its payee chose, as what is earned. Holds that end by themselves put it off to the day on which
 * they do. All of it on the payer's own pay days; but where the law wants it paid earlier, on the
 * night from which on no choice holds it.
 */
@Dependent
public class ForecastRows {

    @Inject Sql sql;

    /**
     * By business date and currency; what no night is going to pay comes last, with the reason.
     *
     * @param next the business date that is running
     * @param nights the payer's next pay days by currency
     * @param now rates and debts count as they stand then
     */
    public List<ForecastDay> of(
            UUID payer,
            PayerTerms terms,
            LocalDate next,
            Map<String, List<LocalDate>> nights,
            int days,
            Instant now) {
        var currencies = new ArrayList<String>();
        var dates = new ArrayList<String>();
        nights.forEach(
                (currency, pay) ->
                        pay.forEach(
                                day -> {
                                    currencies.add(currency);
                                    dates.add(day.toString());
                                }));
        return sql.rows(
                ForecastSql.FORECAST,
                ForecastRows::read,
                next.plusDays(days),
                currencies,
                dates,
                terms.timeZone(),
                terms.cutOff().toString(),
                next,
                payer,
                payer,
                now,
                now,
                now,
                now,
                next,
                true);
    }

    private static ForecastDay read(Row row) throws SQLException {
        var currency = row.text("currency");
        return new ForecastDay(
                row.date("day"),
                Optional.ofNullable(row.text("reason")).map(HoldReason::valueOf),
                new Money(row.number("open_minor"), currency),
                row.number("payees"),
                new Money(row.number("waiting_minor"), currency),
                row.number("pieces"),
                row.has("law")
                        ? Optional.of(
                                new ForecastDay.Law(
                                        row.date("last_day"), row.text("law").equals("TOO_LATE")))
                        : Optional.empty());
    }
}
