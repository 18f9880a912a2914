package org.honorarium.exports.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.exports.entity.AccountMap;
import org.honorarium.exports.entity.MapLine;
import org.honorarium.ledger.entity.AccountType;
import org.honorarium.ledger.entity.TransferCode;

/** The bookkeeper's charts, in versions. */
@Dependent
public class MapRows {

    private static final String LAST =
            "select coalesce(max(version), 0) as version from exports.account_map where payer_id = ?";

    private static final String LINES =
            """
            select account_type, code, number, name
              from exports.map_line where payer_id = ? and version = ?
            """;

    private static final String ADD =
            "insert into exports.account_map (payer_id, version, made_by, made_at) values (?, ?, ?, ?)";

    private static final String ADD_LINES =
            """
            insert into exports.map_line (payer_id, version, account_type, code, number, name)
            select ?, ?, l.type, l.code, l.number, l.name
              from unnest(?::text[], ?::text[], ?::text[], ?::text[]) l (type, code, number, name)
            """;

    @Inject Sql sql;

    /** The one in force: the last, or none. */
    public AccountMap last(UUID payer) {
        long version = sql.one(LAST, row -> row.number("version"), payer);
        return new AccountMap(version, sql.rows(LINES, MapRows::read, payer, version));
    }

    public void add(UUID payer, AccountMap map, UUID by, Instant at) {
        sql.change(ADD, payer, map.version(), by, at);
        var lines = map.lines();
        sql.change(
                ADD_LINES,
                payer,
                map.version(),
                lines.stream().map(line -> line.type().name()).toList(),
                lines.stream().map(line -> line.code().map(Enum::name).orElse("")).toList(),
                lines.stream().map(MapLine::number).toList(),
                lines.stream().map(MapLine::name).toList());
    }

    private static MapLine read(Row row) throws SQLException {
        return new MapLine(
                AccountType.valueOf(row.text("account_type")),
                Optional.of(row.text("code"))
                        .filter(code -> !code.isEmpty())
                        .map(TransferCode::valueOf),
                row.text("number"),
                row.text("name"));
    }
}
