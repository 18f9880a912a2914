package org.honorarium.seals.control;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.honorarium.database.boundary.Sql;
import org.honorarium.seals.entity.Source;

/**
 * What was recorded on a day, line by line in the order of keys, each as one text: everything in it
 * that never changes. States, which do, are not in it: what changes them stands in the ledger and
 * in the audit record.
 */
final class SourceRows {

    private static final Map<Source, String> SELECT = new EnumMap<>(Source.class);

    static {
        SELECT.put(
                Source.AUDIT_RECORD,
                """
                select id::text as key,
                       row(id, extract(epoch from recorded_at), actor_id, actor_roles, action, subject_id,
                           before, after)::text as line
                  from audit.record where recorded_at >= ?::timestamptz and recorded_at < ?::timestamptz
                 order by id
                """);
        SELECT.put(
                Source.TRANSFER,
                """
                select id::text as key,
                       row(id, debit_account_id, credit_account_id, amount_minor, currency, code, subject_id,
                           extract(epoch from event_at), extract(epoch from recorded_at))::text as line
                  from ledger.transfer where recorded_at >= ?::timestamptz and recorded_at < ?::timestamptz
                 order by id
                """);
        SELECT.put(
                Source.EARNING,
                """
                select id::text as key,
                       row(id, kind, transfer_id, annotator_id, payer_id, project_id, amount_minor, currency,
                           extract(epoch from earned_at), extract(epoch from recorded_at))::text as line
                  from earnings.earning where recorded_at >= ?::timestamptz and recorded_at < ?::timestamptz
                 order by id
                """);
        SELECT.put(
                Source.ADJUSTMENT,
                """
                select id::text as key,
                       row(id, earning_id, kind, annotator_id, project_id, amount_minor, currency, reason,
                           corrects, given_by, extract(epoch from given_at))::text as line
                  from earnings.adjustment where given_at >= ?::timestamptz and given_at < ?::timestamptz
                 order by id
                """);
        SELECT.put(
                Source.PAYOUT,
                """
                select id::text as key,
                       row(id, run_id, annotator_id, payer_id, amount_minor, currency, items, bank_account_id,
                           end_to_end_id, uetr, extract(epoch from reserved_at), debts_minor, rate_id,
                           exchanged_minor, exchanged_currency, tax_minor)::text as line
                  from payouts.payout where reserved_at >= ?::timestamptz and reserved_at < ?::timestamptz
                 order by id
                """);
        SELECT.put(
                Source.PAYOUT_LINE,
                """
                select p.id || '/' || l.earning_id as key,
                       row(l.payout_id, l.earning_id, l.amount_minor, extract(epoch from l.earned_at))::text as line
                  from payouts.payout p join payouts.payout_line l on l.payout_id = p.id
                 where p.reserved_at >= ?::timestamptz and p.reserved_at < ?::timestamptz
                 order by l.payout_id, l.earning_id
                """);
        SELECT.put(
                Source.PAYMENT_FILE,
                """
                select id::text as key,
                       row(id, run_id, payer_id, currency, message_id, payments, total_minor,
                           extract(epoch from written_at), number, rail)::text as line
                  from files.payment_file where written_at >= ?::timestamptz and written_at < ?::timestamptz
                 order by id
                """);
        SELECT.put(
                Source.RENDITION,
                """
                select f.id || '/' || r.format as key, row(r.file_id, r.format, r.name, r.sha256, r.size)::text as line
                  from files.payment_file f join files.rendition r on r.file_id = f.id
                 where f.written_at >= ?::timestamptz and f.written_at < ?::timestamptz
                 order by f.id, r.format collate "C"
                """);
        SELECT.put(
                Source.ANNOTATION,
                """
                select assignment_id || '/' || lpad(version::text, 6, '0') as key,
                       row(assignment_id, version, answer, work_seconds, extract(epoch from submitted_at),
                           extract(epoch from recorded_at), machine, machine_version)::text as line
                  from tasks.annotation where recorded_at >= ?::timestamptz and recorded_at < ?::timestamptz
                 order by assignment_id, version
                """);
        SELECT.put(
                Source.REJECTION,
                """
                select assignment_id::text as key,
                       row(assignment_id, reason, decided_by, extract(epoch from decided_at), source, category,
                           section, guideline_version, extract(epoch from recorded_at), confirmed_by)::text as line
                  from quality.rejection where recorded_at >= ?::timestamptz and recorded_at < ?::timestamptz
                 order by assignment_id
                """);
        SELECT.put(
                Source.REWORK,
                """
                select assignment_id || '/' || lpad(version::text, 6, '0') as key,
                       row(assignment_id, version, text, asked_by, extract(epoch from asked_at))::text as line
                  from quality.rework where asked_at >= ?::timestamptz and asked_at < ?::timestamptz
                 order by assignment_id, version
                """);
        SELECT.put(
                Source.FIX,
                """
                select assignment_id::text as key,
                       row(assignment_id, version, answer, remark, fixed_by, extract(epoch from fixed_at))::text as line
                  from quality.fix where fixed_at >= ?::timestamptz and fixed_at < ?::timestamptz
                 order by assignment_id
                """);
        SELECT.put(
                Source.HANDOVER,
                """
                select file_id::text as key,
                       row(file_id, run_id, payer_id, currency, outcome, decided_by, extract(epoch from decided_at),
                           proposal_id)::text as line
                  from banking.handover where decided_at >= ?::timestamptz and decided_at < ?::timestamptz
                 order by file_id
                """);
        SELECT.put(
                Source.BANK_ANSWER,
                """
                select id::text as key,
                       row(id, payer_id, kind, file_name, sha256, size, lines, received_by,
                           extract(epoch from received_at))::text as line
                  from banking.answer where received_at >= ?::timestamptz and received_at < ?::timestamptz
                 order by id
                """);
    }

    private final Sql sql;

    SourceRows(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param first whether this is the first day of all, which holds everything before it
     */
    void each(Source source, LocalDate day, boolean first, Consumer<SealedLine> taker) {
        sql.each(
                SELECT.get(source),
                row -> SealedLine.of(row.text("key"), row.text("line")),
                taker,
                first ? "-infinity" : day + " 00:00:00Z",
                day.plusDays(1) + " 00:00:00Z");
    }
}
