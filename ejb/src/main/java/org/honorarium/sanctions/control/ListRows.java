package org.honorarium.sanctions.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.sanctions.entity.ListedName;
import org.honorarium.sanctions.entity.SanctionsList;

/** Lists as rows. */
@Dependent
public class ListRows {

    private static final String ADD =
            """
            insert into sanctions.list_version (id, list, source, sha256, entries, loaded_by, loaded_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ENTRIES =
            """
            insert into sanctions.entry (version_id, reference, name, print)
            select ?, n.reference, n.name, n.print
              from unnest(?::text[], ?::text[], ?::bytea[]) as n (reference, name, print)
            """;

    private static final String LISTS =
            """
            select v.id, v.list, v.source, v.sha256, v.entries, coalesce(n.name, '') as loaded_by, v.loaded_at
              from sanctions.list_version v left join security.name n on n.id = v.loaded_by
            """;

    private static final String SCREENED =
            """
            insert into sanctions.screening (id, first_id, last_id, versions, screened_at)
            select ?, ?, ?, array(select v.id
                                    from (select distinct on (list) list, id from sanctions.list_version
                                           order by list, loaded_at desc, id desc) v order by v.list), ?
            """;

    @Inject Sql sql;

    public void add(SanctionsList list, UUID by) {
        sql.change(
                ADD,
                list.id(),
                list.list(),
                list.source(),
                list.sha256(),
                (int) list.entries(),
                by,
                list.loadedAt());
    }

    public void entries(UUID version, List<ListedName> names, List<byte[]> prints) {
        sql.change(
                ENTRIES,
                version,
                names.stream().map(ListedName::reference).toList(),
                names.stream().map(ListedName::name).toList(),
                prints);
    }

    /** The latest first. */
    public List<SanctionsList> loads(int most) {
        return sql.rows(LISTS + " order by v.loaded_at desc, v.id limit ?", ListRows::read, most);
    }

    public Optional<SanctionsList> latest(String list) {
        return sql.first(
                LISTS + " where v.list = ? order by v.loaded_at desc, v.id desc limit 1",
                ListRows::read,
                list);
    }

    /** Notes with which loads those from first to last are compared now. */
    public void screened(UUID id, UUID first, UUID last, Instant now) {
        sql.change(SCREENED, id, first, last, now);
    }

    public boolean isAny() {
        return sql.first("select 1 as n from sanctions.list_version limit 1", row -> 1).isPresent();
    }

    private static SanctionsList read(Row row) throws SQLException {
        return new SanctionsList(
                row.uuid("id"),
                row.text("list"),
                row.text("source"),
                row.text("sha256"),
                row.number("entries"),
                row.text("loaded_by"),
                row.instant("loaded_at"));
    }
}
