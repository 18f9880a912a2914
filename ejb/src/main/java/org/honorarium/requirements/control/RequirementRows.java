package org.honorarium.requirements.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.requirements.entity.InForce;
import org.honorarium.requirements.entity.Otherwise;
import org.honorarium.requirements.entity.Requirement;
import org.honorarium.requirements.entity.RequirementTerms;
import org.honorarium.requirements.entity.Version;

/** The versions of requirements. */
@Dependent
public class RequirementRows {

    private static final String ADD =
            """
            insert into requirements.requirement (id, project_id, task_type_id, version, otherwise, made_by, made_at)
            select ?, project_id, nullif(subject_id, project_id),
                   1 + coalesce((select max(version) from requirements.requirement r
                                  where r.subject_id = asked.subject_id), 0),
                   ?, ?, ?
              from (values (?::uuid, ?::uuid)) asked (project_id, subject_id)
            """;

    private static final String CURRENT =
            """
            select c.id, c.project_id, c.subject_id, coalesce(t.title, '') as task_type, c.version,
                   c.otherwise, coalesce(n.name, '') as made_by, c.made_at
              from requirements.current c
              left join projects.task_type_title t on t.task_type_id = c.task_type_id
              left join security.name n on n.id = c.made_by
             where c.project_id = any (?::uuid[])
             order by c.task_type_id is not null, task_type, c.id
            """;

    private static final String VERSIONS =
            """
            select r.id, r.version, r.otherwise, coalesce(n.name, '') as made_by, r.made_at
              from requirements.requirement r
              left join security.name n on n.id = r.made_by
             where r.project_id = ? and r.subject_id = ?
             order by r.version desc
            """;

    private static final String WITHDRAWN = "WITHDRAWN";

    @Inject Sql sql;
    @Inject NodeRows nodes;

    public void add(
            UUID id, UUID project, UUID subject, RequirementTerms terms, UUID by, Instant at) {
        sql.change(ADD, id, terms.otherwise(), by, at, project, subject);
        nodes.add(id, terms.requirement());
    }

    public void withdraw(UUID id, UUID project, UUID subject, UUID by, Instant at) {
        sql.change(ADD, id, WITHDRAWN, by, at, project, subject);
    }

    /** Those of these projects and of their task types; a project's own before the others. */
    public List<InForce> of(Collection<UUID> projects) {
        var rows = sql.rows(CURRENT, Head::read, projects);
        var trees = nodes.of(rows.stream().map(Head::id).toList());
        return rows.stream().map(row -> row.with(trees.get(row.id()))).toList();
    }

    public List<Version> versions(UUID project, UUID subject) {
        var ids =
                sql.rows(
                        VERSIONS, row -> Map.entry(row.uuid("id"), version(row)), project, subject);
        var trees = nodes.of(ids.stream().map(Map.Entry::getKey).toList());
        return ids.stream()
                .map(
                        one -> {
                            var head = one.getValue();
                            return new Version(
                                    head.number(),
                                    head.terms()
                                            .map(
                                                    terms ->
                                                            new RequirementTerms(
                                                                    trees.get(one.getKey()),
                                                                    terms.otherwise())),
                                    head.madeBy(),
                                    head.madeAt());
                        })
                .toList();
    }

    private static Version version(Row row) throws SQLException {
        var otherwise = row.text("otherwise");
        return new Version(
                (int) row.number("version"),
                otherwise.equals(WITHDRAWN)
                        ? Optional.empty()
                        : Optional.of(
                                new RequirementTerms(
                                        Requirement.NOTHING, Otherwise.valueOf(otherwise))),
                row.text("made_by"),
                row.instant("made_at"));
    }

    /** A requirement before its parts are read. */
    private record Head(
            UUID id,
            UUID project,
            UUID subject,
            String taskType,
            int version,
            Otherwise otherwise,
            String madeBy,
            Instant madeAt) {

        static Head read(Row row) throws SQLException {
            return new Head(
                    row.uuid("id"),
                    row.uuid("project_id"),
                    row.uuid("subject_id"),
                    row.text("task_type"),
                    (int) row.number("version"),
                    Otherwise.valueOf(row.text("otherwise")),
                    row.text("made_by"),
                    row.instant("made_at"));
        }

        InForce with(Requirement requirement) {
            return new InForce(
                    id,
                    project,
                    subject,
                    taskType,
                    version,
                    new RequirementTerms(requirement, otherwise),
                    madeBy,
                    madeAt);
        }
    }
}
