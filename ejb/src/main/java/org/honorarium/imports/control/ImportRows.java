package org.honorarium.imports.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.imports.entity.Import;
import org.honorarium.imports.entity.ImportKind;
import org.honorarium.imports.entity.ImportState;

/** Imports as rows. */
@Dependent
public class ImportRows {

    private static final String ADD =
            """
            insert into imports.import (id, kind, project_id, file_name, sha256, state, bytes_in_all,
                                        created_by, created_at, touched_at)
            values (?, ?, ?::uuid, ?, ?, 'RECEIVED', ?, ?, ?, ?)
            """;

    // An object of a list keeps the order in which we say things; jsonb alone would not.
    private static final String SELECT =
            """
            select id, kind, project_id, file_name, sha256, state, rows_read, bytes_read, bytes_in_all,
                   array(select e ->> 0 from jsonb_array_elements(outcome -> 'says') e) as names,
                   array(select e ->> 1 from jsonb_array_elements(outcome -> 'says') e) as values,
                   created_by, created_at
              from imports.import
            """;

    private static final String READ =
            """
            update imports.import set state = 'READING', rows_read = ?, bytes_read = ?, touched_at = ?
             where id = ? and state in ('RECEIVED', 'READING')
            """;

    private static final String END =
            """
            update imports.import
               set state = ?, touched_at = ?,
                   outcome = jsonb_build_object('says', (select jsonb_agg(jsonb_build_array(n, v) order by place)
                       from unnest(?::text[], ?::text[]) with ordinality says (n, v, place)))
             where id = ? and state in ('RECEIVED', 'READING')
            """;

    private static final String BREAK_OFF =
            """
            update imports.import set state = 'BROKEN_OFF', touched_at = ?
             where state in ('RECEIVED', 'READING') and touched_at < ?
            """;

    @Inject Sql sql;

    public void add(Import one) {
        sql.change(
                ADD,
                one.id(),
                one.kind(),
                one.project(),
                one.fileName(),
                one.sha256(),
                one.bytesInAll(),
                one.createdBy(),
                one.createdAt(),
                one.createdAt());
    }

    public Optional<Import> find(UUID id) {
        return sql.first(SELECT + " where id = ?", ImportRows::read, id);
    }

    public Page<Import> page(PageRequest request) {
        long total = sql.one("select count(*) as n from imports.import", row -> row.number("n"));
        List<Import> rows =
                sql.rows(
                        SELECT + " order by created_at desc, id limit ? offset ?",
                        ImportRows::read,
                        request.size(),
                        request.first());
        return new Page<>(rows, total);
    }

    public void read(UUID id, long rows, long bytes, Instant now) {
        sql.change(READ, rows, bytes, now, id);
    }

    public void end(UUID id, ImportState state, Map<String, String> outcome, Instant now) {
        sql.change(END, state, now, outcome.keySet(), outcome.values(), id);
    }

    public int breakOff(Instant now, Instant silentSince) {
        return sql.change(BREAK_OFF, now, silentSince);
    }

    private static Import read(Row row) throws SQLException {
        var outcome = new LinkedHashMap<String, String>();
        var names = row.texts("names").iterator();
        row.texts("values").forEach(value -> outcome.put(names.next(), value));
        return new Import(
                row.uuid("id"),
                ImportKind.valueOf(row.text("kind")),
                row.uuid("project_id"),
                row.text("file_name"),
                row.text("sha256"),
                ImportState.valueOf(row.text("state")),
                row.number("rows_read"),
                row.number("bytes_read"),
                row.number("bytes_in_all"),
                outcome,
                row.uuid("created_by"),
                row.instant("created_at"));
    }
}
