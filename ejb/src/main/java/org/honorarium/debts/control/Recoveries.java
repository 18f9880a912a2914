package org.honorarium.debts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.debts.entity.Taking;

/** What payouts take of debts, the oldest debt first. */
@Dependent
public class Recoveries {

    private static final String TAKE =
            """
            insert into debts.recovery (payout_id, debt_id, amount_minor, taken_at)
            select t.payout, d.debt_id, least(d.left_minor, t.amount - d.before_minor), ?
              from unnest(?::uuid[], ?::uuid[], ?::text[], ?::bigint[]) t (payout, annotator, currency, amount)
             cross join lateral (
                   select u.debt_id, u.left_minor,
                          sum(u.left_minor) over (order by u.starts_at, u.debt_id) - u.left_minor as before_minor
                     from debts.due u
                    where u.payer_id = ? and u.annotator_id = t.annotator and u.currency = t.currency
                      and u.starts_at <= ?) d
             where d.before_minor < t.amount
            returning amount_minor
            """;

    private static final String PUT_BACK =
            """
            update debts.recovery set put_back_at = ?
             where payout_id = any (?::uuid[]) and put_back_at is null
            """;

    @Inject Sql sql;

    /** What was taken in all, in smallest units of whatever currencies there are. */
    public long take(UUID payer, Instant cutOff, List<Taking> takings, Instant now) {
        return sql
                .rows(
                        TAKE,
                        row -> row.number("amount_minor"),
                        now,
                        takings.stream().map(Taking::payout).toList(),
                        takings.stream().map(Taking::annotator).toList(),
                        takings.stream().map(taking -> taking.amount().currency()).toList(),
                        takings.stream().map(taking -> taking.amount().minor()).toList(),
                        payer,
                        cutOff)
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    public void putBack(Collection<UUID> payouts, Instant now) {
        sql.change(PUT_BACK, now, payouts);
    }
}
