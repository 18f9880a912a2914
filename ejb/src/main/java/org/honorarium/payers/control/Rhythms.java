package org.honorarium.payers.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.payers.entity.PayerRhythm;

/** When payers pay. */
@Dependent
public class Rhythms {

    private static final String OF =
            """
            select time_zone, cut_off::text as cut_off, created_at, pay_days
              from payers.payer where id = ?
            """;

    @Inject Sql sql;

    public Optional<PayerRhythm> of(UUID payer) {
        return sql.first(
                OF,
                row ->
                        PayerRhythm.parse(
                                row.text("time_zone"),
                                row.text("cut_off"),
                                row.instant("created_at"),
                                row.text("pay_days")),
                payer);
    }
}
