package org.honorarium.qualifications.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.qualifications.entity.Verdict;
import org.honorarium.qualifications.entity.Yes;

/** Who has said yes to a qualification. */
@Dependent
public class Yeses {

    private static final String OF =
            """
            select v.verified_by, n.name, v.verified_at, v.level, v.valid_from, v.valid_until
              from qualifications.verification v
              left join security.name n on n.id = v.verified_by
             where v.qualification_id = ?
             order by v.verified_at, v.verified_by
            """;

    private static final String ADD =
            """
            insert into qualifications.verification
                (qualification_id, verified_by, verified_at, level, valid_from, valid_until)
            values (?, ?, ?, ?::numeric, ?::date, ?::date)
            """;

    @Inject Sql sql;

    /** The first one first. */
    public List<Yes> of(UUID qualification) {
        return sql.rows(
                OF,
                row ->
                        new Yes(
                                row.uuid("verified_by"),
                                Objects.requireNonNullElse(row.text("name"), ""),
                                row.instant("verified_at"),
                                new Verdict(
                                        row.decimal("level"),
                                        row.date("valid_from"),
                                        row.date("valid_until"))),
                qualification);
    }

    public void add(UUID qualification, UUID by, Verdict verdict, Instant now) {
        sql.change(
                ADD,
                qualification,
                by,
                now,
                verdict.level(),
                verdict.validFrom(),
                verdict.validUntil());
    }
}
