package org.honorarium.appeals.control;

import java.sql.SQLException;
import org.honorarium.appeals.entity.AppealOutcome;
import org.honorarium.appeals.entity.OwnAppeal;
import org.honorarium.database.boundary.Row;

/** The columns of an appeal beside what it is about. */
final class OwnAppeals {

    private OwnAppeals() {}

    /** Null if there is none. */
    static OwnAppeal read(Row row) throws SQLException {
        if (!row.has("made_at")) {
            return null;
        }
        var outcome = row.text("outcome");
        return new OwnAppeal(
                row.text("said"),
                row.instant("made_at"),
                row.instant("due_at"),
                outcome == null ? null : AppealOutcome.valueOf(outcome),
                row.text("reasons"),
                row.instant("decided_at"));
    }
}
