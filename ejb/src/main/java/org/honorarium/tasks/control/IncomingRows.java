package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.honorarium.database.boundary.Copy;
import org.honorarium.database.boundary.Sql;
import org.honorarium.projects.entity.TaskTypeTerms;
import org.honorarium.tasks.entity.IncomingWork;

/** The table into which one transaction streams incoming work; gone when it ends. */
@Dependent
public class IncomingRows {

    private static final String BEGIN =
            """
            create temporary table incoming (
                line bigint, task text, task_type text, title text, description text, overlap integer,
                amount_minor bigint, input jsonb, assignment text, annotator text, state text,
                claimed_at timestamptz, submitted_at timestamptz, review_due_at timestamptz,
                decided_at timestamptz, reason text, work_seconds integer, answer jsonb, machine text, machine_version text
            ) on commit drop
            """;

    private static final String COLUMNS =
            """
            line, task, task_type, title, description, overlap, amount_minor, input, assignment, annotator,
            state, claimed_at, submitted_at, review_due_at, decided_at, reason, work_seconds, answer
            """;

    private static final String TASK_TYPES =
            """
            select distinct on (task_type) task_type, title, description
              from pg_temp.incoming where task_type is not null order by task_type, line
            """;

    private static final String ANNOTATORS =
            """
            select distinct n.id
              from pg_temp.incoming i join annotators.reference n on n.reference = i.annotator
            """;

    @Inject Sql sql;

    public Copy begin() {
        sql.change("drop table if exists pg_temp.incoming");
        sql.change(BEGIN);
        return sql.copyInto("pg_temp.incoming", COLUMNS);
    }

    /** Rows that also say whose proposal there was. */
    public Copy beginWithProvenance() {
        sql.change("drop table if exists pg_temp.incoming");
        sql.change(BEGIN);
        return sql.copyInto("pg_temp.incoming", COLUMNS + ", machine, machine_version");
    }

    /** Without knowing how many rows there are, the database would plan for a handful. */
    public void end() {
        sql.change("analyze pg_temp.incoming");
    }

    public List<TaskTypeTerms> taskTypes() {
        return sql.rows(
                TASK_TYPES,
                row ->
                        new TaskTypeTerms(
                                row.text("task_type"), row.text("title"), row.text("description")));
    }

    public List<UUID> annotators() {
        return sql.rows(ANNOTATORS, row -> row.uuid("id"));
    }

    public static void add(Copy rows, IncomingWork work) {
        rows.row(values(work));
    }

    public static void addWithProvenance(Copy rows, IncomingWork work) {
        var values = values(work);
        var all = Arrays.copyOf(values, values.length + 2);
        all[values.length] = of(work, IncomingWork.Submission::machine);
        all[values.length + 1] = of(work, IncomingWork.Submission::machineVersion);
        rows.row(all);
    }

    private static Object[] values(IncomingWork work) {
        return new Object[] {
            work.line(),
            work.task(),
            work.taskType(),
            work.title(),
            work.description(),
            work.overlap(),
            work.price().minor(),
            work.input(),
            of(work, IncomingWork.Submission::reference),
            of(work, IncomingWork.Submission::annotator),
            of(work, IncomingWork.Submission::state),
            of(work, IncomingWork.Submission::claimedAt),
            of(work, IncomingWork.Submission::submittedAt),
            of(work, IncomingWork.Submission::reviewDueAt),
            of(work, IncomingWork.Submission::decidedAt),
            of(work, IncomingWork.Submission::reason),
            of(work, IncomingWork.Submission::workSeconds),
            of(work, IncomingWork.Submission::answer)
        };
    }

    private static Object of(IncomingWork work, Function<IncomingWork.Submission, ?> part) {
        return work.work().<Object>map(part).orElse(null);
    }
}
