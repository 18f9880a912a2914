package org.honorarium.projects.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.projects.entity.ProjectRow;

/** The projects that the actor may see, page by page. */
@Dependent
public class ProjectPages {

    private static final String MATCHING =
            """
             from projects.project p
             join clients.name c on c.client_id = p.client_id
             join payers.name y on y.payer_id = p.payer_id
            where (? = '' or p.id::text = ?)
              and (? = '' or p.client_id::text = ?)
              and (? = '' or p.payer_id::text = ?)
              and (? = '' or p.currency = ?)
              and position(lower(?) in lower(p.name)) > 0
            """;

    private static final String ROWS =
            """
            select p.id, p.name, p.client_id, c.name as client_name, p.payer_id,
                   y.name as payer_name, p.currency, p.created_at, p.confidential,
                   (select count(*) from projects.worker m where m.project_id = p.id) as members
            """
                    + MATCHING;

    private static final String TOTAL = "select count(*) as total " + MATCHING;

    private static final Map<String, String> COLUMNS =
            Map.of(
                    "name", "p.name",
                    "client", "c.name",
                    "payer", "y.name",
                    "currency", "p.currency",
                    "members", "members",
                    "createdAt", "p.created_at");

    @Inject Sql sql;

    public Page<ProjectRow> of(PageRequest request) {
        var id = request.filter("id");
        var client = request.filter("client");
        var payer = request.filter("payer");
        var currency = request.filter("currency");
        var name = request.filter("name");
        var rows =
                sql.rows(
                        ROWS + request.orderBy(COLUMNS, "p.id") + " limit ? offset ?",
                        ProjectPages::read,
                        id,
                        id,
                        client,
                        client,
                        payer,
                        payer,
                        currency,
                        currency,
                        name,
                        request.size(),
                        request.first());
        var total =
                sql.one(
                        TOTAL,
                        row -> row.number("total"),
                        id,
                        id,
                        client,
                        client,
                        payer,
                        payer,
                        currency,
                        currency,
                        name);
        return new Page<>(rows, total);
    }

    private static ProjectRow read(Row row) throws SQLException {
        return new ProjectRow(
                row.uuid("id"),
                row.text("name"),
                row.uuid("client_id"),
                row.text("client_name"),
                row.uuid("payer_id"),
                row.text("payer_name"),
                row.text("currency"),
                row.number("members"),
                row.instant("created_at"),
                row.yes("confidential"));
    }
}
