package org.honorarium.seals.control;

import java.util.Map;
import org.honorarium.seals.entity.Source;

/**
 * Money as it moved: transfers, what was earned and paid, the files that pay it, and what banks
 * answered.
 */
final class MoneyLines {

    static final Map<Source, String> SELECT =
            Map.ofEntries(
                    Map.entry(
                            Source.TRANSFER,
                            """
                            select id::text as key,
                                   row(id, debit_account_id, credit_account_id, amount_minor, currency, code, subject_id,
                                       extract(epoch from event_at), extract(epoch from recorded_at))::text as line
                              from ledger.transfer where recorded_at >= ?::timestamptz and recorded_at < ?::timestamptz
                             order by id
                            """),
                    Map.entry(
                            Source.EARNING,
                            """
                            select id::text as key,
                                   row(id, kind, transfer_id, annotator_id, payer_id, project_id, amount_minor, currency,
                                       extract(epoch from earned_at), extract(epoch from recorded_at))::text as line
                              from earnings.earning where recorded_at >= ?::timestamptz and recorded_at < ?::timestamptz
                             order by id
                            """),
                    Map.entry(
                            Source.ADJUSTMENT,
                            """
                            select id::text as key,
                                   row(id, earning_id, kind, annotator_id, project_id, amount_minor, currency, reason,
                                       corrects, given_by, extract(epoch from given_at))::text as line
                              from earnings.adjustment where given_at >= ?::timestamptz and given_at < ?::timestamptz
                             order by id
                            """),
                    Map.entry(
                            Source.PAYOUT,
                            """
                            select id::text as key,
                                   row(id, run_id, annotator_id, payer_id, amount_minor, currency, items, bank_account_id,
                                       end_to_end_id, uetr, extract(epoch from reserved_at), debts_minor, rate_id,
                                       exchanged_minor, exchanged_currency, tax_minor)::text as line
                              from payouts.payout where reserved_at >= ?::timestamptz and reserved_at < ?::timestamptz
                             order by id
                            """),
                    Map.entry(
                            Source.PAYOUT_LINE,
                            """
                            select p.id || '/' || l.earning_id as key,
                                   row(l.payout_id, l.earning_id, l.amount_minor, extract(epoch from l.earned_at))::text as line
                              from payouts.payout p join payouts.payout_line l on l.payout_id = p.id
                             where p.reserved_at >= ?::timestamptz and p.reserved_at < ?::timestamptz
                             order by l.payout_id, l.earning_id
                            """),
                    Map.entry(
                            Source.PAYMENT_FILE,
                            """
                            select id::text as key,
                                   row(id, run_id, payer_id, currency, message_id, payments, total_minor,
                                       extract(epoch from written_at), number, rail)::text as line
                              from files.payment_file where written_at >= ?::timestamptz and written_at < ?::timestamptz
                             order by id
                            """),
                    Map.entry(
                            Source.RENDITION,
                            """
                            select f.id || '/' || r.format as key, row(r.file_id, r.format, r.name, r.sha256, r.size)::text as line
                              from files.payment_file f join files.rendition r on r.file_id = f.id
                             where f.written_at >= ?::timestamptz and f.written_at < ?::timestamptz
                             order by f.id, r.format collate "C"
                            """),
                    Map.entry(
                            Source.HANDOVER,
                            """
                            select file_id::text as key,
                                   row(file_id, run_id, payer_id, currency, outcome, decided_by, extract(epoch from decided_at),
                                       proposal_id)::text as line
                              from banking.handover where decided_at >= ?::timestamptz and decided_at < ?::timestamptz
                             order by file_id
                            """),
                    Map.entry(
                            Source.BANK_ANSWER,
                            """
                            select id::text as key,
                                   row(id, payer_id, kind, file_name, sha256, size, lines, received_by,
                                       extract(epoch from received_at))::text as line
                              from banking.answer where received_at >= ?::timestamptz and received_at < ?::timestamptz
                             order by id
                            """));

    private MoneyLines() {}
}
