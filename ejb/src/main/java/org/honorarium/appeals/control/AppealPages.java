package org.honorarium.appeals.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.honorarium.appeals.entity.Appeal;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Sql;

/** Appeals as a table that is sorted, filtered and read page by page. */
@Dependent
public class AppealPages {

    private static final String MATCHING =
            """
             where (? = '' or (p.outcome is null) = (? = 'OPEN'))
               and (? = '' or p.project_id::text = ?)
               and (? = '' or p.against::text = ?)
               and (? = '' or position(lower(?) in lower(g.reference)) > 0)
            """;

    private static final String TOTAL =
            """
            select count(*) as total from appeals.appeal p
              left join annotators.reference g on g.id = p.annotator_id
            """;

    private static final Map<String, String> COLUMNS =
            Map.of(
                    "annotator", "g.reference",
                    "project", "n.name",
                    "madeAt", "p.made_at",
                    "dueAt", "p.due_at",
                    "decidedAt", "p.decided_at");

    @Inject Sql sql;

    /** What is open comes first, the most urgent before the others; then the latest decisions. */
    public Page<Appeal> page(PageRequest request) {
        var asked = new ArrayList<Object>();
        for (var filter : List.of("state", "project", "against", "annotator")) {
            asked.addAll(List.of(request.filter(filter), request.filter(filter)));
        }
        var order =
                request.sort().isEmpty()
                        ? " order by p.outcome is not null, case when p.outcome is null then p.due_at end,"
                                + " p.decided_at desc, p.id"
                        : request.orderBy(COLUMNS, "p.id");
        long total = sql.one(TOTAL + MATCHING, row -> row.number("total"), asked.toArray());
        asked.addAll(List.of(request.size(), request.first()));
        return new Page<>(
                sql.rows(
                        AppealRows.SELECT + MATCHING + order + " limit ? offset ?",
                        AppealRows::read,
                        asked.toArray()),
                total);
    }
}
