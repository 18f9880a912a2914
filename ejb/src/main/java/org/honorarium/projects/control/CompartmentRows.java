package org.honorarium.projects.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.projects.entity.Compartment;
import org.honorarium.projects.entity.Compartment.NamedPerson;
import org.honorarium.projects.entity.CompartmentTerms;

/** Projects that are closed to who is not admitted. */
@Dependent
public class CompartmentRows {

    private static final String SELECT =
            """
            select c.project_id, p.name as project_name, l.name as client_name, c.clearance, c.citizenships,
                   c.work_locations, c.named_only
              from projects.compartment c
              join projects.project p on p.id = c.project_id
              left join clients.name l on l.client_id = p.client_id
            """;

    private static final String NAMED =
            """
            select n.person_id, coalesce(a.reference, u.name, n.person_id::text) as name
              from projects.named_person n
              left join annotators.reference a on a.id = n.person_id
              left join security.name u on u.id = n.person_id
             where n.project_id = ? order by name
            """;

    private static final String PUT =
            """
            insert into projects.compartment
                (project_id, clearance, citizenships, work_locations, named_only, set_by, set_at)
            values (?, ?, ?::text[], ?::text[], ?, ?, ?)
            on conflict (project_id) do update
               set clearance = excluded.clearance, citizenships = excluded.citizenships,
                   work_locations = excluded.work_locations, named_only = excluded.named_only,
                   set_by = excluded.set_by, set_at = excluded.set_at
            """;

    private static final String REMOVE = "delete from projects.compartment where project_id = ?";

    private static final String CALLED =
            """
            select id from annotators.reference where reference = ? or id::text = ?
            union all
            select id from security.name where name = ? or id::text = ?
            """;

    private static final String NAME =
            """
            insert into projects.named_person (project_id, person_id, named_by, named_at)
            values (?, ?, ?, ?) on conflict do nothing
            """;

    private static final String UNNAME =
            "delete from projects.named_person where project_id = ? and person_id = ?";

    private static final String ADMITTED = "select projects.is_admitted(?, ?, ?) as admitted";

    @Inject Sql sql;

    public List<Compartment> all() {
        return sql.rows(SELECT + " order by l.name, p.name, p.id", CompartmentRows::read).stream()
                .map(this::withNames)
                .toList();
    }

    public Optional<Compartment> find(UUID project) {
        return sql.first(SELECT + " where c.project_id = ?", CompartmentRows::read, project)
                .map(this::withNames);
    }

    public void put(UUID project, CompartmentTerms terms, UUID by, Instant at) {
        sql.change(
                PUT,
                project,
                terms.clearance(),
                terms.citizenships(),
                terms.workLocations(),
                terms.namedOnly(),
                by,
                at);
    }

    public void remove(UUID project) {
        sql.change(REMOVE, project);
    }

    /** By an annotator's reference, the name of a user, or an id. */
    public Optional<UUID> called(String name) {
        return sql.first(CALLED, row -> row.uuid("id"), name, name, name, name);
    }

    public void name(UUID project, UUID person, UUID by, Instant at) {
        sql.change(NAME, project, person, by, at);
    }

    public void unname(UUID project, UUID person) {
        sql.change(UNNAME, project, person);
    }

    public boolean isAdmitted(UUID project, UUID person, boolean annotator) {
        return sql.one(ADMITTED, row -> row.yes("admitted"), project, person, annotator);
    }

    private Compartment withNames(Compartment one) {
        var named =
                sql.rows(
                        NAMED,
                        row -> new NamedPerson(row.uuid("person_id"), row.text("name")),
                        one.project());
        return new Compartment(
                one.project(), one.projectName(), one.clientName(), one.terms(), named);
    }

    private static Compartment read(Row row) throws SQLException {
        return new Compartment(
                row.uuid("project_id"),
                row.text("project_name"),
                row.text("client_name"),
                new CompartmentTerms(
                        row.text("clearance"),
                        new HashSet<>(row.texts("citizenships")),
                        new HashSet<>(row.texts("work_locations")),
                        row.yes("named_only")),
                List.of());
    }
}
