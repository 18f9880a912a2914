package org.honorarium.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * The nights of the ten days before, with everything that they left behind: accepted assignments,
 * transfers, earnings, settled payouts with their lines, balances that add up. Written as whole
 * tables with the triggers off, because ten real nights would take an hour.
 */
final class PaidHistory {

    private static final int NIGHTS = 10;

    private static final String RUN =
            """
            insert into payouts.run (id, payer_id, business_date, cut_off, state, started_by, started_at, ended_at,
                                     released_by, released_at)
            select ids.derived('{cutOff}', 'run/{date}'), '{payer}', '{date}', '{cutOff}', 'FILED', '{payer}',
                   '{cutOff}', '{cutOff}', '{project}', '{cutOff}';
            insert into tasks.posting (id, assignments, fingerprint)
            select ids.derived('{cutOff}', 'posting/{date}'), count(*), sum(uuid_hash_extended(id, 0)::numeric)
              from bench.work;
            """;

    private static final String WORK =
            """
            insert into tasks.assignment (id, task_id, project_id, payer_id, annotator_id, reference, state,
                                          claimed_at, submitted_at, review_due_at, decided_at, decided_by, posting_id)
            select id, task_id, '{project}', '{payer}', annotator_id, 'A' || id, 'ACCEPTED', claimed_at, submitted_at,
                   review_due_at, review_due_at, 'SILENCE', ids.derived('{cutOff}', 'posting/{date}')
              from bench.work;
            insert into tasks.annotation (assignment_id, version, answer, work_seconds, submitted_at)
            select id, 1, '{"answer": "yes"}', 180, submitted_at from bench.work;
            """;

    private static final String MONEY =
            """
            drop table if exists bench.paid;
            create table bench.paid as
            select annotator_id, sum(amount_minor) as amount_minor, count(*) as items, max(review_due_at) as event_at,
                   ids.derived('{cutOff}', 'accepted/{date}/' || annotator_id) as transfer_id,
                   ids.derived('{cutOff}', 'payout/{date}/' || annotator_id) as payout_id,
                   ids.derived('{cutOff}', 'released/{date}/' || annotator_id) as release_id
              from bench.work group by annotator_id;
            insert into ledger.transfer (id, debit_account_id, credit_account_id, amount_minor, currency, code,
                                         subject_id, event_at, recorded_at)
            select w.transfer_id, c.id, a.id, w.amount_minor, 'USD', 'ANNOTATION_ACCEPTED',
                   ids.derived('{cutOff}', 'posting/{date}'), w.event_at, '{cutOff}'::timestamptz
              from bench.paid w
              join ledger.account a on a.book_id = '{payer}' and a.holder_id = w.annotator_id
              join ledger.account c on c.book_id = '{payer}' and c.type = 'ANNOTATION_COST'
            union all
            select w.release_id, a.id, c.id, w.amount_minor, 'USD', 'PAYOUT_RELEASED', w.payout_id, '{cutOff}'::timestamptz, '{cutOff}'::timestamptz
              from bench.paid w
              join ledger.account a on a.book_id = '{payer}' and a.holder_id = w.annotator_id
              join ledger.account c on c.book_id = '{payer}' and c.type = 'PAYOUT_CLEARING';
            update ledger.account a
               set credits_minor = credits_minor + w.amount_minor, debits_minor = debits_minor + w.amount_minor
              from bench.paid w where a.book_id = '{payer}' and a.holder_id = w.annotator_id;
            insert into earnings.earning (id, kind, transfer_id, annotator_id, payer_id, project_id, amount_minor,
                                          currency, earned_at, recorded_at)
            select w.id, 'ANNOTATION', p.transfer_id, w.annotator_id, '{payer}', '{project}', w.amount_minor, 'USD',
                   w.review_due_at, '{cutOff}'::timestamptz
              from bench.work w join bench.paid p on p.annotator_id = w.annotator_id;
            """;

    private static final String PAYOUTS =
            """
            insert into payouts.decision (run_id, annotator_id, currency, amount_minor, items, outcome, bank_account_id)
            select ids.derived('{cutOff}', 'run/{date}'), w.annotator_id, 'USD', w.amount_minor, w.items, 'PAY', b.id
              from bench.paid w join annotators.bank_account b on b.annotator_id = w.annotator_id;
            insert into payouts.payout (id, run_id, annotator_id, payer_id, amount_minor, currency, items,
                                        bank_account_id, end_to_end_id, uetr, state, reserved_at, changed_at)
            select w.payout_id, ids.derived('{cutOff}', 'run/{date}'), w.annotator_id, '{payer}', w.amount_minor, 'USD',
                   w.items, b.id, replace(w.payout_id::text, '-', ''), ids.uetr(w.payout_id::text), 'SETTLED',
                   '{cutOff}'::timestamptz, '{cutOff}'::timestamptz
              from bench.paid w join annotators.bank_account b on b.annotator_id = w.annotator_id;
            insert into payouts.payout_line (payout_id, earning_id, amount_minor, earned_at)
            select p.payout_id, w.id, w.amount_minor, w.review_due_at
              from bench.work w join bench.paid p on p.annotator_id = w.annotator_id;
            """;

    private PaidHistory() {}

    static void write(Sizes sizes, Connection connection) throws SQLException {
        Statements.run(connection, "set session_replication_role = replica", Map.of());
        // Rows grow when they are accepted, so pages of accepted rows are fuller than those of new
        // ones. In emptier ones the next work would lie scattered among all the old rows.
        Statements.run(connection, "alter table tasks.assignment set (fillfactor = 80)", Map.of());
        for (int i = NIGHTS; i > 0; i--) {
            var night = new Night(1 + i, sizes.history() / NIGHTS);
            Work.doFor(night, connection);
            for (var part : new String[] {RUN, WORK, MONEY, PAYOUTS}) {
                Statements.run(connection, part, night.values());
            }
        }
        Statements.run(connection, "alter table tasks.assignment set (fillfactor = 70)", Map.of());
        Statements.run(connection, "reset session_replication_role", Map.of());
    }
}
