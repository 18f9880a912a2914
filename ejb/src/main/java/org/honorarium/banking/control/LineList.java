package org.honorarium.banking.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.banking.entity.AnswerKind;
import org.honorarium.banking.entity.DifferenceKind;
import org.honorarium.banking.entity.LineOutcome;
import org.honorarium.banking.entity.LineRow;
import org.honorarium.banking.entity.Says;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;

/** Lines of answers, page by page. */
@Dependent
public class LineList {

    private static final String SELECT =
            """
            select l.id, l.answer_id, l.payer_id, n.name as payer_name, a.file_name, a.kind, l.place, l.says,
                   l.end_to_end_id, l.bank_reference, l.amount_minor, l.currency, l.on_date, l.reason_code, l.reason,
                   l.payout_id, g.reference, l.prenote_account_id is not null as prenote, l.outcome, l.difference, l.resolved_at, p.id as proposal_id
              from banking.line l
              join banking.answer a on a.id = l.answer_id
              join payers.name n on n.payer_id = l.payer_id
              left join payouts.answerable o on o.payout_id = l.payout_id
              left join annotators.account_shown w on w.bank_account_id = l.prenote_account_id
              left join annotators.reference g on g.id = coalesce(o.annotator_id, w.annotator_id)
              left join banking.proposal p on p.line_id = l.id and p.decided_at is null
            """;

    private static final String OF_ANSWER = " where l.answer_id = ? and (? = '' or l.outcome = ?)";

    private static final String OPEN =
            """
             where l.outcome = 'DIFFERENCE' and l.resolved_at is null
               and (? = '' or l.payer_id::text = ?) and (? = '' or l.difference = ?)
            """;

    private static final String CHANGES =
            " where l.says = 'CHANGED' and (? = '' or l.payer_id::text = ?)";

    @Inject Sql sql;

    public Page<LineRow> ofAnswer(UUID answer, PageRequest request) {
        var outcome = request.filter("outcome");
        return page(OF_ANSWER, " order by l.number", request, answer, outcome, outcome);
    }

    /** What waits for a person, the oldest first. */
    public Page<LineRow> open(PageRequest request) {
        var payer = request.filter("payer");
        var kind = request.filter("difference");
        return page(OPEN, " order by l.answer_id, l.number", request, payer, payer, kind, kind);
    }

    /** Notifications of changed bank details, the latest first. */
    public Page<LineRow> changes(PageRequest request) {
        var payer = request.filter("payer");
        return page(CHANGES, " order by l.id desc", request, payer, payer);
    }

    public Optional<LineRow> find(UUID line) {
        return sql.first(SELECT + " where l.id = ?", LineList::read, line);
    }

    private Page<LineRow> page(String where, String order, PageRequest request, Object... asked) {
        long total =
                sql.one(
                        "select count(*) as n from banking.line l" + where,
                        row -> row.number("n"),
                        asked);
        return new Page<>(
                sql.rows(
                        SELECT + where + order + " offset ? limit ?",
                        LineList::read,
                        Asked.after(request, asked)),
                total);
    }

    private static LineRow read(Row row) throws SQLException {
        return new LineRow(
                row.uuid("id"),
                row.uuid("answer_id"),
                row.uuid("payer_id"),
                row.text("payer_name"),
                row.text("file_name"),
                AnswerKind.valueOf(row.text("kind")),
                row.text("place"),
                Says.valueOf(row.text("says")),
                row.text("end_to_end_id"),
                row.text("bank_reference"),
                row.money("amount_minor", "currency"),
                row.date("on_date"),
                row.text("reason_code"),
                row.text("reason"),
                row.uuid("payout_id"),
                row.yes("prenote"),
                row.text("reference"),
                LineOutcome.valueOf(row.text("outcome")),
                row.has("difference") ? DifferenceKind.valueOf(row.text("difference")) : null,
                row.instant("resolved_at"),
                row.uuid("proposal_id"));
    }
}
