package org.honorarium.departures.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.departures.entity.DepartureRejected;
import org.honorarium.departures.entity.OtherFormat;

/** Payment files that left in one format and are wanted in another, as rows. */
@Dependent
public class OtherFormatRows {

    private static final String SELECT =
            """
            select w.file_id, w.format, w.message_id, l.format as left_as, l.left_at, o.reason, o.proposed_by,
                   coalesce(n.name, '') as proposed_by_name, o.confirmed_by
              from files.written w
             cross join lateral departures.left_as(w.file_id, w.format) l
              left join departures.other_format o on (o.file_id, o.format) = (w.file_id, w.format)
              left join security.name n on n.id = o.proposed_by
             where w.file_id = ? and w.format = ?
            """;

    private static final String PROPOSE =
            """
            insert into departures.other_format (file_id, format, reason, proposed_by, proposed_at)
            values (?, ?, ?, ?, ?)
                on conflict (file_id, format) do update
               set reason = excluded.reason, proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at
             where departures.other_format.confirmed_by is null
            """;

    private static final String CONFIRM =
            """
            update departures.other_format set confirmed_by = ?, confirmed_at = ?
             where file_id = ? and format = ? and confirmed_by is null
            """;

    @Inject Sql sql;

    /** Empty where no other format that moves money has left. */
    public Optional<OtherFormat> find(UUID file, String format) {
        return sql.first(SELECT, OtherFormatRows::read, file, format);
    }

    /** Why a file cannot leave in this format, if so. */
    public Optional<DepartureRejected> refusal(UUID file, String format) {
        return find(file, format)
                .filter(one -> !one.isLet())
                .map(one -> DepartureRejected.leftAsAnother(one.messageId(), one.left(), format));
    }

    public void propose(UUID file, String format, String reason, UUID by, Instant now) {
        sql.change(PROPOSE, file, format, reason, by, now);
    }

    public void confirm(UUID file, String format, UUID by, Instant now) {
        sql.change(CONFIRM, by, now, file, format);
    }

    private static OtherFormat read(Row row) throws SQLException {
        return new OtherFormat(
                row.uuid("file_id"),
                row.text("format"),
                row.text("message_id"),
                row.text("left_as"),
                row.instant("left_at"),
                row.text("reason"),
                row.uuid("proposed_by"),
                row.text("proposed_by_name"),
                row.uuid("confirmed_by"));
    }
}
