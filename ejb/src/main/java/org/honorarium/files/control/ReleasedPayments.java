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

/**
 * The payments of a released run: what they come to, and one after the other of a file. What they
 * say of a payee is what stood at the release.
 */
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

    // One payout after the other, whatever the statistics say: this is asked many times a file.
    private static final String OF_FILE =
            """
            select r.end_to_end_id, r.uetr, r.amount_minor, r.currency, r.bank_account_id
              from (select payout_id, number from files.payment
                     where file_id = ? and number > ? order by number limit ?) p
             cross join lateral (
                    select * from payouts.released r where r.payout_id = p.payout_id offset 0) r
             order by p.number
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

    /** The payments that a file of this run lists, by their numbers. */
    public Iterator<Payment> of(Run run, UUID file) {
        return new Iterator<>() {
            private final Queue<Payment> ready = new ArrayDeque<>();
            private long done;
            private boolean ended;

            @Override
            public boolean hasNext() {
                if (ready.isEmpty() && !ended) {
                    var more = after(run, file, done);
                    ended = more.size() < AT_A_TIME;
                    done += more.size();
                    ready.addAll(more);
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

    private List<Payment> after(Run run, UUID file, long done) {
        var due = sql.rows(OF_FILE, ReleasedPayments::read, file, done, AT_A_TIME);
        var accounts = due.stream().map(Due::bankAccount).toList();
        var opened = destinations.asReleased(accounts, run.id());
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
