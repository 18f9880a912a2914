package org.honorarium.tax.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.tax.entity.Withheld;

/** What the rules take of payouts, rule by rule. */
@Dependent
public class Withholdings {

    private static final String ADD =
            """
            insert into tax.withholding (payout_id, rule_id, annotator_id, on_day, amount_minor, currency, taken_at)
            select w.payout, t.rule_id, w.annotator, ?, t.taken_minor, w.currency, ?
              from unnest(?::uuid[], ?::uuid[], ?::text[], ?::bigint[], ?::text[])
                   w (payout, annotator, country, base, currency)
             cross join lateral tax.of_amount(?, w.country, ?, w.base) t
            returning amount_minor
            """;

    private static final String PUT_BACK =
            """
            update tax.withholding set put_back_at = ?
             where payout_id = any (?::uuid[]) and put_back_at is null
            """;

    @Inject Sql sql;

    /** What was withheld in all, in smallest units of whatever currencies there are. */
    public long add(UUID payer, LocalDate day, List<Withheld> payouts, Instant now) {
        return sql
                .rows(
                        ADD,
                        row -> row.number("amount_minor"),
                        day,
                        now,
                        payouts.stream().map(Withheld::payout).toList(),
                        payouts.stream().map(Withheld::annotator).toList(),
                        payouts.stream().map(Withheld::country).toList(),
                        payouts.stream().map(one -> one.base().minor()).toList(),
                        payouts.stream().map(one -> one.base().currency()).toList(),
                        payer,
                        day)
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    public void putBack(Collection<UUID> payouts, Instant now) {
        sql.change(PUT_BACK, now, payouts);
    }
}
