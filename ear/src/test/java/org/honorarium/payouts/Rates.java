package org.honorarium.payouts;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.honorarium.house.Database;

/** The rates that count for a night; other tests quote some, too. */
record Rates(Map<String, Rate> known) {

    /** As a night with this cut-off finds them that begins now. */
    static Rates at(Database database, Instant cutOff) throws SQLException {
        return new Rates(
                database
                        .texts(
                                """
                                select distinct on (from_currency, to_currency)
                                       concat_ws(' ', from_currency || to_currency, rate,
                                                 quoted_at < ?::text::timestamptz - interval '5 days')
                                  from exchange.counting
                                 where quoted_at <= ?::text::timestamptz and known_at <= now()
                                 order by from_currency, to_currency, quoted_at desc, loaded_at desc, id
                                """,
                                cutOff.toString(),
                                cutOff.toString())
                        .stream()
                        .map(row -> row.split(" "))
                        .collect(
                                Collectors.toMap(
                                        row -> row[0],
                                        row ->
                                                new Rate(
                                                        new BigDecimal(row[1]),
                                                        row[2].equals("t")))));
    }

    Optional<Rate> between(String from, String to) {
        return Optional.ofNullable(known.get(from + to));
    }

    record Rate(BigDecimal rate, boolean isOld) {}
}
