package org.honorarium.house;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Looks at all that was ever earned from one payer, slowly and from the beginning, and says what
 * does not hold. It shares no statement with the night's own proof.
 */
public final class EveryCent {

    private static final String WRONG =
            """
            with asked as (select ?::uuid as payer, ?::uuid[] as but),
            account as (
                select a.* from ledger.account a, asked
                 where a.book_id = asked.payer and a.type = 'ANNOTATOR_PAYABLE'
                   and a.holder_id <> all (asked.but)),
            moved as (
                select account_id, sum(debit) as debits, sum(credit) as credits
                  from (select debit_account_id as account_id, amount_minor as debit, 0 as credit
                          from ledger.transfer
                        union all
                        select credit_account_id, 0, amount_minor from ledger.transfer) m
                 group by account_id),
            waiting as (
                select annotator_id, currency, sum(amount_minor) as amount_minor
                  from payouts.open_item, asked where payer_id = asked.payer group by 1, 2),
            promised as (
                select annotator_id, currency, sum(amount_minor) as amount_minor
                  from payouts.payout, asked
                 where payer_id = asked.payer and state = 'RESERVED' group by 1, 2),
            earned as (
                select e.* from earnings.earning e, asked
                 where e.payer_id = asked.payer and e.annotator_id <> all (asked.but)),
            place as (
                select earning_id from payouts.open_item
                union all
                select earning_id from payouts.payout_line where reopened_at is null)
            select 'balance that is not the sum of its transfers' as what, count(*) as n
              from account a left join moved m on m.account_id = a.id
             where (a.debits_minor, a.credits_minor)
                   is distinct from (coalesce(m.debits, 0)::bigint, coalesce(m.credits, 0)::bigint)
            union all
            select 'balance that is not open items and reserved payouts', count(*)
              from account a
              left join waiting w on w.annotator_id = a.holder_id and w.currency = a.currency
              left join promised p on p.annotator_id = a.holder_id and p.currency = a.currency
             where a.credits_minor - a.debits_minor
                   <> coalesce(w.amount_minor, 0) + coalesce(p.amount_minor, 0)
                or a.reserved_minor <> coalesce(p.amount_minor, 0)
            union all
            select 'earning that is not in exactly one place', count(*)
              from (select e.id from earned e left join place p on p.earning_id = e.id
                     group by e.id having count(p.earning_id) <> 1) e
            union all
            select 'accepted work that is not one earning, or the other way round', count(*)
              from (select w.id from tasks.assignment w, asked
                     where w.payer_id = asked.payer and w.state = 'ACCEPTED'
                       and w.annotator_id <> all (asked.but)) w
              full join (select id from earned where kind = 'ANNOTATION') e on e.id = w.id
             where w.id is null or e.id is null
            union all
            select 'work that waits and is not submitted, or the other way round', count(*)
              from (select id, review_due_at from tasks.assignment, asked
                     where payer_id = asked.payer and state = 'SUBMITTED') s
              full join (select assignment_id, review_due_at from tasks.waiting, asked
                          where payer_id = asked.payer) w
                on w.assignment_id = s.id and w.review_due_at = s.review_due_at
             where w.assignment_id is null or s.id is null
            union all
            select 'filed payout that is not in a file, or the other way round', count(*)
              from (select p.id from payouts.payout p, asked
                     where p.payer_id = asked.payer
                       and p.state not in ('RESERVED', 'RELEASED', 'CANCELLED')) p
              full join (select f.payout_id from files.payment f
                           join files.payment_file l on l.id = f.file_id, asked
                          where l.payer_id = asked.payer) f on f.payout_id = p.id
             where p.id is null or f.payout_id is null
            """;

    private EveryCent() {}

    /**
     * What does not hold, as sentences.
     *
     * @param connection one that sees everything
     * @param but annotators whose figures were spoilt on purpose
     */
    public static List<String> wrong(Connection connection, UUID payer, UUID... but)
            throws SQLException {
        var wrong = new ArrayList<String>();
        try (var statement = connection.prepareStatement(WRONG)) {
            statement.setObject(1, payer);
            statement.setArray(2, connection.createArrayOf("uuid", but));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (rows.getLong("n") > 0) {
                        wrong.add(rows.getLong("n") + " × " + rows.getString("what"));
                    }
                }
            }
        }
        return wrong;
    }
}
