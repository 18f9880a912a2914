package org.honorarium.annotators.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;

/** The owners and details of some accounts, also of replaced ones, still sealed. */
@Dependent
public class SealedDestinations {

    private static final UUID NO_RELEASE = new UUID(0, 0);

    private static final String OF =
            """
            select b.id, b.annotator_id, a.reference, coalesce(r.country, a.country) as country, b.currency,
                   coalesce(r.personal, a.personal) as personal, b.details
              from annotators.bank_account b
              join annotators.annotator a on a.id = b.annotator_id
              left join annotators.as_released r on r.annotator_id = a.id and r.release_id = ?
             where b.id = any(?::uuid[])
            """;

    @Inject Sql sql;

    public List<SealedDestination> of(Collection<UUID> bankAccounts) {
        return of(bankAccounts, NO_RELEASE);
    }

    /** What was changed of their owners since this release is as it was. */
    public List<SealedDestination> of(Collection<UUID> bankAccounts, UUID release) {
        return sql.rows(OF, SealedDestinations::read, release, bankAccounts);
    }

    private static SealedDestination read(Row row) throws SQLException {
        return new SealedDestination(
                row.uuid("id"),
                row.uuid("annotator_id"),
                row.text("reference"),
                row.text("country"),
                row.text("currency"),
                row.bytes("personal"),
                row.bytes("details"));
    }
}
