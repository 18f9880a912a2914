package org.honorarium.confidentiality.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.money.entity.Money;

/** People, time and money of each client's accepted work in a time. */
@Dependent
public class ClientFigures {

    private static final String OF =
            """
            select client_id, currency, people, seconds, amount_minor
              from confidentiality.figures(?, ?) order by client_id, currency
            """;

    @Inject Sql sql;

    public List<OfClient> of(Instant from, Instant before) {
        return sql.rows(
                OF,
                row ->
                        new OfClient(
                                row.uuid("client_id"),
                                row.number("people"),
                                Duration.ofSeconds(row.number("seconds")),
                                row.money("amount_minor", "currency")),
                from,
                before);
    }

    /** What was earned for one client in one currency. */
    public record OfClient(UUID client, long people, Duration time, Money money) {}
}
