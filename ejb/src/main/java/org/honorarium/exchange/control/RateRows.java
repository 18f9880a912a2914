package org.honorarium.exchange.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.exchange.entity.Quoted;
import org.honorarium.exchange.entity.Rate;
import org.honorarium.money.entity.Currencies;

/** Rates as rows. */
@Dependent
public class RateRows {

    // Two who load the same at once: one inserts, the other waits for it and finds it.
    private static final String ADD =
            """
            insert into exchange.rate (id, from_currency, to_currency, rate, from_digits, to_digits, source,
                                       quoted_at, loaded_by, loaded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict on constraint one_rate_a_time_and_source do nothing
            """;

    private static final String SELECT =
            """
            select r.id, r.from_currency, r.to_currency, r.rate, r.source, r.quoted_at, r.loaded_by,
                   n.name as loaded_by_name, r.loaded_at, r.waits and c.rate_id is null as waiting,
                   coalesce(m.name, '') as confirmed_by_name, c.confirmed_at
              from exchange.rate r
              left join security.name n on n.id = r.loaded_by
              left join exchange.confirmation c on c.rate_id = r.id
              left join security.name m on m.id = c.confirmed_by
            """;

    private static final String SAID =
            " where r.from_currency = ? and r.to_currency = ? and r.quoted_at = ? and r.source = ?";

    private static final String MATCHING =
            " where (? = '' or r.from_currency = upper(?)) and (? = '' or r.to_currency = upper(?))";

    private static final Map<String, String> COLUMNS =
            Map.of(
                    "from", "r.from_currency",
                    "to", "r.to_currency",
                    "quotedAt", "r.quoted_at",
                    "loadedAt", "r.loaded_at");

    private static final String CONFIRM =
            """
            insert into exchange.confirmation (rate_id, confirmed_by, confirmed_at) values (?, ?, ?)
                on conflict do nothing
            """;

    @Inject Sql sql;

    public Optional<Rate> find(UUID id) {
        return sql.first(SELECT + " where r.id = ?", RateRows::read, id);
    }

    /** False if it was confirmed before. */
    public boolean confirm(UUID id, UUID by, Instant now) {
        return sql.change(CONFIRM, id, by, now) == 1;
    }

    /** False if this source said something at this time before. */
    public boolean add(UUID id, Quoted quoted, UUID by, Instant now) {
        return sql.change(
                        ADD,
                        id,
                        quoted.from(),
                        quoted.to(),
                        quoted.rate(),
                        Currencies.exponent(quoted.from()),
                        Currencies.exponent(quoted.to()),
                        quoted.source(),
                        quoted.at(),
                        by,
                        now)
                == 1;
    }

    public Optional<Rate> said(Quoted quoted) {
        return sql.first(
                SELECT + SAID,
                RateRows::read,
                quoted.from(),
                quoted.to(),
                quoted.at(),
                quoted.source());
    }

    /** The latest first, unless asked otherwise. */
    public Page<Rate> page(PageRequest request) {
        var from = request.filter("from");
        var to = request.filter("to");
        var order =
                request.sort().isEmpty()
                        ? " order by r.quoted_at desc, r.from_currency, r.to_currency, r.id"
                        : request.orderBy(COLUMNS, "r.id");
        return new Page<>(
                sql.rows(
                        SELECT + MATCHING + order + " offset ? limit ?",
                        RateRows::read,
                        from,
                        from,
                        to,
                        to,
                        request.first(),
                        request.size()),
                sql.one(
                        "select count(*) as n from exchange.rate r" + MATCHING,
                        row -> row.number("n"),
                        from,
                        from,
                        to,
                        to));
    }

    private static Rate read(Row row) throws SQLException {
        return new Rate(
                row.uuid("id"),
                new Quoted(
                        row.text("from_currency"),
                        row.text("to_currency"),
                        row.decimal("rate"),
                        row.text("source"),
                        row.instant("quoted_at")),
                row.uuid("loaded_by"),
                row.text("loaded_by_name"),
                row.instant("loaded_at"),
                row.yes("waiting"),
                row.text("confirmed_by_name"),
                row.instant("confirmed_at"));
    }
}
