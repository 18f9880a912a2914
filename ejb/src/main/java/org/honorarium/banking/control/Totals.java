package org.honorarium.banking.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.honorarium.banking.entity.Figures;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.money.entity.Money;

/**
 * Adds up where a payer's money is, in one statement, so that all figures are of one moment. Of
 * what was earned, settled and booked it reads the last days only, and carries what was before from
 * the last reconciliation; all else is what waits or is on its way.
 */
@Dependent
public class Totals {

    private static final String CLOSED =
            """
            select coalesce(max(closed_until), '2000-01-01'::timestamptz) as until
              from banking.reconciliation where payer_id = ?
            """;

    private static final String TOTALS =
            """
            with asked as (select ?::uuid as payer, ?::timestamptz as since, ?::timestamptz as until),
            last as (
                select distinct on (currency) currency, closed_earned_minor, closed_settled_minor,
                       closed_clearing_minor, closed_bank_minor, closed_taken_minor
                  from banking.reconciliation where payer_id = ?
                 order by currency, made_at desc, id desc),
            earned as (
                select e.currency, sum(e.amount_minor) as amount,
                       sum(e.amount_minor) filter (where e.recorded_at < ?) as closed
                  from earnings.recorded e where e.payer_id = ? and e.recorded_at >= ? group by e.currency),
            moved as (
                select m.currency,
                       sum(m.credited_minor) filter (where m.type = 'PAYOUT_CLEARING') as clearing,
                       sum(m.credited_minor) filter (where m.type = 'BANK') as bank,
                       sum(m.credited_minor) filter (where m.type = 'TAKEN') as taken,
                       sum(m.credited_minor) filter (where m.type = 'PAYOUT_CLEARING' and m.recorded_at < ?)
                           as closed_clearing,
                       sum(m.credited_minor) filter (where m.type = 'BANK' and m.recorded_at < ?) as closed_bank,
                       sum(m.credited_minor) filter (where m.type = 'TAKEN' and m.recorded_at < ?) as closed_taken
                  from ledger.movement m where m.book_id = ? and m.recorded_at >= ? group by m.currency),
            settled as (
                select s.currency, sum(s.amount) as amount, sum(s.amount) filter (where s.at < asked.until) as closed
                  from (select p.currency, p.amount_minor as amount, s.settled_at as at
                          from banking.settlement s join payouts.answerable p on p.payout_id = s.payout_id
                         where s.settled_at >= ? and p.payer_id = ?
                        union all
                        select p.currency, -p.amount_minor, r.reversed_at
                          from banking.reversal r join payouts.answerable p on p.payout_id = r.payout_id
                         where r.reversed_at >= ? and p.payer_id = ? and p.state = 'RETURNED') s, asked
                 group by s.currency),
            owed as (
                select currency, sum(owed_minor) as amount from ledger.payable, asked
                 where book_id = asked.payer group by currency),
            going as (
                select p.currency, sum(p.amount_minor) filter (where p.state = 'RESERVED') as reserved,
                       sum(p.amount_minor) filter (where p.state = 'RELEASED') as released
                  from payouts.night r join payouts.answerable p on p.run_id = r.run_id
                 where r.payer_id = ? and r.state in ('RUNNING', 'RESERVED', 'UNPROVED', 'RELEASED')
                   and p.state in ('RESERVED', 'RELEASED')
                 group by p.currency),
            gone as (
                select currency, sum(amount_minor) filter (where state <> 'UNKNOWN') as sent,
                       sum(amount_minor) filter (where state = 'UNKNOWN') as unknown
                  from payouts.answerable where payer_id = ? and state in ('FILED', 'SENT', 'UNKNOWN')
                 group by currency),
            waiting as (
                select w.currency, sum(w.amount_minor) filter (where w.is_returned) as returned,
                       sum(w.amount_minor) filter (where not w.is_returned and h.annotator_id is not null) as held,
                       sum(w.amount_minor) filter (where not w.is_returned and h.annotator_id is null) as payable
                  from payouts.waiting_item w
                  left join payouts.held_by_run h
                    on h.run_id = (select run_id from payouts.night where payer_id = ?
                                    order by business_date desc limit 1)
                   and h.annotator_id = w.annotator_id and h.currency = w.currency and w.earned_at <= h.cut_off
                 where w.payer_id = ? group by w.currency)
            select c.currency,
                   coalesce(l.closed_earned_minor, 0) + coalesce(e.closed, 0) as closed_earned,
                   coalesce(l.closed_settled_minor, 0) + coalesce(s.closed, 0) as closed_settled,
                   coalesce(l.closed_clearing_minor, 0) + coalesce(m.closed_clearing, 0) as closed_clearing,
                   coalesce(l.closed_bank_minor, 0) + coalesce(m.closed_bank, 0) as closed_bank,
                   coalesce(l.closed_taken_minor, 0) + coalesce(m.closed_taken, 0) as closed_taken,
                   coalesce(l.closed_earned_minor, 0) + coalesce(e.amount, 0) as earned,
                   coalesce(l.closed_settled_minor, 0) + coalesce(s.amount, 0) as settled,
                   coalesce(l.closed_clearing_minor, 0) + coalesce(m.clearing, 0) as clearing,
                   coalesce(l.closed_bank_minor, 0) + coalesce(m.bank, 0) as bank,
                   coalesce(l.closed_taken_minor, 0) + coalesce(m.taken, 0) as taken,
                   coalesce(g.reserved, 0) as reserved, coalesce(g.released, 0) + coalesce(n.sent, 0) as on_its_way,
                   coalesce(n.unknown, 0) as unknown, coalesce(w.returned, 0) as returned,
                   coalesce(w.held, 0) as held, coalesce(w.payable, 0) as payable, coalesce(o.amount, 0) as owed
              from (select currency from last union select currency from earned union select currency from owed
                    union select currency from moved) c
              left join last l using (currency) left join earned e using (currency) left join moved m using (currency)
              left join settled s using (currency) left join owed o using (currency)
              left join going g using (currency) left join gone n using (currency)
              left join waiting w using (currency)
             order by c.currency
            """;

    @Inject Sql sql;

    /** What was written down before is in the sums of the last reconciliation. */
    public Instant closedUntil(UUID payer) {
        return sql.one(CLOSED, row -> row.instant("until"), payer);
    }

    /**
     * @param since from where on rows are read
     * @param until up to where they are closed from now on
     */
    public List<Figures> of(UUID payer, Instant since, Instant until) {
        return sql.rows(
                TOTALS,
                Totals::read,
                payer,
                since,
                until,
                payer,
                until,
                payer,
                since,
                until,
                until,
                until,
                payer,
                since,
                since,
                payer,
                since,
                payer,
                payer,
                payer,
                payer,
                payer);
    }

    private static Figures read(Row row) throws SQLException {
        var currency = row.text("currency");
        return new Figures(
                new Figures.Closed(
                        row.number("closed_earned"),
                        row.number("closed_settled"),
                        row.number("closed_clearing"),
                        row.number("closed_bank"),
                        row.number("closed_taken")),
                money(row, "earned", currency),
                money(row, "settled", currency),
                money(row, "reserved", currency),
                money(row, "on_its_way", currency),
                money(row, "unknown", currency),
                money(row, "returned", currency),
                money(row, "held", currency),
                money(row, "payable", currency),
                money(row, "taken", currency),
                money(row, "owed", currency),
                money(row, "clearing", currency),
                money(row, "bank", currency));
    }

    private static Money money(Row row, String column, String currency) throws SQLException {
        return new Money(row.number(column), currency);
    }
}
