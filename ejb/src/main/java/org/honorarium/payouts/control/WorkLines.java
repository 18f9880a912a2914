package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.payouts.entity.MoneyStage;
import org.honorarium.payouts.entity.WorkLine;

/** All work of one annotator, and all else that they earned; where its money is, page by page. */
@Dependent
public class WorkLines {

    private static final String WORK =
            """
              from (select w.assignment_id, w.payer_id, w.project_id, w.task_type_id, w.submitted_at,
                           w.decided_at, w.decided_by, w.work_seconds, q.amount_minor, q.currency,
                           l.payout_id, p.run_id,
                           case when w.state = 'SUBMITTED' then 'WAITING'
                                when w.state = 'REJECTED' then 'REJECTED'
                                when w.state <> 'ACCEPTED' then 'IN_WORK'
                                when p.state in ('RESERVED', 'RELEASED') then 'ON_ITS_WAY'
                                when p.state in ('FILED', 'SENT', 'UNKNOWN') then 'AT_THE_BANK'
                                when p.state = 'SETTLED' then 'PAID'
                                else 'PAYABLE' end as stage
                      from tasks.work w
                      join pricing.price q on q.assignment_id = w.assignment_id
                      left join payouts.payout_line l
                             on l.earning_id = w.assignment_id and l.reopened_at is null
                      left join payouts.payout p on p.id = l.payout_id
                     where w.annotator_id = ?
                    union all
                    select e.earning_id, e.payer_id, e.project_id, null, e.earned_at, e.earned_at, null, null,
                           e.amount_minor, e.currency, l.payout_id, p.run_id,
                           case when p.state in ('RESERVED', 'RELEASED') then 'ON_ITS_WAY'
                                when p.state in ('FILED', 'SENT', 'UNKNOWN') then 'AT_THE_BANK'
                                when p.state = 'SETTLED' then 'PAID'
                                else 'PAYABLE' end
                      from earnings.line e
                      left join payouts.payout_line l
                             on l.earning_id = e.earning_id and l.reopened_at is null
                      left join payouts.payout p on p.id = l.payout_id
                     where e.annotator_id = ? and e.kind <> 'ANNOTATION') w
            """;

    private static final String MATCHING =
            """
             where (? = '' or w.payer_id::text = ?) and (? = '' or w.currency = ?)
               and (? = '' or w.project_id::text = ?)
               and (? = '' or w.stage = ?
                    or (? = 'EARNED' and w.stage in ('PAYABLE', 'ON_ITS_WAY', 'AT_THE_BANK', 'PAID')))
            """;

    private static final String SELECT =
            "select w.*, n.name as project, coalesce(t.title, x.title) as title, j.reason, g.reason as given_for, r.business_date"
                    + WORK
                    + """
                      left join projects.name n on n.project_id = w.project_id
                      left join projects.task_type_title t on t.task_type_id = w.task_type_id
                      left join tests.paid x on x.earning_id = w.assignment_id
                      left join earnings.given g on g.earning_id = w.assignment_id
                      left join quality.rejected j on j.assignment_id = w.assignment_id
                      left join payouts.run r on r.id = w.run_id
                    """
                    + MATCHING;

    private static final String COUNT = "select count(*) as n" + WORK + MATCHING;

    private static final Map<String, String> COLUMNS =
            Map.of(
                    "project", "n.name",
                    "submittedAt", "w.submitted_at",
                    "price", "w.amount_minor",
                    "workTime", "w.work_seconds",
                    "stage", "w.stage");

    @Inject Sql sql;

    /** The latest first, unless asked otherwise. */
    public Page<WorkLine> of(UUID annotator, PageRequest request) {
        var asked = asked(annotator, request);
        long total = sql.one(COUNT, row -> row.number("n"), asked);
        var order =
                request.sort().isEmpty()
                        ? " order by w.submitted_at desc nulls first, w.assignment_id"
                        : request.orderBy(COLUMNS, "w.assignment_id");
        return new Page<>(
                sql.rows(
                        SELECT + order + " offset ? limit ?",
                        WorkLines::read,
                        PageParameters.after(request, asked)),
                total);
    }

    private static Object[] asked(UUID annotator, PageRequest request) {
        var payer = request.filter("payer");
        var currency = request.filter("currency");
        var project = request.filter("project");
        var stage = request.filter("stage");
        return new Object[] {
            annotator, annotator, payer, payer, currency, currency, project, project, stage, stage,
            stage
        };
    }

    private static WorkLine read(Row row) throws SQLException {
        return new WorkLine(
                row.uuid("assignment_id"),
                row.uuid("project_id"),
                row.text("project"),
                row.text("title"),
                row.instant("submitted_at"),
                row.instant("decided_at"),
                row.has("work_seconds") ? Duration.ofSeconds(row.number("work_seconds")) : null,
                row.money("amount_minor", "currency"),
                MoneyStage.valueOf(row.text("stage")),
                "SILENCE".equals(row.text("decided_by")),
                row.text("reason"),
                row.text("given_for"),
                row.uuid("payout_id"),
                row.date("business_date"));
    }
}
