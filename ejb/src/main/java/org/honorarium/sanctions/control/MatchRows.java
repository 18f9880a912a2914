package org.honorarium.sanctions.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.sanctions.entity.SanctionsMatch;

/** Whose name is like one on a list. */
@Dependent
public class MatchRows {

    // One entry may have several names that compare alike: one match of each name compared.
    private static final String MATCH =
            """
            insert into sanctions.match (id, annotator_id, list, reference, name, version_id, found_at,
                                         print)
            select distinct on (n.annotator_id, l.list, l.reference, l.print)
                   ids.derived(?, concat_ws('/', 'match', n.annotator_id, l.list, l.reference,
                                            encode(l.print, 'hex'))),
                   n.annotator_id, l.list, l.reference, l.name, l.version_id, ?, l.print
              from (select p.annotator_id, p.print from sanctions.name_print p
                     where p.annotator_id between ? and ?
                    union all
                    select a.annotator_id, h.print
                      from annotators.named_account a
                      join sanctions.holder_print h on h.bank_account_id = a.bank_account_id
                     where a.annotator_id between ? and ?) n
              join sanctions.listed l on l.print = n.print
             order by n.annotator_id, l.list, l.reference, l.print, l.name
                on conflict on constraint one_match_an_entry do nothing
            """;

    private static final String SELECT =
            """
            select m.id, m.annotator_id, a.reference as annotator, m.list, m.reference, m.name, m.found_at,
                   m.cleared_why, coalesce(c.name, '') as cleared_by, m.cleared_at
              from sanctions.match m
              left join annotators.residence a on a.annotator_id = m.annotator_id
              left join security.name c on c.id = m.cleared_by
            """;

    private static final String MATCHING =
            " where (? = '' or (m.cleared_at is null) = (? = 'yes'))";

    private static final String CLEAR =
            """
            update sanctions.match set cleared_by = ?, cleared_at = ?, cleared_why = ?
             where id = ? and cleared_at is null
            """;

    @Inject Sql sql;

    /** Compares those from first to last with every list; how many are newly alike. */
    public int match(UUID first, UUID last, Instant now) {
        return sql.change(MATCH, now, now, first, last, first, last);
    }

    public Optional<SanctionsMatch> find(UUID match) {
        return sql.first(SELECT + " where m.id = ?", MatchRows::read, match);
    }

    public boolean clear(UUID match, UUID by, String why, Instant now) {
        return sql.change(CLEAR, by, now, why, match) == 1;
    }

    /** The latest first. Filters by open (yes, no). */
    public Page<SanctionsMatch> page(PageRequest request) {
        var open = request.filter("open");
        var rows =
                sql.rows(
                        SELECT + MATCHING + " order by m.found_at desc, m.id limit ? offset ?",
                        MatchRows::read,
                        open,
                        open,
                        request.size(),
                        request.first());
        long total =
                sql.one(
                        "select count(*) as n from sanctions.match m" + MATCHING,
                        row -> row.number("n"),
                        open,
                        open);
        return new Page<>(rows, total);
    }

    private static SanctionsMatch read(Row row) throws SQLException {
        return new SanctionsMatch(
                row.uuid("id"),
                row.uuid("annotator_id"),
                row.text("annotator"),
                row.text("list"),
                row.text("reference"),
                row.text("name"),
                row.instant("found_at"),
                row.text("cleared_why"),
                row.text("cleared_by"),
                row.instant("cleared_at"));
    }
}
