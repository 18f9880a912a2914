package org.honorarium.confidentiality.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.honorarium.confidentiality.entity.AccessRight;
import org.honorarium.confidentiality.entity.Seer;
import org.honorarium.confidentiality.entity.Standing;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;

/** Who could see something of a client, by which right, and how they stand to its rivals. */
@Dependent
public class SeerRows {

    static final String SEERS =
            """
            with subject as (select ?::uuid as client_id),
            granted as (
                select m.annotator_id as person_id, 'MEMBER' as by_right, m.project_id, p.name as project,
                       m.since as from_at, null::timestamptz as until_at
                  from projects.membership m
                  join projects.name p on p.project_id = m.project_id
                  join subject on subject.client_id = p.client_id
                union all
                select a.holder_id, a.by_right, null, null, a.given_at, a.taken_at
                  from security.access a
                  join subject on a.client_id is null or a.client_id = subject.client_id),
            seen as (
                select e.person_id, e.project_id, e.way, e.first_at, e.last_at
                  from barriers.exposure e join subject on subject.client_id = e.client_id),
            rights as (
                select * from granted
                union all
                select distinct s.person_id, 'PAST', null::uuid, null, null::timestamptz, null::timestamptz
                  from seen s
                 where not exists (select from granted g where g.person_id = s.person_id)),
            rival as (
                select o.person_id, min(o.first_at) as first_at,
                       max(o.last_at + s.cooling_days * interval '1 day') as until_at
                  from subject
                  join barriers.other_side s on s.client_id = subject.client_id
                  join barriers.exposure o on o.client_id = s.other_id and o.way <> 'AUDITED'
                 group by o.person_id),
            seers as (
                select r.person_id, coalesce(a.reference, n.name, r.person_id::text) as name, r.by_right,
                       r.project, least(r.from_at, x.first_at) as from_at, r.until_at, x.ways, x.first_at, x.last_at,
                       coalesce((select max(g.version) from barriers.signature g
                                  where g.person_id = r.person_id
                                    and g.client_id = (select client_id from subject)), 0) as signed,
                       case when v.person_id is null or r.by_right = 'AUDITOR' then 'CLEAR'
                            when x.first_at is null then 'KEPT_OUT'
                            when x.last_at < v.first_at or x.first_at > v.until_at then 'CLEAR'
                            when exists (select from barriers.barrier_exception e
                                          where e.person_id = r.person_id and e.decision = 'CONFIRMED')
                                 then 'EXCEPTED'
                            else 'BOTH_SIDES' end as standing
                  from rights r
                  left join annotators.reference a on a.id = r.person_id
                  left join security.name n on n.id = r.person_id
                  left join rival v on v.person_id = r.person_id
                  left join lateral (
                       select string_agg(distinct s.way, ' ') as ways, min(s.first_at) as first_at,
                              max(s.last_at) as last_at
                         from seen s
                        where s.person_id = r.person_id
                          and (r.project_id is null or s.project_id = r.project_id)) x on true)
            """;

    private static final String MATCHING =
            " from seers where position(lower(?) in lower(name)) > 0 and (? = '' or by_right = ?)"
                    + " and (? = '' or standing = ?)";

    private static final String ORDER = " order by name, by_right, project, person_id, from_at";

    private static final Map<String, String> COLUMNS =
            Map.of(
                    "name", "name",
                    "right", "by_right",
                    "project", "project",
                    "from", "from_at",
                    "firstSeen", "first_at",
                    "lastSeen", "last_at",
                    "standing", "standing");

    @Inject Sql sql;

    /**
     * Sorts by name, right, project, from, firstSeen, lastSeen; filters by name, right, standing.
     */
    public Page<Seer> page(UUID client, PageRequest request) {
        var right = request.filter("right");
        var standing = request.filter("standing");
        var asked = new Object[] {client, request.filter("name"), right, right, standing, standing};
        var order =
                request.sort().isEmpty()
                        ? ORDER
                        : request.orderBy(COLUMNS, "name") + ", by_right, project, person_id";
        var limits = "%s limit %d offset %d".formatted(order, request.size(), request.first());
        var rows = sql.rows(SEERS + "select *" + MATCHING + limits, SeerRows::read, asked);
        long total =
                sql.one(SEERS + "select count(*) as n" + MATCHING, row -> row.number("n"), asked);
        return new Page<>(rows, total);
    }

    /** All of them, one after the other. */
    public void each(UUID client, Consumer<Seer> taker) {
        sql.each(SEERS + "select * from seers" + ORDER, SeerRows::read, taker, client);
    }

    private static Seer read(Row row) throws SQLException {
        var ways = row.text("ways");
        return new Seer(
                row.uuid("person_id"),
                row.text("name"),
                AccessRight.valueOf(row.text("by_right")),
                row.text("project"),
                row.instant("from_at"),
                row.instant("until_at"),
                ways == null ? "" : ways,
                row.instant("first_at"),
                row.instant("last_at"),
                Math.toIntExact(row.number("signed")),
                Standing.valueOf(row.text("standing")));
    }
}
