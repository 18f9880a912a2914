package org.honorarium.banking.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.honorarium.banking.entity.AnswerKind;
import org.honorarium.banking.entity.AnswerLine;
import org.honorarium.banking.entity.Says;
import org.honorarium.database.boundary.Sql;
import org.honorarium.ids.boundary.Ids;

/** Lines of answers as rows. */
@Dependent
public class LineRows {

    private static final String ADD =
            """
            insert into banking.line (id, answer_id, payer_id, number, place, says, end_to_end_id, trace, message_id,
                                      bank_reference, amount_minor, currency, on_date, reason_code, reason, payout_id,
                                      file_id, matched_by, outcome, difference, uetr, instruction_id,
                                      prenote_account_id, prenote_attempt)
            select n.id, ?, ?, ?::bigint + n.nth - 1, n.place, n.says, n.end_to_end_id, n.trace, n.message_id,
                   n.bank_reference, n.amount, n.currency, n.on_date, n.reason_code, n.reason, n.payout, n.file,
                   n.matched_by, n.outcome, n.difference, n.uetr, n.instruction_id, n.prenote,
                   n.attempt
              from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[],
                          ?::text[], ?::date[], ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::text[],
                          ?::text[], ?::text[], ?::text[], ?::uuid[], ?::integer[])
                   with ordinality n (id, place, says, end_to_end_id, trace, message_id, bank_reference, amount,
                                      currency, on_date, reason_code, reason, payout, file, matched_by, outcome,
                                      difference, uetr, instruction_id, prenote, attempt, nth)
            """;

    private static final String TOLD =
            """
            select l.payout_id, l.says, a.kind, l.bank_reference, coalesce(l.on_date::text, '') as on_date, l.answer_id
              from banking.line l
              left join banking.answer a on a.id = l.answer_id
             where l.payout_id = any (?::uuid[]) and l.says in ('SETTLED', 'RETURNED') and l.outcome <> 'DIFFERENCE'
            """;

    @Inject Sql sql;
    @Inject Ids ids;

    /** Adds these lines of an answer, numbered from the first on; their ids come back. */
    List<UUID> add(UUID answer, UUID payer, long first, List<Decided> lines) {
        var made = lines.stream().map(line -> ids.next()).toList();
        sql.change(
                ADD,
                answer,
                payer,
                first,
                made,
                said(lines, AnswerLine::place),
                said(lines, AnswerLine::says),
                said(lines, AnswerLine::endToEndId),
                said(lines, AnswerLine::trace),
                said(lines, AnswerLine::messageId),
                said(lines, AnswerLine::bankReference),
                said(lines, line -> line.amount() == null ? null : line.amount().minor()),
                said(lines, line -> line.amount() == null ? null : line.amount().currency()),
                said(lines, AnswerLine::date),
                said(lines, AnswerLine::reasonCode),
                said(lines, AnswerLine::reason),
                texts(lines, Decided::payout),
                texts(lines, Decided::file),
                texts(lines, Decided::matchedBy),
                texts(lines, line -> line.verdict().outcome()),
                texts(lines, line -> line.verdict().difference()),
                said(lines, AnswerLine::uetr),
                said(lines, AnswerLine::instructionId),
                texts(lines, line -> line.asked() == null ? null : line.asked().account()),
                texts(lines, line -> line.asked() == null ? null : line.asked().attempt()));
        return made;
    }

    /** What was said before of these payouts, where it was taken for true. */
    public List<Told> told(Collection<UUID> payouts) {
        return sql.rows(
                TOLD,
                row ->
                        new Told(
                                row.uuid("payout_id"),
                                Says.valueOf(row.text("says")),
                                row.text("kind") == null
                                        ? null
                                        : AnswerKind.valueOf(row.text("kind")),
                                row.text("bank_reference"),
                                row.text("on_date"),
                                row.uuid("answer_id")),
                payouts);
    }

    private static List<String> said(List<Decided> lines, Function<AnswerLine, Object> fact) {
        return texts(lines, line -> fact.apply(line.said()));
    }

    private static List<String> texts(List<Decided> lines, Function<Decided, Object> fact) {
        return lines.stream().map(fact).map(one -> one == null ? null : one.toString()).toList();
    }

    /**
     * @param kind null for a line of the answer that is being read
     */
    public record Told(
            UUID payout, Says says, AnswerKind kind, String reference, String date, UUID answer) {}
}
