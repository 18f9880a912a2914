package org.honorarium.quality.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.money.entity.Money;
import org.honorarium.projects.entity.ProjectRow;
import org.honorarium.quality.entity.ProjectFigures;
import org.honorarium.tasks.entity.Standing;

/** The figures of some projects: each read once, for all of them together. */
@Dependent
public class FiguresOfProjects {

    private static final String WANTED =
            "select project_id, tasks, assignments from tasks.wanted where project_id = any (?)";

    private static final String STANDING =
            """
            select project_id, string_agg(state || '=' || assignments, ' ') as standing
              from tasks.standing where project_id = any (?) group by project_id
            """;

    private static final String SPEND =
            "select project_id, amount_minor from earnings.spend where project_id = any (?)";

    private static final String WAITING =
            """
            select project_id, sum(amount_minor)::bigint as amount_minor
              from quality.waiting where project_id = any (?) group by project_id
            """;

    @Inject Sql sql;

    public Map<UUID, ProjectFigures> of(Collection<ProjectRow> projects) {
        var ids = projects.stream().map(ProjectRow::id).toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        var wanted = wanted(ids);
        var standing = standing(ids);
        var spend = amounts(SPEND, ids);
        var waiting = amounts(WAITING, ids);
        var figures = new HashMap<UUID, ProjectFigures>();
        for (var project : projects) {
            var id = project.id();
            var tasks = wanted.getOrDefault(id, Wanted.NOTHING);
            figures.put(
                    id,
                    new ProjectFigures(
                            tasks.tasks(),
                            tasks.assignments(),
                            standing.getOrDefault(id, Standing.NONE),
                            new Money(spend.getOrDefault(id, 0L), project.currency()),
                            new Money(waiting.getOrDefault(id, 0L), project.currency())));
        }
        return figures;
    }

    private Map<UUID, Wanted> wanted(Collection<UUID> projects) {
        var found = new HashMap<UUID, Wanted>();
        sql.each(
                WANTED,
                row ->
                        new Wanted(
                                row.uuid("project_id"),
                                row.number("tasks"),
                                row.number("assignments")),
                one -> found.put(one.project(), one),
                projects);
        return found;
    }

    private Map<UUID, Standing> standing(Collection<UUID> projects) {
        var found = new HashMap<UUID, Standing>();
        sql.each(
                STANDING,
                row -> Map.entry(row.uuid("project_id"), Standing.parse(row.text("standing"))),
                one -> found.put(one.getKey(), one.getValue()),
                projects);
        return found;
    }

    private Map<UUID, Long> amounts(String statement, Collection<UUID> projects) {
        var found = new HashMap<UUID, Long>();
        sql.each(
                statement,
                row -> Map.entry(row.uuid("project_id"), row.number("amount_minor")),
                one -> found.put(one.getKey(), one.getValue()),
                projects);
        return found;
    }

    private record Wanted(UUID project, long tasks, long assignments) {

        static final Wanted NOTHING = new Wanted(null, 0, 0);
    }
}
