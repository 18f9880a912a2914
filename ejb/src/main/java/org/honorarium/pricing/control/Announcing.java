package org.honorarium.pricing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.honorarium.database.boundary.Sql;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.pricing.entity.CardText;
import org.honorarium.pricing.entity.CardVersion;
import org.honorarium.projects.entity.Project;

/** Tells the annotators on a project what will pay how from when. */
@Dependent
public class Announcing {

    private static final String WORKERS =
            "select annotator_id from projects.worker where project_id = ?";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    @Inject Sql sql;
    @Inject Notices notices;

    public void tell(Project project, CardVersion before, CardVersion after) {
        var people = sql.rows(WORKERS, row -> row.uuid("annotator_id"), project.id());
        notices.tell(people, "pricing/new-version", facts(project, before, after));
    }

    private static Map<String, String> facts(
            Project project, CardVersion before, CardVersion after) {
        return Map.of(
                "project",
                project.name(),
                "projectId",
                project.id().toString(),
                "work",
                after.isOfProject() ? project.name() : project.name() + ", " + after.taskType(),
                "startsAt",
                TIME.format(after.startsAt()),
                "before",
                CardText.signs(before.terms()),
                "after",
                CardText.signs(after.terms()));
    }
}
