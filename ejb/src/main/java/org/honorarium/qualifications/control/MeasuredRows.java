package org.honorarium.qualifications.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;

/** What was measured becomes qualifications, in three statements for all annotators. */
@Dependent
public class MeasuredRows {

    private static final String CHANGE =
            """
            update qualifications.qualification q
               set level = m.level, decided_at = ?
              from pg_temp.measured m
              join qualifications.type t on t.code = m.type and t.kind = 'COMPUTED'
             where q.annotator_id = m.annotator_id and q.type_id = t.id and q.code = m.code
               and q.state = 'VERIFIED' and q.level <> m.level
            """;

    private static final String END =
            """
            update qualifications.qualification q
               set state = 'EXPIRED', decided_by = ?, decided_at = ?,
                   reason = 'There was nothing to measure any more.'
              from qualifications.type t
             where t.id = q.type_id and t.kind = 'COMPUTED' and q.state = 'VERIFIED'
               and not exists (select from pg_temp.measured m
                                where m.annotator_id = q.annotator_id and m.type = t.code and m.code = q.code)
            """;

    private static final String ADD =
            """
            insert into qualifications.qualification
                (id, annotator_id, type_id, state, code, level, valid_from, claimed_by, claimed_at, decided_by,
                 decided_at)
            select ids.derived(now.at, concat_ws('/', 'measured', m.annotator_id, m.type, m.code)),
                   m.annotator_id, t.id, 'VERIFIED', m.code, m.level, ?::date, now.by, now.at, now.by, now.at
              from pg_temp.measured m
              join qualifications.type t on t.code = m.type and t.kind = 'COMPUTED' and t.retired_at is null
             cross join (select ?::uuid as by, ?::timestamptz as at) now
             where not exists (select from qualifications.qualification q
                                where q.annotator_id = m.annotator_id and q.type_id = t.id
                                  and q.code = m.code and q.state = 'VERIFIED')
            """;

    @Inject Sql sql;

    public int change(Instant now) {
        return sql.change(CHANGE, now);
    }

    public int end(UUID by, Instant now) {
        return sql.change(END, by, now);
    }

    public int add(LocalDate day, UUID by, Instant now) {
        return sql.change(ADD, day, by, now);
    }
}
