package org.honorarium.reviews.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.reviews.entity.ProjectQueue;
import org.honorarium.reviews.entity.QueueReason;
import org.honorarium.reviews.entity.QueuedWork;

/** Work that waits for review, in the order in which it is looked at. */
@Dependent
public class QueuePages {

    private static final String PROJECTS =
            """
            select w.project_id, p.name, w.waiting, w.to_review, w.next_due_at
              from (select project_id, count(*) as waiting,
                           count(*) filter (where reason <> all (?::text[])) as to_review,
                           min(review_due_at) filter (where reason <> all (?::text[])) as next_due_at
                      from reviews.queue where annotator_id <> ? group by project_id) w
              join projects.name p on p.project_id = w.project_id
             order by w.next_due_at nulls last, w.project_id
            """;

    private static final String MATCHING =
            """
              from reviews.queue w
             where w.project_id = ? and w.annotator_id <> ?
               and (? = '' or w.assignment_id in (
                       select t.assignment_id from tasks.work t
                        where t.project_id = ? and position(lower(?) in lower(t.task)) > 0))
               and (? = '' or w.annotator_id in (
                       select g.id from annotators.reference g
                        where position(lower(?) in lower(g.reference)) > 0))
            """;

    // What belongs to the work is looked up for the rows of the page only.
    private static final String ROWS =
            """
            select w.assignment_id, coalesce(t.task, '') as task, coalesce(y.title, '') as title,
                   g.reference as annotator, w.submitted_at, w.review_due_at, w.amount_minor, w.currency, w.reason
              from (select w.*, w.reason = any (?::text[]) as last
            """
                    + MATCHING
                    + """
                     order by last, w.review_due_at, w.assignment_id limit ? offset ?) w
              join tasks.work t on t.assignment_id = w.assignment_id
              left join annotators.reference g on g.id = w.annotator_id
              left join projects.task_type_title y on y.task_type_id = t.task_type_id
             order by w.last, w.review_due_at, w.assignment_id
            """;

    private static final String NEXT =
            """
            select w.assignment_id from reviews.queue w
             where w.project_id = ? and w.annotator_id <> ? and w.reason <> all (?::text[])
               and (?::uuid is null
                    or (w.review_due_at, w.assignment_id)
                     > (select b.review_due_at, b.assignment_id from tasks.work b where b.assignment_id = ?::uuid))
             order by w.review_due_at, w.assignment_id limit 1
            """;

    /** Why nobody needs to look at it. */
    private static final List<String> NOT_TO_REVIEW =
            Arrays.stream(QueueReason.values())
                    .filter(reason -> !reason.isToReview())
                    .map(QueueReason::name)
                    .toList();

    @Inject Sql sql;

    public List<ProjectQueue> projects(UUID but) {
        return sql.rows(
                PROJECTS,
                row ->
                        new ProjectQueue(
                                row.uuid("project_id"),
                                row.text("name"),
                                row.number("waiting"),
                                row.number("to_review"),
                                row.instant("next_due_at")),
                NOT_TO_REVIEW,
                NOT_TO_REVIEW,
                but);
    }

    /**
     * @param but whose work is left out
     */
    public Page<QueuedWork> of(UUID project, UUID but, PageRequest request) {
        var task = request.filter("task");
        var annotator = request.filter("annotator");
        var rows =
                sql.rows(
                        ROWS,
                        QueuePages::read,
                        NOT_TO_REVIEW,
                        project,
                        but,
                        task,
                        project,
                        task,
                        annotator,
                        annotator,
                        request.size(),
                        request.first());
        long total =
                sql.one(
                        "select count(*) as n" + MATCHING,
                        row -> row.number("n"),
                        project,
                        but,
                        task,
                        project,
                        task,
                        annotator,
                        annotator);
        return new Page<>(rows, total);
    }

    public Optional<UUID> next(UUID project, UUID but, Optional<UUID> after) {
        return sql.first(
                NEXT,
                row -> row.uuid("assignment_id"),
                project,
                but,
                NOT_TO_REVIEW,
                after.orElse(null),
                after.orElse(null));
    }

    private static QueuedWork read(Row row) throws SQLException {
        return new QueuedWork(
                row.uuid("assignment_id"),
                row.text("task"),
                row.text("title"),
                row.text("annotator"),
                row.instant("submitted_at"),
                row.instant("review_due_at"),
                row.money("amount_minor", "currency"),
                QueueReason.valueOf(row.text("reason")));
    }
}
