package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.holds.entity.PayRhythm;
import org.honorarium.holds.entity.Rhythm;
import org.honorarium.money.entity.Money;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payouts.entity.DuePayout;
import org.honorarium.payouts.entity.HoldReason;
import org.honorarium.payouts.entity.PayoutDecision;
import org.honorarium.payouts.entity.Standing;

/**
 * What the next night would decide about one annotator's open items, if nothing happened before it.
 * Whose figures did not add up last time waits until a person has looked.
 */
@Dependent
public class NextDecision {

    private static final String DUE =
            """
            select o.payer_id, o.currency, o.amount_minor, coalesce(p.free_minor, 0) as free_minor,
                   coalesce(m.minimum_minor, 0) as minimum_minor,
                   d.bank_account_id is not null as has_account, coalesce(x.too_old, false) as too_old,
                   g.left_minor - v.tax_minor as rest_minor, coalesce(x.currency, o.currency) as paid_currency,
                   nullif(d.usable_from, 'infinity') as usable_from, d.usable_from = 'infinity' as unconfirmed,
                   m.minimum_minor is null or coalesce(l.reason = 'DIFFERENCE', false) as broken,
                   s.sanctions, s.under_review, s.form_missing, s.returned, s.paused, s.over_limit,
                   s.rhythm, s.day, s.zone, s.own_minimum,
                   payouts.must_be_paid(o.payer_id, o.annotator_id, o.currency, now() + interval '1 day')
                       as must_be_paid,
            """
                    + PayNights.LAST_PAID
                    + """
              from (select i.payer_id, i.annotator_id, i.currency, sum(i.amount_minor)::bigint as amount_minor
                      from payers.name n
                      join payouts.open_item i on i.payer_id = n.payer_id and i.annotator_id = ?
                     group by 1, 2, 3) o
              left join ledger.payable p on p.book_id = o.payer_id
                    and p.holder_id = o.annotator_id and p.currency = o.currency
            """
                    + OrderOfPayout.DESTINATION
                    + """
              left join payers.minimum m
                     on m.payer_id = o.payer_id and m.currency = coalesce(x.currency, o.currency)
              left join payouts.pay_limit_now q
                     on q.payer_id = o.payer_id and q.currency = coalesce(x.currency, o.currency)
              left join lateral (select x.reason
                                   from payouts.decision x
                                   join payouts.run r on r.id = x.run_id
                                  where x.annotator_id = o.annotator_id and x.currency = o.currency
                                    and r.payer_id = o.payer_id
                                  order by r.business_date desc limit 1) l on true
            """
                    + OrderOfPayout.AMOUNTS
                    + StandingSql.STANDING;

    private static final Map<String, HoldReason> HELD_BY =
            Map.of(
                    "sanctions", HoldReason.SANCTIONS_MATCH,
                    "under_review", HoldReason.UNDER_REVIEW,
                    "form_missing", HoldReason.TAX_FORM_MISSING,
                    "returned", HoldReason.ACCOUNT_RETURNED,
                    "paused", HoldReason.PAUSED,
                    "over_limit", HoldReason.OVER_LIMIT);

    @Inject Sql sql;
    @Inject Payers payers;
    @Inject Clock clock;

    public List<Next> of(UUID annotator) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return sql.rows(DUE, this::read, annotator, now, now, now, now, today, true);
    }

    private Next read(Row row) throws SQLException {
        var amount = row.money("amount_minor", "currency");
        var due =
                new DuePayout(
                        amount,
                        amount,
                        row.money("free_minor", "currency"),
                        row.money("rest_minor", "paid_currency"),
                        row.money("minimum_minor", "paid_currency"),
                        row.yes("has_account"),
                        row.yes("too_old"),
                        row.yes("broken"),
                        new Standing(holds(row), ownMinimum(row), row.yes("must_be_paid")));
        return new Next(row.uuid("payer_id"), amount, PayoutDecision.on(due).hold());
    }

    private Set<HoldReason> holds(Row row) throws SQLException {
        var holds = EnumSet.noneOf(HoldReason.class);
        for (var one : HELD_BY.entrySet()) {
            if (row.yes(one.getKey())) {
                holds.add(one.getValue());
            }
        }
        var next = payers.nextCutOff(row.uuid("payer_id"), clock.instant());
        var usableFrom = row.instant("usable_from");
        if (row.yes("unconfirmed") || (usableFrom != null && usableFrom.isAfter(next))) {
            holds.add(HoldReason.ACCOUNT_NEW);
        }
        if (rests(row) || (row.has("rhythm") && !isPayDay(row, next))) {
            holds.add(HoldReason.NOT_PAY_DAY);
        }
        return holds;
    }

    private boolean rests(Row row) throws SQLException {
        var payer = row.uuid("payer_id");
        var date = payers.businessDate(payer, clock.instant());
        var before = row.date("date_before");
        return payers.resting(payer, before == null ? date.minusDays(1) : before, date)
                .contains(row.text("paid_currency"));
    }

    private static boolean isPayDay(Row row, Instant next) throws SQLException {
        var first = row.instant("first_night");
        var before = row.instant("night_before");
        if (before == null) {
            before = (first == null ? next : first).minus(Duration.ofDays(1));
        }
        return new PayRhythm(
                        Rhythm.valueOf(row.text("rhythm")),
                        (int) row.number("day"),
                        ZoneId.of(row.text("zone")))
                .pays(before, next);
    }

    private static Optional<Money> ownMinimum(Row row) throws SQLException {
        return Optional.ofNullable(row.money("own_minimum", "paid_currency"));
    }

    /** What would be decided about the open items with one payer, in one currency. */
    public record Next(UUID payer, Money amount, Optional<HoldReason> hold) {

        public boolean isOf(UUID wanted, String currency) {
            return payer.equals(wanted) && amount.currency().equals(currency);
        }
    }
}
