package org.honorarium.wages.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.money.entity.Money;
import org.honorarium.wages.entity.WageFloor;

/** The least that an hour should pay, version by version. */
@Dependent
public class FloorRows {

    private static final String ADD =
            """
            insert into wages.floor (id, country, currency, version, hourly_minor, set_by, set_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String SELECT =
            """
            select f.id, f.country, f.currency, f.version, f.hourly_minor, coalesce(n.name, '') as set_by_name, f.set_at
              from wages.floor f
              left join security.name n on n.id = f.set_by
            """;

    private static final String ALL = SELECT + " order by f.country, f.currency, f.version desc";

    private static final String LAST =
            SELECT + " where f.country = ? and f.currency = ? order by f.version desc limit 1";

    private static final String NOW =
            """
            select country, currency, hourly_minor
              from (select distinct on (country) country, currency, hourly_minor
                      from wages.floor where currency = ? order by country, version desc) f
             where hourly_minor > 0
            """;

    @Inject Sql sql;

    public void add(UUID id, String country, int version, Money hourly, UUID by, Instant at) {
        sql.change(ADD, id, country, hourly.currency(), version, hourly.minor(), by, at);
    }

    public Optional<WageFloor> last(String country, String currency) {
        return sql.first(LAST, FloorRows::read, country, currency);
    }

    /** What counts now for work that is paid in this currency, by country. */
    public Map<String, Money> now(String currency) {
        return sql
                .rows(
                        NOW,
                        row ->
                                Map.entry(
                                        row.text("country"), row.money("hourly_minor", "currency")),
                        currency)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** By country, the latest first. */
    public List<WageFloor> all() {
        return sql.rows(ALL, FloorRows::read);
    }

    private static WageFloor read(Row row) throws SQLException {
        return new WageFloor(
                row.uuid("id"),
                row.text("country"),
                Math.toIntExact(row.number("version")),
                row.money("hourly_minor", "currency"),
                row.text("set_by_name"),
                row.instant("set_at"));
    }
}
