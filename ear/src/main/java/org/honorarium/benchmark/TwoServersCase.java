package org.honorarium.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.honorarium.launcher.SavedDatabase;

/**
 * The same night twice, from the same evening: by one server, and by two that begin it at once.
 * Each is done once before it is measured, and all four must come to the same, row by row.
 */
final class TwoServersCase {

    private static final Map<String, String> RESULT =
            Map.of(
                    "decisions",
                    """
                    select count(*) || ' ' || coalesce(sum(hashtextextended(d::text, 0)::numeric), 0)
                      from payouts.decision d
                      join payouts.run r on r.id = d.run_id
                     where r.payer_id = '{payer}'
                    """,
                    "payouts",
                    """
                    select count(*) || ' ' || coalesce(sum(hashtextextended(row(id, run_id, annotator_id, amount_minor,
                               currency, items, bank_account_id, end_to_end_id, uetr, state, paid_minor)::text, 0)::numeric), 0)
                      from payouts.payout where payer_id = '{payer}'
                    """,
                    "lines",
                    """
                    select count(*) || ' ' || coalesce(sum(hashtextextended(l::text, 0)::numeric), 0)
                      from payouts.payout p join payouts.payout_line l on l.payout_id = p.id
                     where p.payer_id = '{payer}'
                    """,
                    "transfers",
                    """
                    select count(*) || ' ' || coalesce(sum(hashtextextended(row(t.id, debit_account_id, credit_account_id,
                               amount_minor, t.currency, code, subject_id, event_at)::text, 0)::numeric), 0)
                      from ledger.transfer t join ledger.account a on a.id = t.credit_account_id
                     where a.book_id = '{payer}'
                    """,
                    "balances",
                    """
                    select count(*) || ' ' || coalesce(sum(hashtextextended(row(id, debits_minor, credits_minor,
                               reserved_minor)::text, 0)::numeric), 0)
                      from ledger.account where book_id = '{payer}'
                    """);

    private final Bench bench;
    private final SavedDatabase people;
    private final Night night;
    private final List<Map<String, String>> results = new ArrayList<>();
    private SavedDatabase evening;

    /**
     * @param people the house before any work
     */
    TwoServersCase(Bench bench, SavedDatabase people) {
        this.bench = bench;
        this.people = people;
        this.night = new Night(1, bench.sizes().two());
    }

    void measure() throws Exception {
        bench.at("Writing %d annotations that wait", night.annotations());
        prepare();
        bench.at("The night of one server");
        run(bench.api());
        var one = run(bench.api());
        bench.at("Starting a second server");
        var second = bench.api().at(bench.house().second());
        bench.at("The night of two servers");
        run(bench.api(), second);
        var two = run(bench.api(), second);
        results.forEach(this::mustBeTheFirst);
        bench.figures()
                .add(
                        "night of two servers",
                        night.annotations(),
                        two.took(),
                        "of one",
                        one.took(),
                        "",
                        "the same, row by row; one: %s; two: %s"
                                .formatted(one.steps(), two.steps()));
    }

    private void prepare() throws Exception {
        bench.house().anew(people);
        // A server makes tables of its own when its first job begins; they must stay.
        var path = "payers/" + People.IMPORT_PAYER + "/payout-runs/" + night.businessDate();
        bench.api().put(path);
        bench.api().await(path, "RUNNING");
        try (var database = bench.house().database()) {
            WaitingWork.submit(night, database);
            Bench.quiet(database);
        }
        evening = bench.house().save("honorarium_evening");
    }

    private NightResult run(HouseApi... servers) throws Exception {
        bench.house().back(evening);
        try (var database = bench.house().database()) {
            Statements.run(database, "checkpoint", Map.of());
            var result = NightCase.run(night, database, servers);
            results.add(came(database));
            return result;
        }
    }

    private Map<String, String> came(Connection database) throws SQLException {
        var came = new TreeMap<String, String>();
        for (var part : RESULT.entrySet()) {
            came.put(part.getKey(), Statements.text(database, part.getValue(), night.values()));
        }
        return came;
    }

    private void mustBeTheFirst(Map<String, String> result) {
        if (!result.equals(results.getFirst())) {
            throw new IllegalStateException(
                    "the same night came to %s and to %s".formatted(results.getFirst(), result));
        }
    }
}
