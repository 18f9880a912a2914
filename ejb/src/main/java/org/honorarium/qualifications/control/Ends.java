package org.honorarium.qualifications.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.qualifications.entity.Ending;

/** Qualifications whose last day is over, or near, some at a time and each to one server. */
@Dependent
public class Ends {

    private static final String DUE =
            """
            select exists (select from qualifications.qualification
                            where state = 'VERIFIED' and valid_until <= ?
                               or state = 'VERIFIED' and told_at is null and valid_until <= ?) as due
            """;

    private static final String EXPIRE =
            """
            with due as (
                select id from qualifications.qualification
                 where state = 'VERIFIED' and valid_until <= ?
                 order by valid_until, id limit ? for update skip locked)
            update qualifications.qualification q
               set state = 'EXPIRED', decided_by = ?, decided_at = ?
              from due, qualifications.type t
             where q.id = due.id and t.id = q.type_id
            returning q.id, q.annotator_id, t.title, q.valid_until
            """;

    private static final String TELL =
            """
            with near as (
                select id from qualifications.qualification
                 where state = 'VERIFIED' and told_at is null and valid_until > ? and valid_until <= ?
                 order by valid_until, id limit ? for update skip locked)
            update qualifications.qualification q
               set told_at = ?
              from near, qualifications.type t
             where q.id = near.id and t.id = q.type_id
            returning q.id, q.annotator_id, t.title, q.valid_until
            """;

    @Inject Sql sql;

    public boolean isAnyDue(LocalDate today, LocalDate soon) {
        return sql.one(DUE, row -> row.yes("due"), today, soon);
    }

    public List<Ending> expire(LocalDate today, int most, UUID by, Instant now) {
        return sql.rows(EXPIRE, Ends::read, today, most, by, now);
    }

    public List<Ending> tell(LocalDate today, LocalDate soon, int most, Instant now) {
        return sql.rows(TELL, Ends::read, today, soon, most, now);
    }

    private static Ending read(Row row) throws SQLException {
        return new Ending(
                row.uuid("id"),
                row.uuid("annotator_id"),
                row.text("title"),
                row.date("valid_until"));
    }
}
