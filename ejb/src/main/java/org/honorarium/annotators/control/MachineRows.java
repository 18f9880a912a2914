package org.honorarium.annotators.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.annotators.entity.Machine;
import org.honorarium.database.boundary.Sql;

/** Which annotators are machines. */
@Dependent
public class MachineRows {

    private static final String FIND =
            """
            select annotator_id, reference, name, version from annotators.machine_reference
             where annotator_id = ?
            """;

    private static final String ADD =
            """
            insert into annotators.machine (annotator_id, name, version, said_by, said_at)
            values (?, ?, ?, ?, ?)
            """;

    @Inject Sql sql;

    public Optional<Machine> find(UUID annotator) {
        return sql.first(
                FIND,
                row ->
                        new Machine(
                                row.uuid("annotator_id"),
                                row.text("reference"),
                                row.text("name"),
                                row.text("version")),
                annotator);
    }

    public void add(UUID annotator, String name, String version, UUID by, Instant at) {
        sql.change(ADD, annotator, name, version, by, at);
    }
}
