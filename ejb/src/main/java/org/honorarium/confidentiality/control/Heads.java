package org.honorarium.confidentiality.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.honorarium.clients.entity.Client;
import org.honorarium.confidentiality.entity.ReportHead;
import org.honorarium.database.boundary.Sql;

/** The figures of a confidentiality report. */
@Dependent
public class Heads {

    private static final String HEAD =
            SeerRows.SEERS
                    + """
                    select count(distinct person_id) as people,
                           count(distinct person_id) filter (where first_at is not null) as seen,
                           count(distinct person_id) filter (where standing = 'KEPT_OUT') as kept_out,
                           count(distinct person_id) filter (where standing = 'EXCEPTED') as excepted,
                           count(distinct person_id) filter (where standing = 'BOTH_SIDES') as both_sides,
                           (select count(*) from barriers.other_side
                             where client_id = (select client_id from subject)) as rivals,
                           (select coalesce(max(version), 0) from barriers.agreement
                             where client_id = (select client_id from subject)) as agreement
                      from seers
                    """;

    @Inject Sql sql;

    public ReportHead of(Client client, Instant at) {
        return sql.one(
                HEAD,
                row ->
                        new ReportHead(
                                client.id(),
                                client.name(),
                                at,
                                row.number("rivals"),
                                row.number("people"),
                                row.number("seen"),
                                row.number("kept_out"),
                                row.number("excepted"),
                                row.number("both_sides"),
                                Math.toIntExact(row.number("agreement"))),
                client.id());
    }
}
