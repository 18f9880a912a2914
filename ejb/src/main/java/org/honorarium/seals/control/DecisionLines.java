package org.honorarium.seals.control;

import java.util.Map;
import org.honorarium.seals.entity.Source;

/**
 * Why somebody was paid or not, and what they were told of it: holds, the decisions of nights on
 * the day on which the night was proved, and statements.
 */
final class DecisionLines {

    static final Map<Source, String> SELECT =
            Map.ofEntries(
                    Map.entry(
                            Source.HOLD,
                            """
                            select id::text as key,
                                   row(id, annotator_id, payer_id, kind, bank_account_id, why, put_by, extract(epoch from put_at),
                                       extract(epoch from until))::text as line
                              from holds.hold where put_at >= ?::timestamptz and put_at < ?::timestamptz
                             order by id
                            """),
                    Map.entry(
                            Source.HOLD_LIFTED,
                            """
                            select id::text as key,
                                   row(id, lifted_by, extract(epoch from lifted_at), lifted_because)::text as line
                              from holds.hold where lifted_at >= ?::timestamptz and lifted_at < ?::timestamptz
                             order by id
                            """),
                    Map.entry(
                            Source.DECISION,
                            """
                            select concat_ws('/', d.run_id, d.annotator_id, d.currency) as key,
                                   row(d.run_id, d.annotator_id, d.currency, d.amount_minor, d.items, d.outcome, d.reason,
                                       d.bank_account_id, d.debts_minor, d.rate_id, d.exchanged_minor, d.exchanged_currency,
                                       d.tax_minor)::text as line
                              from payouts.run r join payouts.decision d on d.run_id = r.id
                             where r.ended_at >= ?::timestamptz and r.ended_at < ?::timestamptz
                             order by d.run_id, d.annotator_id, d.currency collate "C"
                            """),
                    Map.entry(
                            Source.STATEMENT,
                            """
                            select id::text as key,
                                   row(id, run_id, annotator_id, reference, payer_id, payer_name, to_char(business_date, 'YYYY-MM-DD'),
                                       extract(epoch from made_at))::text as line
                              from statements.statement where made_at >= ?::timestamptz and made_at < ?::timestamptz
                             order by id
                            """),
                    Map.entry(
                            Source.STATEMENT_ENTRY,
                            """
                            select e.statement_id || '/' || e.currency as key,
                                   row(e.statement_id, e.run_id, e.annotator_id, e.currency, e.outcome, e.reason, e.items, e.gross_minor,
                                       e.debts_minor, e.rate, e.rate_source, extract(epoch from e.rate_at), e.exchanged_minor, e.tax_minor,
                                       e.paid_minor, e.paid_currency, e.payout_id, e.account, e.end_to_end_id)::text as line
                              from statements.statement s join statements.entry e on e.statement_id = s.id
                             where s.made_at >= ?::timestamptz and s.made_at < ?::timestamptz
                             order by e.statement_id, e.currency collate "C"
                            """),
                    Map.entry(
                            Source.STATEMENT_PROJECT,
                            """
                            select concat_ws('/', p.statement_id, p.currency, p.project_id) as key,
                                   row(p.statement_id, p.annotator_id, p.currency, p.project_id, p.name, p.items, p.amount_minor)::text as line
                              from statements.statement s join statements.project p on p.statement_id = s.id
                             where s.made_at >= ?::timestamptz and s.made_at < ?::timestamptz
                             order by p.statement_id, p.currency collate "C", p.project_id
                            """));

    private DecisionLines() {}
}
