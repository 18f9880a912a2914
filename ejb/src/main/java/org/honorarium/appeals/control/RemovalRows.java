package org.honorarium.appeals.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.appeals.entity.Removal;
import org.honorarium.appeals.entity.Removal.End;
import org.honorarium.appeals.entity.RemovalTerms;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;

/** Removals as rows. */
@Dependent
public class RemovalRows {

    private static final String ADD =
            """
            insert into appeals.removal (id, annotator_id, project_id, reason, evidence, assignments, removed_by,
                                         removed_at)
            values (?, ?, ?::uuid, ?, ?, ?::uuid[], ?, ?)
            """;

    private static final String SELECT =
            """
            select r.id, r.annotator_id, g.reference as annotator, r.project_id, n.name as project, r.reason,
                   r.evidence, r.assignments::text[] as assignments,
                   array(select coalesce(w.task, w.reference) from tasks.work w
                          where w.assignment_id = any (r.assignments) order by 1) as tasks,
                   r.removed_by, x.name as removed_by_name, r.removed_at,
                   r.removed_at + interval '168 hours' as until,
                   r.ended_at, d.name as ended_by_name, r.ended_because,
                   p.said, p.made_at, p.due_at, p.outcome, p.reasons, p.decided_at
              from appeals.removal r
              left join annotators.reference g on g.id = r.annotator_id
              left join projects.name n on n.project_id = r.project_id
              left join security.name x on x.id = r.removed_by
              left join security.name d on d.id = r.ended_by
              left join appeals.appeal p on p.id = r.id
            """;

    private static final String MATCHING =
            """
             where (? = '' or (r.ended_at is null) = (? = 'CURRENT'))
               and (? = '' or r.project_id::text = ?)
               and (? = '' or r.annotator_id::text = ?)
            """;

    private static final String TOTAL =
            "select count(*) as total from appeals.removal r" + MATCHING;

    private static final String CURRENT =
            """
            select id from appeals.removal
             where annotator_id = ? and project_id is not distinct from ?::uuid and ended_at is null
            """;

    private static final String LOCK =
            "select id from appeals.removal where id = ? for no key update";

    private static final String END =
            """
            update appeals.removal set ended_at = ?, ended_by = ?::uuid, ended_because = ?
             where id = ? and ended_at is null
            """;

    private static final String MEMBER =
            "select exists (select from projects.membership where project_id = ? and annotator_id = ?) as yes";

    private static final String OF_OTHERS =
            """
            select shown.id from unnest(?::uuid[]) as shown (id)
             where not exists (select from tasks.work w
                                where w.assignment_id = shown.id and w.annotator_id = ?
                                  and (?::uuid is null or w.project_id = ?::uuid))
            """;

    @Inject Sql sql;

    public void add(UUID id, RemovalTerms terms, UUID by, Instant at) {
        sql.change(
                ADD,
                id,
                terms.annotator(),
                terms.project().orElse(null),
                terms.reason(),
                terms.evidence(),
                terms.assignments(),
                by,
                at);
    }

    public Optional<Removal> find(UUID id) {
        return sql.first(SELECT + " where r.id = ?", RemovalRows::read, id);
    }

    /** Nobody else ends it until the transaction does. */
    public Optional<Removal> lock(UUID id) {
        sql.first(LOCK, row -> id, id);
        return find(id);
    }

    /** The removal that counts now. */
    public Optional<UUID> current(RemovalTerms terms) {
        return sql.first(
                CURRENT, row -> row.uuid("id"), terms.annotator(), terms.project().orElse(null));
    }

    /**
     * @param by null if time decided, and so is why
     */
    public void end(UUID id, UUID by, String because, Instant at) {
        sql.change(END, at, by, because, id);
    }

    public boolean isMember(UUID project, UUID annotator) {
        return sql.one(MEMBER, row -> row.yes("yes"), project, annotator);
    }

    /** Which of these are not work of this annotator, and of this project. */
    public List<UUID> ofOthers(Collection<UUID> assignments, RemovalTerms terms) {
        var project = terms.project().orElse(null);
        return sql.rows(
                OF_OTHERS, row -> row.uuid("id"), assignments, terms.annotator(), project, project);
    }

    /** The latest first. */
    public Page<Removal> page(PageRequest request) {
        var asked = new ArrayList<Object>();
        for (var filter : List.of("state", "project", "annotator")) {
            asked.addAll(List.of(request.filter(filter), request.filter(filter)));
        }
        long total = sql.one(TOTAL, row -> row.number("total"), asked.toArray());
        asked.addAll(List.of(request.size(), request.first()));
        return new Page<>(
                sql.rows(
                        SELECT + MATCHING + " order by r.removed_at desc, r.id limit ? offset ?",
                        RemovalRows::read,
                        asked.toArray()),
                total);
    }

    private static Removal read(Row row) throws SQLException {
        return new Removal(
                row.uuid("id"),
                new RemovalTerms(
                        row.uuid("annotator_id"),
                        Optional.ofNullable(row.uuid("project_id")),
                        row.text("reason"),
                        row.text("evidence"),
                        row.texts("assignments").stream().map(UUID::fromString).toList()),
                row.text("annotator"),
                row.text("project"),
                row.texts("tasks"),
                row.uuid("removed_by"),
                row.text("removed_by_name"),
                row.instant("removed_at"),
                row.instant("until"),
                row.has("ended_at")
                        ? new End(
                                row.instant("ended_at"),
                                row.text("ended_by_name"),
                                row.text("ended_because"))
                        : null,
                OwnAppeals.read(row));
    }
}
