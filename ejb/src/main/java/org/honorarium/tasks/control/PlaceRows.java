package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.pricing.entity.AppliedCard;
import org.honorarium.tasks.control.ClaimLook.Ready;
import org.honorarium.tasks.entity.HeldPlace;
import org.honorarium.tasks.entity.Wanted;

/** The places that are free on open tasks. */
@Dependent
public class PlaceRows {

    private static final String CLAIM =
            "select * from tasks.claim(?, ?, ?, ?::uuid, ?::uuid, ?::uuid[], ?, ?, ?, ?)";

    @Inject Sql sql;

    /**
     * Makes the actor's claim of a task on which there is a place; empty if there is none. Past
     * tasks on which somebody else is just taking one; if there is nothing else, waits for them.
     *
     * @param key by which they call it
     */
    public Optional<HeldPlace> claim(
            UUID claim, UUID key, Wanted wanted, Ready ready, Instant at, Instant due) {
        return sql.first(
                CLAIM,
                PlaceRows::read,
                claim,
                wanted.project(),
                key.toString(),
                wanted.taskType().orElse(null),
                wanted.task().orElse(null),
                ready.lacking(),
                ready.payer(),
                at,
                due,
                ready.terms().reviewDays());
    }

    private static HeldPlace read(Row row) throws SQLException {
        return new HeldPlace(
                row.uuid("task_id"),
                row.uuid("task_type_id"),
                row.text("reference"),
                row.text("title"),
                Variables.read(row),
                row.has("version_id")
                        ? Optional.of(
                                new AppliedCard(
                                        row.uuid("version_id"),
                                        row.uuid("payer_id"),
                                        row.text("currency")))
                        : Optional.empty());
    }
}
