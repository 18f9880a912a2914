package org.honorarium.reviews.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.honorarium.database.boundary.Sql;

/**
 * Picks what is to be reviewed. The same work is always picked or left alike: its id decides, by a
 * number from 0 to 99 that nobody can foresee from the outside nor choose.
 */
@Dependent
public class Picks {

    public static final int MOST = 10_000;

    private static final String IS_PLANNED = "select exists (select from reviews.plan) as yes";

    private static final String PICK =
            """
            with waiting as materialized (
                select w.assignment_id, w.project_id, w.annotator_id, w.submitted_at
                  from quality.waiting w
                 where w.project_id in (select project_id from reviews.plan_now)
                   and not exists (select from reviews.pick k where k.assignment_id = w.assignment_id)
                 limit ?),
            people as materialized (
                select w.project_id, w.annotator_id, p.version, p.newcomer_until, p.proven_percent, p.senior_from,
                       p.senior_accuracy, p.senior_percent, t.accepted, t.decided,
                       case when g.version > 1 and p.again_until > n.since then g.published_at end as changed_at
                  from (select distinct project_id, annotator_id from waiting) w
                  join reviews.plan_now p on p.project_id = w.project_id
                  left join projects.guideline_now g on g.project_id = w.project_id
                 cross join lateral (
                       select coalesce(sum(t.accepted), 0) as accepted, coalesce(sum(t.decided), 0) as decided
                         from projects.task_type_reference y
                         join quality.tallied t
                           on t.task_type_id = y.task_type_id and t.annotator_id = w.annotator_id
                        where y.project_id = w.project_id) t
                 cross join lateral (
                       select count(*) as since from (
                           select from tasks.work d
                            where d.annotator_id = w.annotator_id and d.project_id = w.project_id
                              and d.state in ('ACCEPTED', 'REJECTED')
                              and d.assignment_id >= ids.lowest(g.published_at)
                            limit p.again_until) d) n),
            standing as (
                select w.assignment_id, w.project_id, p.version, p.proven_percent, p.senior_percent,
                       ('x' || left(md5(w.assignment_id::text), 7))::bit(28)::integer % 100 as chance,
                       case when p.changed_at < w.submitted_at then 'GUIDELINE_CHANGED'
                            when p.accepted < p.newcomer_until then 'NEWCOMER'
                            when p.accepted >= p.senior_from and p.decided > 0
                             and 100 * p.accepted >= p.senior_accuracy * p.decided then 'SENIOR'
                            else 'PROVEN' end as standing
                  from waiting w
                  join people p on (p.project_id, p.annotator_id) = (w.project_id, w.annotator_id))
            insert into reviews.pick (assignment_id, project_id, plan_version, standing, picked, picked_at)
            select assignment_id, project_id, version, standing,
                   case standing when 'PROVEN' then chance < proven_percent
                                 when 'SENIOR' then chance < senior_percent
                                 else true end,
                   ?
              from standing
                on conflict do nothing
            """;

    @Inject Sql sql;

    public boolean isPlanned() {
        return sql.one(IS_PLANNED, row -> row.yes("yes"));
    }

    /** Looks at what was not looked at yet, {@value #MOST} at most; says how much. */
    public int pick(Instant at) {
        return sql.change(PICK, MOST, at);
    }
}
