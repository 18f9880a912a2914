package org.honorarium.payers.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.payers.entity.PayDays;
import org.honorarium.payers.entity.PayerDays;

/** When payers pay, without all else that they say: every claim of a task asks for it. */
@Dependent
public class Rhythms {

    private static final String OF =
            """
            select time_zone, cut_off::text as cut_off, created_at, pay_days
              from payers.payer where id = ?
            """;

    @Inject Sql sql;

    public Optional<Rhythm> of(UUID payer) {
        return sql.first(OF, Rhythms::read, payer);
    }

    private static Rhythm read(Row row) throws SQLException {
        var days =
                new PayerDays(
                        ZoneId.of(row.text("time_zone")),
                        LocalTime.parse(row.text("cut_off")),
                        row.instant("created_at"));
        return new Rhythm(days, PayDays.parse(row.text("pay_days")));
    }

    /** Its business dates, and on which of them it pays. */
    public record Rhythm(PayerDays days, PayDays pays) {}
}
