package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.calendar.entity.BankCalendar;
import org.honorarium.calendar.entity.OpenDays;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.payers.entity.PayerRhythm;
import org.honorarium.pricing.entity.AppliedCard;
import org.honorarium.tasks.control.ClaimLook.Ready;
import org.honorarium.tasks.entity.HeldPlace;
import org.honorarium.tasks.entity.Place;
import org.honorarium.tasks.entity.Wanted;

/** The places that are free on open tasks. */
@Dependent
public class PlaceRows {

    private static final String CLAIM =
            "select * from tasks.claim(?, ?, ?, ?::uuid, ?::uuid, ?::uuid[], ?, ?, ?, ?, ?)";

    private static final String DRAW = "select * from tasks.draw_gold(?, ?::uuid, ?::uuid[], ?)";

    private static final int DRAWN = 20;

    @Inject Sql sql;

    /**
     * Makes the actor's claim of a task on which there is a place; empty if there is none. Past
     * tasks on which somebody else is just taking one; if there is nothing else, waits for them. At
     * a price that was shown no gold task is drawn here.
     *
     * @param key by which they call it
     */
    public Optional<HeldPlace> claim(UUID claim, UUID key, Wanted wanted, Ready ready, Instant at) {
        return sql.one(
                CLAIM,
                PlaceRows::read,
                claim,
                wanted.project(),
                key.toString(),
                wanted.taskType().orElse(null),
                wanted.task().orElse(null),
                ready.lacking(),
                ready.payer(),
                wanted.shown().isEmpty(),
                at,
                ready.terms().dueAt(at),
                ready.terms().reviewDays());
    }

    /** Gold tasks, one of which may come in place of the next task; none most of the time. */
    public List<Place> drawGold(Wanted wanted, Ready ready) {
        return sql.rows(
                DRAW,
                row -> new Place(row.uuid("task_id"), row.uuid("task_type_id")),
                wanted.project(),
                wanted.taskType().orElse(null),
                ready.lacking(),
                DRAWN);
    }

    /** Empty if there is no task. */
    static Optional<HeldPlace> read(Row row) throws SQLException {
        if (!row.has("task_id")) {
            return Optional.empty();
        }
        return Optional.of(
                new HeldPlace(
                        row.uuid("task_id"),
                        row.uuid("task_type_id"),
                        row.text("reference"),
                        row.text("title"),
                        Variables.read(row),
                        row.has("version_id")
                                ? Optional.of(
                                        new AppliedCard(
                                                row.uuid("version_id"),
                                                PayerRhythm.parse(
                                                        row.text("time_zone"),
                                                        row.text("cut_off"),
                                                        row.instant("pays_since"),
                                                        row.text("pay_days")),
                                                OpenDays.parse(
                                                        BankCalendar.of(row.text("currency")),
                                                        row.texts("announced"))))
                                : Optional.empty()));
    }
}
