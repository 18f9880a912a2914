package org.honorarium.payouts.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.honorarium.calendar.boundary.BankDays;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.money.entity.Money;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.Night;
import org.honorarium.payouts.entity.HoldReason;
import org.honorarium.payouts.entity.NextPay;
import org.honorarium.payouts.entity.Outlook;
import org.honorarium.payouts.entity.PayoutDecision;

/**
 * What the next night would decide about one annotator's open items, and which night pays, if
 * nothing happened before it. Whose figures did not add up last time waits until a person has
 * looked.
 */
@Dependent
public class NextDecision {

    private static final String DUE =
            """
            select o.payer_id, o.currency, o.amount_minor, coalesce(p.free_minor, 0) as free_minor,
                   coalesce(m.minimum_minor, 0) as minimum_minor,
                   d.bank_account_id is not null as has_account, coalesce(x.too_old, false) as too_old,
                   g.left_minor - v.tax_minor as rest_minor, coalesce(x.currency, o.currency) as paid_currency,
                   d.usable_from > now() as account_new, nullif(d.usable_from, 'infinity') as account_new_until,
                   m.minimum_minor is null or coalesce(l.reason = 'DIFFERENCE', false) as broken,
                   s.sanctions, s.under_review, s.form_missing, s.town_missing, s.returned, s.paused, s.over_limit,
                   s.rhythm, s.day, s.zone, s.own_minimum, a.law_day, a.law_zone,
                   f.under_review_until, f.paused_until, coalesce(pre.credit_from > now(), false) as asked_about,
                   nullif(pre.credit_from, 'infinity') as asked_about_until,
                   case when q.per_payout_minor is not null then greatest(q.per_payout_minor, (
                        select max(c.up_to_minor) from payouts.clearance c
                         where c.annotator_id = o.annotator_id and c.payer_id = o.payer_id
                           and c.currency = coalesce(x.currency, o.currency) and c.until > now())) end as most_minor,
            """
                    + PayNights.LAST_PAID
                    + """
              from (select u.payer_id, ?::uuid as annotator_id, u.currency, coalesce((
                           select sum(i.amount_minor) from payouts.open_item i
                            where i.payer_id = u.payer_id and i.annotator_id = ? and i.currency = u.currency
                           ), 0)::bigint as amount_minor
                      from unnest(?::uuid[], ?::char(3)[]) u (payer_id, currency)) o
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
              left join lateral (select (payouts.oldest_received(o.payer_id, o.annotator_id, o.currency,
                                                                 now() + interval '1 day') at time zone y.zone)::date
                                            + y.days - 1 - y.pay_ahead as law_day, y.zone as law_zone
                                   from annotators.residence n
                                   join payouts.limit_now y on y.country = n.country
                                  where n.annotator_id = o.annotator_id) a on true
              left join lateral (select nullif(max(coalesce(h.until, 'infinity'))
                                                   filter (where h.kind = 'UNDER_REVIEW'), 'infinity') as under_review_until,
                                        nullif(max(coalesce(h.until, 'infinity'))
                                                   filter (where h.kind = 'PAUSED'), 'infinity') as paused_until
                                   from holds.in_force h
                                  where h.annotator_id = o.annotator_id
                                    and (h.payer_id is null or h.payer_id = o.payer_id)) f on true
            """
                    + OrderOfPayout.AMOUNTS
                    + StandingSql.STANDING;

    /** More than a year: no law lets work wait longer. */
    private static final int NIGHTS = 400;

    @Inject Sql sql;
    @Inject Payers payers;
    @Inject BankDays bankDays;
    @Inject Clock clock;

    /** About the money with these payers in these currencies, whether anything is open or not. */
    public List<Next> of(UUID annotator, List<UUID> payers, List<String> currencies) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var found =
                sql.rows(
                        DUE,
                        this::read,
                        annotator,
                        annotator,
                        payers,
                        currencies,
                        now,
                        now,
                        now,
                        now,
                        today,
                        true);
        return found.stream().collect(groupingBy(Found::payer)).values().stream()
                .flatMap(this::ofOnePayer)
                .toList();
    }

    private Stream<Next> ofOnePayer(List<Found> found) {
        var most =
                found.stream()
                        .flatMap(one -> one.most().stream())
                        .collect(toMap(Money::currency, limit -> limit, (one, same) -> one));
        var open = found.stream().filter(Found::isOpen).toList();
        var decided =
                PayoutDecision.together(
                        open.stream().map(one -> one.outlook().at(one.nights())).toList(),
                        sum -> sum.compareTo(most.getOrDefault(sum.currency(), sum)) > 0);
        return Stream.concat(
                IntStream.range(0, open.size())
                        .mapToObj(i -> next(open.get(i), decided.get(i).hold())),
                found.stream()
                        .filter(one -> !one.isOpen())
                        .map(one -> next(one, Optional.empty())));
    }

    private Found read(Row row) throws SQLException {
        var payer = row.uuid("payer_id");
        var amount = row.money("amount_minor", "currency");
        var currency = row.text("paid_currency");
        var date = payers.businessDate(payer, clock.instant());
        var nights = payers.nights(payer, currency, row.date("date_before"), date, NIGHTS);
        var most = Optional.ofNullable(row.money("most_minor", "paid_currency"));
        return new Found(payer, amount, currency, OutlookOf.row(row, amount), nights, most);
    }

    private Next next(Found found, Optional<HoldReason> hold) {
        var overLimit = hold.filter(reason -> reason == HoldReason.OVER_LIMIT);
        var outlook = overLimit.map(found.outlook()::heldBy).orElse(found.outlook());
        var pay = outlook.over(found.nights());
        var moved =
                pay.night()
                        .map(night -> bankDays.after(found.currency(), night.businessDate()))
                        .map(pay::movedBy)
                        .orElse(pay);
        return new Next(found.payer(), found.amount().currency(), hold, moved);
    }

    /**
     * What is open with one payer in one currency.
     *
     * @param currency in which it is paid
     * @param most what is paid in that currency without a second look, if there is a limit
     */
    private record Found(
            UUID payer,
            Money amount,
            String currency,
            Outlook outlook,
            List<Night> nights,
            Optional<Money> most) {

        boolean isOpen() {
            return amount.isPositive();
        }
    }

    /**
     * What would be decided about the open items with one payer, in one currency.
     *
     * @param hold why the next night holds what is open; empty if it does not, or nothing is
     * @param pay which night pays
     */
    public record Next(UUID payer, String currency, Optional<HoldReason> hold, NextPay pay) {

        public boolean isOf(UUID wanted, String of) {
            return payer.equals(wanted) && currency.equals(of);
        }
    }
}
