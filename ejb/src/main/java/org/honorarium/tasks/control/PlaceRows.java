package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.tasks.entity.HeldPlace;
import org.honorarium.tasks.entity.Wanted;

/** The places that are free on open tasks. */
@Dependent
public class PlaceRows {

    private static final String TAKE =
            "select * from tasks.take_place(?, ?::uuid, ?::uuid, ?::uuid[])";

    @Inject Sql sql;

    /**
     * Holds a place until the transaction ends. Past tasks on which somebody else is just taking
     * one; if there is nothing else, waits for them.
     *
     * @param butTypes task types that are not for this annotator
     */
    public Optional<HeldPlace> take(Wanted wanted, Collection<UUID> butTypes) {
        return sql.first(
                TAKE,
                row ->
                        new HeldPlace(
                                row.uuid("task_id"),
                                row.uuid("task_type_id"),
                                row.text("reference"),
                                row.text("title"),
                                Variables.read(row)),
                wanted.project(),
                wanted.taskType().orElse(null),
                wanted.task().orElse(null),
                butTypes);
    }
}
