package org.honorarium.benchmark;

import java.sql.SQLException;
import java.time.Duration;

/**
 * The payment files of a whole night, as a bank gets them: a second person releases its payouts,
 * and the server opens every account, writes each format and keeps it with its checksum.
 */
final class ReleaseCase {

    private static final Duration GOAL_OF_A_FILE = Duration.ofSeconds(5);

    private static final String RUN =
            "select id from payouts.run where payer_id = '{payer}' and business_date = '{date}'";

    // Not over the API, whose answer adds the whole run up.
    private static final String UNFILED =
            """
            select count(*) from payouts.run
             where payer_id = '{payer}' and business_date = '{date}' and state <> 'FILED'
            """;

    private static final String PAYMENTS =
            """
            select count(*) from files.payment p
              join files.payment_file f on f.id = p.file_id
              join payouts.run r on r.id = f.run_id
             where r.payer_id = '{payer}' and r.business_date = '{date}'
            """;

    private static final String OF_NIGHT =
            """
              from files.rendition n
              join files.payment_file f on f.id = n.file_id
              join payouts.run r on r.id = f.run_id
             where r.payer_id = '{payer}' and r.business_date = '{date}'
            """;

    private static final String FILES = "select count(*)" + OF_NIGHT;

    private static final String FORMATS =
            "select string_agg(concat(format, ' ', size / 1000000, ' MB'), ', ' order by format)"
                    + OF_NIGHT;

    private final Bench bench;

    ReleaseCase(Bench bench) {
        this.bench = bench;
    }

    void measure(Night night) throws SQLException {
        var values = night.values();
        var id = Statements.text(bench.database(), RUN, values);
        var run = "payout-runs/" + id;
        // A program began the night, so two persons stand for it.
        bench.api().person("approver", "FINANCE").put("safeguards/approvals/" + id);
        var releaser = bench.api().person("releaser", "FINANCE");
        bench.at("A release and its payment files");
        bench.quiet();
        bench.heap().clear();
        var began = System.nanoTime();
        releaser.put(run + "/release");
        var released = System.nanoTime();
        AfterNight.awaitNone(bench.database(), Statements.filled(UNFILED, values));
        var filed = System.nanoTime();
        var peak = bench.heap().peak();
        var payments = Statements.number(bench.database(), PAYMENTS, values);
        long files = Statements.number(bench.database(), FILES, values);
        var formats = Statements.text(bench.database(), FORMATS, values);
        bench.figures()
                .add("release", payments, Duration.ofNanos(released - began), "by a second person");
        bench.figures()
                .add(
                        "its payment files, " + files,
                        payments,
                        Duration.ofNanos(filed - released),
                        "goal of each",
                        GOAL_OF_A_FILE.multipliedBy(files),
                        "at most 1",
                        formats + "; " + peak);
    }
}
