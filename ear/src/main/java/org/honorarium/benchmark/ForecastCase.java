package org.honorarium.benchmark;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/**
 * What the coming nights will pay, as finance asks for it, while half of a night's work is open and
 * the other half waits: of some payees there is a hold, a debt, a chosen day, or a country whose
 * law and tax have a say.
 */
final class ForecastCase {

    private static final Duration GOAL = Duration.ofSeconds(3);
    private static final String PATH = "payers/" + People.PAYER + "/forecast?days=31";

    /** Of tomorrow, so that half of its work is not yet accepted. */
    private static final int TOMORROW = -1;

    private static final String OPEN =
            """
            insert into tasks.posting (id, assignments, fingerprint)
            select ids.derived('{cutOff}', 'posting/{date}'), count(*), sum(uuid_hash_extended(id, 0)::numeric)
              from bench.work where review_due_at <= '{cutOff}'::timestamptz - interval '1 day';
            insert into tasks.assignment (id, task_id, project_id, payer_id, annotator_id, reference, state,
                                          claimed_at, submitted_at, review_due_at, decided_at, decided_by, posting_id)
            select id, task_id, '{project}', '{payer}', annotator_id, 'A' || id, 'ACCEPTED', claimed_at, submitted_at,
                   review_due_at, review_due_at, 'SILENCE', ids.derived('{cutOff}', 'posting/{date}')
              from bench.work where review_due_at <= '{cutOff}'::timestamptz - interval '1 day';
            insert into payouts.open_item (earning_id, annotator_id, payer_id, currency, amount_minor, earned_at)
            select id, annotator_id, '{payer}', 'USD', amount_minor, review_due_at
              from bench.work where review_due_at <= '{cutOff}'::timestamptz - interval '1 day';
            """;

    private static final String WAITING =
            """
            insert into tasks.assignment (id, task_id, project_id, payer_id, annotator_id, reference, state,
                                          claimed_at, submitted_at, review_due_at)
            select id, task_id, '{project}', '{payer}', annotator_id, 'A' || id, 'SUBMITTED',
                   claimed_at, submitted_at, review_due_at
              from bench.work where review_due_at > '{cutOff}'::timestamptz - interval '1 day';
            """;

    private static final String WHAT_HAS_A_SAY =
            """
            update annotators.annotator a set country = 'JP'
              from bench.payee p where p.annotator_id = a.id and p.place % 10 = 0;
            insert into tax.rule (id, payer_id, country, place, name, share, basis, starts_on, set_by, set_at)
            select ids.derived(now(), 'tax'), '{payer}', 'JP', 1, 'Tax', 0.1021, 'PAYOUT', '2020-01-01', '{project}', now();
            insert into holds.hold (id, annotator_id, kind, why, put_by, put_at, until)
            select ids.derived(now(), 'hold/' || p.annotator_id), p.annotator_id,
                   case p.place % 3 when 0 then 'PAUSED' when 1 then 'UNDER_REVIEW' else 'SANCTIONS_MATCH' end,
                   'We look first.', '{project}', now(),
                   case when p.place % 3 < 2 then now() + p.place % 9 * interval '1 day' + interval '1 hour' end
              from bench.payee p where p.place % 20 = 1;
            insert into holds.choice (annotator_id, rhythm, day, zone, chosen_at)
            select p.annotator_id, case p.place % 2 when 0 then 'WEEKLY' else 'MONTHLY' end, 1 + p.place % 7, 'America/New_York', now()
              from bench.payee p where p.place % 5 = 2;
            insert into debts.debt (id, payer_id, annotator_id, amount_minor, currency, cause, explanation, state,
                                    proposed_by, proposed_at, decided_by, decided_at, starts_at)
            select ids.derived(now(), 'debt/' || p.annotator_id), '{payer}', p.annotator_id, 500, 'USD', 'PAID_TWICE',
                   'Paid twice.', 'IN_FORCE', '{project}', now(), '{payer}', now(), now()
              from bench.payee p where p.place % 20 = 3;
            """;

    private final Bench bench;

    ForecastCase(Bench bench) {
        this.bench = bench;
    }

    void measure() throws SQLException {
        var night = new Night(TOMORROW, bench.sizes().annotations());
        bench.at("Writing %d annotations for the coming nights", night.annotations());
        write(night);
        bench.at("The forecast");
        bench.quiet();
        var began = System.nanoTime();
        bench.api().get(PATH);
        var took = Duration.ofNanos(System.nanoTime() - began);
        bench.figures()
                .add(
                        "forecast",
                        night.annotations(),
                        took,
                        "goal",
                        GOAL,
                        "at most 1",
                        bench.sizes().payees() + " payees, 31 nights");
    }

    private void write(Night night) throws SQLException {
        var database = bench.database();
        Work.doFor(night, database);
        Statements.run(database, WAITING, night.values());
        Statements.run(database, "set session_replication_role = replica", Map.of());
        Statements.run(database, OPEN, night.values());
        Statements.run(database, WHAT_HAS_A_SAY, night.values());
        Statements.run(database, "reset session_replication_role", Map.of());
    }
}
