package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.honorarium.database.boundary.Sql;
import org.honorarium.payouts.entity.NightStep;
import org.honorarium.payouts.entity.Portion;

/** The one payee whose figures break a portion: noted as an alarm, and held. */
@Dependent
public class Differences {

    private static final int LONGEST = 500;

    private static final String NOTE =
            """
            insert into payouts.difference (run_id, annotator_id, step, detail, noticed_at)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """;

    // The amount is left open: adding it up may be just what fails.
    private static final String HOLD =
            """
            insert into payouts.decision (run_id, annotator_id, currency, amount_minor, items, outcome, reason)
            select r.id, o.annotator_id, o.currency, null, count(*), 'HOLD', 'DIFFERENCE'
              from payouts.run r
              join payouts.open_item o on o.payer_id = r.payer_id
             where r.id = ? and o.annotator_id = ?
             group by r.id, o.annotator_id, o.currency
            """;

    // Adding it up worked and showed that it is wrong: that is an alarm just the same.
    private static final String NOTE_DECIDED =
            """
            insert into payouts.difference (run_id, annotator_id, step, detail, noticed_at)
            select d.run_id, d.annotator_id, ?,
                   case when coalesce(p.free_minor, 0) = i.open_minor
                        then 'the payer has no account in ' || d.currency
                        else format('%s %s owed, %s open', coalesce(p.free_minor, 0), d.currency, i.open_minor)
                   end, ?
              from payouts.run r
              join payouts.decision d on d.run_id = r.id and d.reason = 'DIFFERENCE'
                                     and d.annotator_id between ? and ?
              left join ledger.payable p on p.book_id = r.payer_id and p.holder_id = d.annotator_id
                                        and p.currency = d.currency
             cross join lateral (select coalesce(sum(o.amount_minor), 0) as open_minor
                                   from payouts.open_item o
                                  where o.payer_id = r.payer_id and o.annotator_id = d.annotator_id
                                    and o.currency = d.currency) i
             where r.id = ?
                on conflict do nothing
            """;

    @Inject Sql sql;

    public void hold(Portion portion, String detail, Instant now) {
        var shortened = detail.length() > LONGEST ? detail.substring(0, LONGEST) : detail;
        sql.change(NOTE, portion.run(), portion.first(), portion.step(), shortened, now);
        if (portion.step() == NightStep.DECIDE) {
            sql.change(HOLD, portion.run(), portion.first());
        }
    }

    /** Notes those of a portion whose balance and open items are two different things. */
    public void noteDecided(Portion portion, Instant now) {
        sql.change(
                NOTE_DECIDED, portion.step(), now, portion.first(), portion.last(), portion.run());
    }
}
