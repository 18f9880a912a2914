package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.tasks.entity.Claim;
import org.honorarium.tasks.entity.Proposal;
import org.honorarium.tasks.entity.Sheet;
import org.honorarium.tasks.entity.TaskForm;
import org.honorarium.tasks.entity.TaskTemplate;

/** All that the actor needs for what they work on, asked once. */
@Dependent
public class SheetRows {

    private static final String NOTHING = "{}";

    private static final String IN_WORK = "select * from tasks.sheet_in_work(?)";

    @Inject Sql sql;

    /** Empty if it is not in the actor's hands. */
    public Optional<Sheet> of(Claim claim) {
        return sql.first(IN_WORK, row -> read(claim, row), claim.id());
    }

    private static Sheet read(Claim claim, Row row) throws SQLException {
        var proposal = proposal(row);
        return new Sheet(
                claim,
                Variables.read(row),
                template(row),
                form(row),
                proposal,
                Optional.ofNullable(row.text("saved"))
                        .or(() -> proposal.map(Proposal::answer))
                        .orElse(NOTHING),
                (int) row.number("active_seconds"),
                (int) row.number("submissions"));
    }

    private static Optional<Proposal> proposal(Row row) throws SQLException {
        return row.has("machine")
                ? Optional.of(
                        new Proposal(
                                row.text("machine"),
                                row.text("machine_version"),
                                row.text("proposed")))
                : Optional.empty();
    }

    private static Optional<TaskTemplate> template(Row row) throws SQLException {
        return row.has("page_version")
                ? Optional.of(
                        new TaskTemplate(
                                (int) row.number("page_version"),
                                row.text("page_html"),
                                row.instant("page_made_at")))
                : Optional.empty();
    }

    static Optional<TaskForm> form(Row row) throws SQLException {
        return row.has("form_version")
                ? Optional.of(
                        new TaskForm(
                                (int) row.number("form_version"),
                                row.text("form_schema"),
                                row.instant("form_made_at")))
                : Optional.empty();
    }
}
