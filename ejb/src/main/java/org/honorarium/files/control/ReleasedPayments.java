package org.honorarium.files.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.UUID;
import org.honorarium.annotators.boundary.PaymentDestinations;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.annotators.entity.PaymentDestination;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.files.entity.Payment;
import org.honorarium.files.entity.Rail;
import org.honorarium.money.entity.Money;
import org.honorarium.payouts.entity.Run;

/** The payments of a released run in one currency and one way, in the order of their ids. */
@Dependent
public class ReleasedPayments {

    private static final int AT_A_TIME = 1_000;

    private static final String SUMS =
            """
            select r.currency, k.rail,
                   count(*) as payments, sum(r.amount_minor)::bigint as total_minor,
                   max(r.amount_minor) as largest_minor, array_agg(distinct k.kind) as kinds
              from payouts.released r
              join annotators.kind_of_account k on k.bank_account_id = r.bank_account_id
             where r.run_id = ?
             group by 1, 2
             order by 1, 2
            """;

    // One account after the other, whatever the statistics say: this is asked many times a file.
    private static final String AFTER =
            """
            select r.payout_id, r.end_to_end_id, r.uetr, r.amount_minor, r.currency, r.bank_account_id
              from payouts.released r
             cross join lateral (
                    select rail from annotators.kind_of_account k
                     where k.bank_account_id = r.bank_account_id offset 0) k
             where r.run_id = ? and r.currency = ? and k.rail = ?
               and r.end_to_end_id > ?
             order by r.end_to_end_id
             limit ?
            """;

    @Inject Sql sql;
    @Inject PaymentDestinations destinations;

    /** How many payments go each way in each currency, and what they come to. */
    public List<Sum> sums(UUID run) {
        return sql.rows(
                SUMS,
                row ->
                        new Sum(
                                Rail.valueOf(row.text("rail")),
                                row.number("payments"),
                                row.money("total_minor", "currency"),
                                row.money("largest_minor", "currency"),
                                row.texts("kinds").stream().map(AccountKind::valueOf).toList()),
                run);
    }

    public Iterator<Payment> of(Run run, String currency, Rail rail) {
        return new Iterator<>() {
            private final Queue<Payment> ready = new ArrayDeque<>();
            private String last = "";
            private boolean ended;

            @Override
            public boolean hasNext() {
                if (ready.isEmpty() && !ended) {
                    var more = after(run, currency, rail, last);
                    ended = more.size() < AT_A_TIME;
                    ready.addAll(more);
                    last = more.isEmpty() ? last : more.get(more.size() - 1).endToEndId();
                }
                return !ready.isEmpty();
            }

            @Override
            public Payment next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return ready.remove();
            }
        };
    }

    private List<Payment> after(Run run, String currency, Rail rail, String last) {
        var due =
                sql.rows(AFTER, ReleasedPayments::read, run.id(), currency, rail, last, AT_A_TIME);
        var opened = destinations.open(due.stream().map(Due::bankAccount).toList());
        return due.stream().map(one -> payment(one, opened.get(one.bankAccount()), run)).toList();
    }

    private static Payment payment(Due due, PaymentDestination to, Run run) {
        if (to == null) {
            throw new IllegalStateException(
                    "the account of payment " + due.endToEndId() + " cannot be opened any more");
        }
        return new Payment(
                due.endToEndId(),
                due.uetr(),
                due.amount(),
                Wire.creditor(to),
                Wire.account(to.details()),
                "Annotation work, " + run.businessDate());
    }

    private static Due read(Row row) throws SQLException {
        return new Due(
                row.text("end_to_end_id"),
                row.uuid("uetr"),
                row.money("amount_minor", "currency"),
                row.uuid("bank_account_id"));
    }

    private record Due(String endToEndId, UUID uetr, Money amount, UUID bankAccount) {}

    /**
     * The payments of one currency that go one way.
     *
     * @param largest the largest of them
     * @param kinds of which kinds the accounts are that they go to
     */
    public record Sum(
            Rail rail, long payments, Money total, Money largest, List<AccountKind> kinds) {}
}
