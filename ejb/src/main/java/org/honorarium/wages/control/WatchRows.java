package org.honorarium.wages.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.wages.entity.Watched;

/** What an hour of work pays by its median, in every project and country. */
@Dependent
public class WatchRows {

    private static final String BEGIN =
            "insert into wages.look (hour) values (date_trunc('hour', ?::timestamptz)) on conflict do nothing";

    private static final String FORGET = "drop table if exists pg_temp.looked";

    // An earning's id is as old as its claim, and work is decided within weeks of it: so only the
    // last partitions are read, each once, and not row by row.
    private static final String LOOK =
            """
            create temporary table looked on commit drop as
            select e.project_id, r.country::char(2) as country, e.currency,
                   count(distinct e.annotator_id) as annotators, count(*) as annotations,
                   percentile_disc(0.5) within group (order by e.amount_minor * 3600 / w.work_seconds) as median_minor
              from earnings.line e
              join (select distinct on (assignment_id) assignment_id, work_seconds
                      from tasks.worked
                     where assignment_id >= ids.lowest(?::timestamptz)
                       and claim_id >= ids.lowest(?::timestamptz)
                     order by assignment_id, version desc) w on w.assignment_id = e.earning_id
              join annotators.residence r on r.annotator_id = e.annotator_id
             where e.kind = 'ANNOTATION' and e.earning_id >= ids.lowest(?::timestamptz) and e.earned_at >= ?
               and w.work_seconds > 0
             group by e.project_id, r.country, e.currency
            """;

    private static final String DROP =
            """
            delete from wages.watched w
             where not exists (select from pg_temp.looked l
                                where l.project_id = w.project_id and l.country = w.country)
            """;

    private static final String KEEP =
            """
            insert into wages.watched as w (project_id, country, currency, annotators, annotations, median_minor,
                                            floor_minor, looked_at)
            select l.project_id, l.country, l.currency, l.annotators, l.annotations, l.median_minor,
                   nullif(f.hourly_minor, 0), ?
              from pg_temp.looked l
              left join lateral (select hourly_minor from wages.floor f
                                  where f.country = l.country and f.currency = l.currency
                                  order by f.version desc limit 1) f on true
                on conflict (project_id, country) do update
               set annotators = excluded.annotators, annotations = excluded.annotations,
                   median_minor = excluded.median_minor, floor_minor = excluded.floor_minor,
                   looked_at = excluded.looked_at,
                   warned_minor = case when excluded.median_minor < excluded.floor_minor
                                        and w.warned_minor = excluded.floor_minor then w.warned_minor end
            """;

    private static final String WARN =
            """
            update wages.watched set warned_minor = floor_minor
             where median_minor < floor_minor and warned_minor is null and annotations >= ?
            returning project_id, country
            """;

    private static final String TO_TELL =
            """
            select distinct o.user_id
              from projects.name p
              join security.operations o on o.client_id is null or o.client_id = p.client_id
             where p.project_id = ?
            """;

    private static final String FROM =
            """
              from wages.watched w
              join projects.name p on p.project_id = w.project_id
             where (? = '' or w.country = upper(?)) and (? = '' or w.project_id::text = ?)
               and (? = '' or w.median_minor < w.floor_minor)
            """;

    private static final String SELECT =
            """
            select w.project_id, p.name as project, w.country, w.currency, w.annotators, w.annotations,
                   w.median_minor, w.floor_minor, w.looked_at
            """
                    + FROM;

    @Inject Sql sql;

    private record Place(UUID project, String country) {}

    /** Whether nobody has looked in this hour before. */
    public boolean begin(Instant now) {
        return sql.change(BEGIN, now) == 1;
    }

    /**
     * Looks at all work that was earned since then.
     *
     * @param oldest no work that was earned since then was claimed before
     */
    public void look(Instant oldest, Instant since, Instant now) {
        sql.change(FORGET);
        sql.change(LOOK, oldest, oldest, oldest, since);
        sql.change(DROP);
        sql.change(KEEP, now);
    }

    /** Where somebody is to be warned now, and was not before. */
    public List<Watched> toWarn() {
        var warned =
                sql.rows(
                        WARN,
                        row -> new Place(row.uuid("project_id"), row.text("country")),
                        Watched.ENOUGH);
        return warned.stream().flatMap(at -> find(at.project(), at.country()).stream()).toList();
    }

    /** Who runs the projects of this one's client. */
    public List<UUID> toTell(UUID project) {
        return sql.rows(TO_TELL, row -> row.uuid("user_id"), project);
    }

    public Optional<Watched> find(UUID project, String country) {
        return sql.first(SELECT, WatchRows::read, country, country, project + "", project + "", "");
    }

    /** Those below their floor first. Filters by country, project, and below. */
    public Page<Watched> page(PageRequest request) {
        var country = request.filter("country");
        var project = request.filter("project");
        var below = request.filter("below");
        var rows =
                sql.rows(
                        SELECT
                                + " order by coalesce(w.median_minor < w.floor_minor, false) desc, p.name, w.country"
                                + " limit ? offset ?",
                        WatchRows::read,
                        country,
                        country,
                        project,
                        project,
                        below,
                        request.size(),
                        request.first());
        long total =
                sql.one(
                        "select count(*) as n" + FROM,
                        row -> row.number("n"),
                        country,
                        country,
                        project,
                        project,
                        below);
        return new Page<>(rows, total);
    }

    private static Watched read(Row row) throws SQLException {
        return new Watched(
                row.uuid("project_id"),
                row.text("project"),
                row.text("country"),
                row.number("annotators"),
                row.number("annotations"),
                row.money("median_minor", "currency"),
                row.money("floor_minor", "currency"),
                row.instant("looked_at"));
    }
}
