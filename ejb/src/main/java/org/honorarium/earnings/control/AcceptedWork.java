package org.honorarium.earnings.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.ledger.entity.AccountKey;
import org.honorarium.ledger.entity.AccountType;
import org.honorarium.ledger.entity.TransferCode;
import org.honorarium.ledger.entity.TransferOrder;

/** What the work accepted in this transaction earns: the orders to the ledger, and the earnings. */
@Dependent
public class AcceptedWork {

    private static final String FORGET = "drop table if exists pg_temp.earned";

    // "offset 0": each quote is looked up by its key, however many there are of all the years
    // before.
    private static final String PRICE =
            """
            create temporary table earned on commit drop as
            select a.assignment_id as earning_id, a.annotator_id, a.payer_id, a.project_id, q.currency,
                   q.amount_minor, a.accepted_at as earned_at
              from pg_temp.accepted a
             cross join lateral (select * from pricing.price p
                                  where p.assignment_id = a.assignment_id offset 0) q
            """;

    private static final String ORDERS =
            """
            select ids.derived(?, concat_ws('/', 'accepted', ?, payer_id, annotator_id, currency)) as id,
                   payer_id, annotator_id, currency,
                   sum(amount_minor)::bigint as amount_minor, max(earned_at) as event_at
              from pg_temp.earned
             group by payer_id, annotator_id, currency
            """;

    private static final String EARN =
            """
            insert into earnings.earning (id, kind, transfer_id, annotator_id, payer_id, project_id,
                                          amount_minor, currency, earned_at, recorded_at)
            select e.earning_id, 'ANNOTATION', t.id, e.annotator_id, e.payer_id, e.project_id,
                   e.amount_minor, e.currency, e.earned_at, ?
              from pg_temp.earned e
              join unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[]) t (id, payer_id, annotator_id, currency)
                on t.payer_id = e.payer_id and t.annotator_id = e.annotator_id and t.currency = e.currency
            """;

    @Inject Sql sql;

    /**
     * What each accepted assignment earns, in {@code pg_temp.earned} until the transaction ends.
     */
    public void price() {
        sql.change(FORGET);
        sql.change(PRICE);
    }

    public List<TransferOrder> orders(UUID posting, Instant at) {
        return sql.rows(ORDERS, row -> order(posting, row), at, posting);
    }

    public int earn(List<TransferOrder> orders, Instant now) {
        var annotators = orders.stream().map(TransferOrder::credit).toList();
        return sql.change(
                EARN,
                now,
                orders.stream().map(TransferOrder::id).toList(),
                annotators.stream().map(AccountKey::book).toList(),
                annotators.stream().map(AccountKey::holder).toList(),
                annotators.stream().map(AccountKey::currency).toList());
    }

    private static TransferOrder order(UUID posting, Row row) throws SQLException {
        var amount = row.money("amount_minor", "currency");
        var payer = row.uuid("payer_id");
        return new TransferOrder(
                row.uuid("id"),
                AccountKey.own(AccountType.ANNOTATION_COST, payer, amount.currency()),
                AccountKey.payable(payer, row.uuid("annotator_id"), amount.currency()),
                amount,
                TransferCode.ANNOTATION_ACCEPTED,
                posting,
                row.instant("event_at"));
    }
}
