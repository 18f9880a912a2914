package org.honorarium.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/**
 * The floor of a night: the plainest SQL that leaves the same rows behind. Eleven statements over
 * everybody at once (and the statistics that they need), on one connection and in one transaction,
 * in tables with the same columns, the same check constraints and the same indexes as the house's
 * own, but without foreign keys, triggers, row security and partitions. It checks nothing, locks
 * nothing, proves nothing, and if it fails in the last minute all of it is lost. The night itself
 * works with two connections.
 */
final class NightFloor {

    private static final String TABLES =
            """
            drop schema if exists {floor} cascade;
            create schema {floor};
            create table {floor}.assignment (like tasks.assignment including all) with (fillfactor = 70);
            create table {floor}.waiting (like tasks.waiting including all);
            create table {floor}.quote (like pricing.quote including all);
            create table {floor}.account (like ledger.account including all);
            create table {floor}.transfer (like ledger.transfer including all);
            create table {floor}.reservation (like ledger.reservation including all);
            create table {floor}.earning (like earnings.earning including all);
            create table {floor}.open_item (like payouts.open_item including all);
            create table {floor}.decision (like payouts.decision including all);
            create table {floor}.payout (like payouts.payout including all);
            create table {floor}.payout_line (like payouts.payout_line including all);
            insert into {floor}.assignment select * from tasks.assignment
             where payer_id = '{payer}' and state = 'SUBMITTED';
            insert into {floor}.waiting select * from tasks.waiting where payer_id = '{payer}';
            insert into {floor}.quote select q.* from pricing.quote q join bench.work w on w.id = q.id;
            insert into {floor}.account select * from ledger.account where book_id = '{payer}';
            """;

    private static final String ACCEPT =
            """
            update {floor}.assignment
               set state = 'ACCEPTED', decided_by = 'SILENCE', decided_at = review_due_at, posting_id = '{payer}'
             where payer_id = '{payer}' and state = 'SUBMITTED' and review_due_at <= '{cutOff}';
            delete from {floor}.waiting where payer_id = '{payer}' and review_due_at <= '{cutOff}';
            analyze {floor}.assignment;
            """;

    private static final String EARN =
            """
            insert into {floor}.transfer (id, debit_account_id, credit_account_id, amount_minor, currency, code,
                                          subject_id, event_at, recorded_at)
            select ids.derived('{cutOff}', w.annotator_id || w.currency),
                   (select id from {floor}.account where type = 'ANNOTATION_COST'), a.id, w.amount_minor, w.currency,
                   'ANNOTATION_ACCEPTED', '{payer}', w.event_at, now()
              from (select s.annotator_id, q.currency, sum(q.amount_minor)::bigint as amount_minor,
                           max(s.decided_at) as event_at
                      from {floor}.assignment s join {floor}.quote q on q.id = s.id
                     where s.state = 'ACCEPTED'
                     group by s.annotator_id, q.currency) w
              join {floor}.account a on a.book_id = '{payer}' and a.holder_id = w.annotator_id
                                    and a.currency = w.currency;
            analyze {floor}.transfer;
            update {floor}.account a set credits_minor = a.credits_minor + t.amount_minor
              from {floor}.transfer t where t.credit_account_id = a.id;
            insert into {floor}.earning (id, kind, transfer_id, annotator_id, payer_id, project_id, amount_minor,
                                         currency, earned_at, recorded_at)
            select s.id, 'ANNOTATION', t.id, s.annotator_id, s.payer_id, s.project_id, q.amount_minor, q.currency,
                   s.decided_at, now()
              from {floor}.assignment s
              join {floor}.quote q on q.id = s.id
              join {floor}.account a on a.book_id = s.payer_id and a.holder_id = s.annotator_id and a.currency = q.currency
              join {floor}.transfer t on t.credit_account_id = a.id
             where s.state = 'ACCEPTED';
            insert into {floor}.open_item (earning_id, annotator_id, payer_id, currency, amount_minor, earned_at)
            select id, annotator_id, payer_id, currency, amount_minor, earned_at from {floor}.earning;
            analyze {floor}.open_item;
            """;

    private static final String PAY =
            """
            insert into {floor}.decision (run_id, annotator_id, currency, amount_minor, items, outcome, reason,
                                          bank_account_id)
            select '{payer}', o.annotator_id, o.currency, o.amount_minor, o.items,
                   case when o.amount_minor >= m.minimum_minor then 'PAY' else 'HOLD' end,
                   case when o.amount_minor >= m.minimum_minor then null else 'BELOW_MINIMUM' end, b.id
              from (select annotator_id, currency, sum(amount_minor)::bigint as amount_minor, count(*) as items
                      from {floor}.open_item where earned_at <= '{cutOff}' group by annotator_id, currency) o
              join annotators.bank_account b on b.annotator_id = o.annotator_id and b.currency = o.currency
              join payers.funding_account m on m.payer_id = '{payer}' and m.currency = o.currency;
            insert into {floor}.payout (id, run_id, annotator_id, payer_id, amount_minor, currency, items,
                                        bank_account_id, end_to_end_id, uetr, state, reserved_at, changed_at)
            select id, run_id, annotator_id, '{payer}', amount_minor, currency, items, bank_account_id,
                   replace(id::text, '-', ''), ids.uetr(annotator_id || currency), 'RESERVED', now(), now()
              from (select *, ids.derived('{cutOff}', 'payout' || annotator_id || currency) as id
                      from {floor}.decision where outcome = 'PAY') d;
            with moved as (
                delete from {floor}.open_item o using {floor}.payout p
                 where p.annotator_id = o.annotator_id and p.currency = o.currency and o.earned_at <= '{cutOff}'
                returning p.id, o.earning_id, o.amount_minor, o.earned_at)
            insert into {floor}.payout_line (payout_id, earning_id, amount_minor, earned_at) select * from moved;
            insert into {floor}.reservation (id, account_id, amount_minor)
            select p.id, a.id, p.amount_minor
              from {floor}.payout p
              join {floor}.account a on a.book_id = p.payer_id and a.holder_id = p.annotator_id
                                    and a.currency = p.currency;
            update {floor}.account a set reserved_minor = a.reserved_minor + r.amount_minor
              from {floor}.reservation r where r.account_id = a.id;
            """;

    private final Night night;
    private final String schema;

    /**
     * @param schema where its tables are
     */
    NightFloor(Night night, String schema) {
        this.night = night;
        this.schema = schema;
    }

    /** Copies what the night is going to find. */
    void prepare(Connection connection) throws SQLException {
        Statements.run(connection, TABLES, values());
    }

    Duration measure(Connection connection) throws SQLException {
        Statements.run(connection, "checkpoint", Map.of());
        connection.setAutoCommit(false);
        var began = System.nanoTime();
        for (var part : new String[] {ACCEPT, EARN, PAY}) {
            Statements.run(connection, part, values());
        }
        connection.commit();
        var took = Duration.ofNanos(System.nanoTime() - began);
        connection.setAutoCommit(true);
        check(connection);
        return took;
    }

    /** A floor that wrote fewer rows would be no floor. */
    private void check(Connection connection) throws SQLException {
        long lines =
                Statements.number(connection, "select count(*) from {floor}.payout_line", values());
        long open =
                Statements.number(connection, "select count(*) from {floor}.open_item", values());
        if (lines + open != night.annotations()) {
            throw new IllegalStateException(
                    "the floor paid %d of %d".formatted(lines, night.annotations()));
        }
    }

    private Map<String, Object> values() {
        var values = night.values();
        values.put("floor", schema);
        return values;
    }
}
