package org.honorarium.notices.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.database.boundary.FactColumns;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.notices.entity.Notice;
import org.honorarium.notices.entity.Telling;

/** Notices as rows. */
@Dependent
public class NoticeRows {

    private static final String ADD =
            """
            insert into notices.notice (id, person_id, code, facts, told_at)
            select id, person, ?, jsonb_object(?::text[], ?::text[]), ?
              from unnest(?::uuid[], ?::uuid[]) told (id, person)
            """;

    private static final String ADD_EACH =
            """
            insert into notices.notice (id, person_id, code, facts, told_at)
            select n.id, n.person, ?, coalesce(f.facts, '{}'), ?
              from unnest(?::uuid[], ?::uuid[]) with ordinality n (id, person, nth)
              left join (select nth, jsonb_object_agg(name, value) as facts
                           from unnest(?::bigint[], ?::text[], ?::text[]) given (nth, name, value)
                          group by nth) f using (nth)
            """;

    private static final String PAGE =
            """
            select id, code, told_at, read_at,
                   array(select key from jsonb_each_text(facts) order by key) as names,
                   array(select value from jsonb_each_text(facts) order by key) as values
              from notices.notice
             where person_id = ?
             order by id desc
             limit ? offset ?
            """;

    private static final String TOTAL =
            "select count(*) as n from notices.notice where person_id = ?";

    private static final String UNREAD = TOTAL + " and read_at is null";

    private static final String READ =
            "update notices.notice set read_at = ? where person_id = ? and read_at is null";

    @Inject Sql sql;

    public void add(
            List<UUID> ids,
            Collection<UUID> persons,
            String code,
            Map<String, String> facts,
            Instant now) {
        sql.change(ADD, code, facts.keySet(), facts.values(), now, ids, persons);
    }

    public void addEach(List<UUID> ids, String code, List<Telling> all, Instant now) {
        var columns = FactColumns.of(all.stream().map(Telling::facts).toList());
        sql.change(
                ADD_EACH,
                code,
                now,
                ids,
                all.stream().map(Telling::person).toList(),
                columns.things(),
                columns.names(),
                columns.values());
    }

    public Page<Notice> page(UUID person, PageRequest request) {
        var rows = sql.rows(PAGE, NoticeRows::read, person, request.size(), request.first());
        return new Page<>(rows, sql.one(TOTAL, row -> row.number("n"), person));
    }

    public long unread(UUID person) {
        return sql.one(UNREAD, row -> row.number("n"), person);
    }

    public void read(UUID person, Instant now) {
        sql.change(READ, now, person);
    }

    private static Notice read(Row row) throws SQLException {
        var facts = new LinkedHashMap<String, String>();
        var values = row.texts("values").iterator();
        row.texts("names").forEach(name -> facts.put(name, values.next()));
        return new Notice(
                row.uuid("id"),
                row.text("code"),
                facts,
                row.instant("told_at"),
                row.instant("read_at"));
    }
}
