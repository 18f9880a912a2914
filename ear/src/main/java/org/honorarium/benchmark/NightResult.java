package org.honorarium.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * What a night says of itself.
 *
 * @param took from the start of the run to its proof
 * @param steps how long each step took
 */
record NightResult(Duration took, String steps) {

    private static final String TOOK =
            """
            select extract(epoch from ended_at - started_at) * 1000
              from payouts.run where payer_id = '{payer}' and business_date = '{date}'
            """;

    private static final String STEPS =
            """
            select string_agg(lower(name) || ' ' || round(extract(epoch from done_at - since), 1) || ' s', ', '
                              order by done_at)
              from (select s.name, s.done_at,
                           coalesce(lag(s.done_at) over (order by s.done_at), r.started_at) as since
                      from payouts.step s join payouts.run r on r.id = s.run_id
                     where r.payer_id = '{payer}' and r.business_date = '{date}') s
            """;

    private static final String LINES =
            """
            select count(*) from payouts.payout_line l
              join payouts.payout p on p.id = l.payout_id
              join payouts.run r on r.id = p.run_id
             where r.payer_id = '{payer}' and r.business_date = '{date}'
            """;

    private static final String WAITING =
            "select count(*) from payouts.open_item where payer_id = '{payer}'";

    static NightResult of(Night night, Connection connection) throws SQLException {
        var values = night.values();
        var paid = Statements.number(connection, LINES, values);
        var held = Statements.number(connection, WAITING, values);
        if (paid + held < night.annotations()) {
            throw new IllegalStateException(
                    "%d paid and %d held of %d".formatted(paid, held, night.annotations()));
        }
        return new NightResult(
                Duration.ofMillis(Statements.number(connection, TOOK, values)),
                Statements.text(connection, STEPS, values));
    }
}
