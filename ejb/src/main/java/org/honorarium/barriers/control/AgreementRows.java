package org.honorarium.barriers.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.barriers.entity.Agreement;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;

/** Non-disclosure agreements in versions, and who signed which. */
@Dependent
public class AgreementRows {

    private static final String LAST =
            """
            select a.client_id, c.name as client_name,
                   (select string_agg(p.name, ', ' order by p.name) from projects.name p
                     where p.client_id = a.client_id) as projects,
                   a.version, a.text, a.published_at,
                   (select count(*) from barriers.signature s
                     where s.client_id = a.client_id and s.version = a.version) as signatures,
                   (select s.signed_at from barriers.signature s
                     where s.client_id = a.client_id and s.version = a.version
                       and s.person_id = ?) as signed_at
              from (select distinct on (client_id) * from barriers.agreement
                     order by client_id, version desc) a
              left join clients.name c on c.client_id = a.client_id
            """;

    private static final String ALL = LAST + " order by c.name, a.client_id";

    private static final String OF_CLIENT = LAST + " where a.client_id = ?";

    private static final String PUBLISH =
            """
            insert into barriers.agreement (client_id, version, text, published_by, published_at)
            values (?, ?, ?, ?, ?)
            """;

    private static final String SIGN =
            """
            insert into barriers.signature (client_id, version, person_id, signed_at)
            values (?, ?, ?, ?)
            """;

    @Inject Sql sql;

    public List<Agreement> all(UUID reader) {
        return sql.rows(ALL, AgreementRows::read, reader);
    }

    public Optional<Agreement> last(UUID client, UUID reader) {
        return sql.first(OF_CLIENT, AgreementRows::read, reader, client);
    }

    public void publish(UUID client, int version, String text, UUID by, Instant at) {
        sql.change(PUBLISH, client, version, text, by, at);
    }

    public void sign(UUID client, int version, UUID person, Instant at) {
        sql.change(SIGN, client, version, person, at);
    }

    private static Agreement read(Row row) throws SQLException {
        return new Agreement(
                row.uuid("client_id"),
                row.text("client_name"),
                row.text("projects"),
                Math.toIntExact(row.number("version")),
                row.text("text"),
                row.instant("published_at"),
                row.number("signatures"),
                row.instant("signed_at"));
    }
}
