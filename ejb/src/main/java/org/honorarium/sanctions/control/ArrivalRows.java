package org.honorarium.sanctions.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.honorarium.audit.entity.FactChange;
import org.honorarium.database.boundary.Sql;

/** Compares prints with the lists for whoever may not read the lists. */
@Dependent
public class ArrivalRows {

    private static final String COMPARE =
            "select annotator_id, list, reference from sanctions.compare(?::uuid[], ?::bytea[], ?)";

    private static final String STAFF = "select security.looking_after() as id";

    @Inject Sql sql;

    /**
     * @param prints of the names, each of the person in the same place
     * @return whose name is newly like which entry of which list
     */
    public List<FactChange> compare(List<UUID> persons, List<byte[]> prints, Instant now) {
        return sql.rows(
                COMPARE,
                row ->
                        new FactChange(
                                row.uuid("annotator_id"),
                                "",
                                row.text("list") + " " + row.text("reference")),
                persons,
                prints,
                now);
    }

    /** Who is told: finance and operations. */
    public List<UUID> staff() {
        return sql.rows(STAFF, row -> row.uuid("id"));
    }
}
