package org.honorarium.barriers.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.barriers.entity.Bar;
import org.honorarium.barriers.entity.Exposure;
import org.honorarium.barriers.entity.Way;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;

/**
 * Who was exposed to whom, and who is barred because of it. Written by the database's functions.
 */
@Dependent
public class ExposureRows {

    private static final String FROM =
            """
              from barriers.exposure e
              left join annotators.reference g on g.id = e.person_id
              left join security.name n on n.id = e.person_id
              left join clients.name c on c.client_id = e.client_id
             where (? = '' or e.client_id::text = ?) and (? = '' or e.person_id::text = ?)
               and (? = '' or e.project_id::text = ?) and (? = '' or e.way = ?)
               and position(lower(?) in lower(coalesce(g.reference, n.name, ''))) > 0
            """;

    private static final String SELECT =
            """
            select e.person_id, coalesce(g.reference, n.name) as person_name, e.client_id,
                   c.name as client_name, e.project_id, e.way, e.first_at, e.last_at, e.found
            """
                    + FROM;

    private static final Map<String, String> COLUMNS =
            Map.of(
                    "person", "person_name",
                    "client", "c.name",
                    "way", "e.way",
                    "first", "e.first_at",
                    "last", "e.last_at");

    private static final String HOLD = "select 1 as n from barriers.hold(?::uuid[])";
    private static final String EXPOSE = "select 1 as n from barriers.expose(?, ?, ?, ?)";
    private static final String KNOWN =
            """
            select 1 as n from barriers.exposure where person_id = ? and project_id = ? and way = ? limit 1
            """;
    private static final String OWN_BARS =
            "select client_id, exposed_to, until from barriers.own_bars()";
    private static final String BARRED =
            "select person_id, exposed_to, until from barriers.barred_person(?) order by person_id";

    private static final String OTHER_SIDE =
            "select 1 as n from barriers.other_side where client_id = ? limit 1";

    @Inject Sql sql;

    /**
     * Sorts by person, client, way, first or last; filters by client, person, project, way, name.
     */
    public Page<Exposure> page(PageRequest request) {
        var client = request.filter("client");
        var person = request.filter("person");
        var project = request.filter("project");
        var way = request.filter("way");
        var name = request.filter("name");
        var asked = new Object[] {client, client, person, person, project, project, way, way, name};
        var order =
                request.sort().isEmpty()
                        ? " order by e.last_at desc, e.id"
                        : request.orderBy(COLUMNS, "e.id");
        var limits = "%s limit %d offset %d".formatted(order, request.size(), request.first());
        var rows = sql.rows(SELECT + limits, ExposureRows::read, asked);
        long total = sql.one("select count(*) as n" + FROM, row -> row.number("n"), asked);
        return new Page<>(rows, total);
    }

    /** Nobody else exposes these people until the transaction ends. */
    public void hold(Collection<UUID> people) {
        sql.one(HOLD, row -> 0, people);
    }

    public void expose(UUID client, UUID project, Way way, Instant at) {
        sql.one(EXPOSE, row -> 0, client, project, way, at);
    }

    public boolean isKnown(UUID person, UUID project, Way way) {
        return sql.first(KNOWN, row -> 0, person, project, way).isPresent();
    }

    public boolean hasOtherSide(UUID client) {
        return sql.first(OTHER_SIDE, row -> 0, client).isPresent();
    }

    /** From which clients the actor is barred. */
    public List<Bar> ownBars(UUID person) {
        return sql.rows(
                OWN_BARS,
                row ->
                        new Bar(
                                person,
                                row.uuid("client_id"),
                                row.uuid("exposed_to"),
                                row.instant("until")));
    }

    public List<Bar> barredFrom(UUID client) {
        return sql.rows(
                BARRED,
                row ->
                        new Bar(
                                row.uuid("person_id"),
                                client,
                                row.uuid("exposed_to"),
                                row.instant("until")),
                client);
    }

    private static Exposure read(Row row) throws SQLException {
        return new Exposure(
                row.uuid("person_id"),
                row.text("person_name"),
                row.uuid("client_id"),
                row.text("client_name"),
                row.uuid("project_id"),
                Way.valueOf(row.text("way")),
                row.instant("first_at"),
                row.instant("last_at"),
                row.yes("found"));
    }
}
