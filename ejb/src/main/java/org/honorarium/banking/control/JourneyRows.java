package org.honorarium.banking.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.honorarium.banking.entity.JourneyPoint;
import org.honorarium.banking.entity.JourneyStep;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;

/** The steps of payouts, put together from what each component knows of them. */
@Dependent
public class JourneyRows {

    private static final String OF =
            "select step, at, day, file, code, words, payout_id from banking.journey(?)";

    @Inject Sql sql;

    public List<JourneyStep> of(UUID payout) {
        return sql.rows(OF, JourneyRows::read, payout);
    }

    private static JourneyStep read(Row row) throws SQLException {
        return new JourneyStep(
                JourneyPoint.valueOf(row.text("step")),
                row.instant("at"),
                row.date("day"),
                row.has("file") ? row.number("file") : null,
                row.text("code"),
                row.text("words"),
                row.uuid("payout_id"));
    }
}
