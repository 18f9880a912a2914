package org.honorarium.seals.control;

import java.util.Map;
import org.honorarium.seals.entity.Source;

/**
 * Why less was paid than was earned, or in another currency: debts, tax and rates. What was put
 * back is a line of its own, on its own day.
 */
final class DeductionLines {

    static final Map<Source, String> SELECT =
            Map.ofEntries(
                    Map.entry(
                            Source.DEBT,
                            """
                            select id::text as key,
                                   row(id, payer_id, annotator_id, amount_minor, currency, cause, explanation, earning_id, project_id,
                                       proposed_by, extract(epoch from proposed_at))::text as line
                              from debts.debt where proposed_at >= ?::timestamptz and proposed_at < ?::timestamptz
                             order by id
                            """),
                    Map.entry(
                            Source.DEBT_DECISION,
                            """
                            select id::text as key,
                                   row(id, state, decided_by, extract(epoch from decided_at), decision_reason,
                                       extract(epoch from starts_at))::text as line
                              from debts.debt where decided_at >= ?::timestamptz and decided_at < ?::timestamptz
                             order by id
                            """),
                    Map.entry(
                            Source.DEBT_FORGIVEN,
                            """
                            select id::text as key,
                                   row(id, debt_id, amount_minor, reason, forgiven_by, extract(epoch from forgiven_at))::text as line
                              from debts.forgiving where forgiven_at >= ?::timestamptz and forgiven_at < ?::timestamptz
                             order by id
                            """),
                    Map.entry(
                            Source.RECOVERY,
                            """
                            select payout_id || '/' || debt_id as key,
                                   row(payout_id, debt_id, amount_minor, extract(epoch from taken_at))::text as line
                              from debts.recovery where taken_at >= ?::timestamptz and taken_at < ?::timestamptz
                             order by payout_id, debt_id
                            """),
                    Map.entry(
                            Source.RECOVERY_PUT_BACK,
                            """
                            select payout_id || '/' || debt_id as key,
                                   row(payout_id, debt_id, extract(epoch from put_back_at))::text as line
                              from debts.recovery where put_back_at >= ?::timestamptz and put_back_at < ?::timestamptz
                             order by payout_id, debt_id
                            """),
                    Map.entry(
                            Source.TAX_RULE,
                            """
                            select id::text as key,
                                   row(id, payer_id, country, place, name, share, basis, to_char(starts_on, 'YYYY-MM-DD'), set_by,
                                       extract(epoch from set_at))::text as line
                              from tax.rule where set_at >= ?::timestamptz and set_at < ?::timestamptz
                             order by id
                            """),
                    Map.entry(
                            Source.WITHHOLDING,
                            """
                            select payout_id || '/' || rule_id as key,
                                   row(payout_id, rule_id, annotator_id, to_char(on_day, 'YYYY-MM-DD'), amount_minor, currency,
                                       extract(epoch from taken_at))::text as line
                              from tax.withholding where taken_at >= ?::timestamptz and taken_at < ?::timestamptz
                             order by payout_id, rule_id
                            """),
                    Map.entry(
                            Source.WITHHOLDING_PUT_BACK,
                            """
                            select payout_id || '/' || rule_id as key,
                                   row(payout_id, rule_id, extract(epoch from put_back_at))::text as line
                              from tax.withholding where put_back_at >= ?::timestamptz and put_back_at < ?::timestamptz
                             order by payout_id, rule_id
                            """),
                    Map.entry(
                            Source.RATE,
                            """
                            select id::text as key,
                                   row(id, from_currency, to_currency, rate, from_digits, to_digits, source,
                                       extract(epoch from quoted_at), loaded_by, extract(epoch from loaded_at))::text as line
                              from exchange.rate where loaded_at >= ?::timestamptz and loaded_at < ?::timestamptz
                             order by id
                            """));

    private DeductionLines() {}
}
