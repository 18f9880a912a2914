package org.honorarium.pricing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.honorarium.database.boundary.Sql;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.pricing.entity.CardOrder;
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

    /**
     * Says nothing where nothing was paid before.
     *
     * @param all the versions of the project that were there before
     */
    public void tell(Project project, CardVersion published, List<CardVersion> all) {
        var subject = published.subject();
        var starts = published.startsAt();
        var before = CardOrder.at(all, project.id(), subject, starts.minus(1, ChronoUnit.MICROS));
        var now = new ArrayList<>(all);
        now.add(published);
        var after = CardOrder.at(now, project.id(), subject, starts);
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        var facts = facts(project, before.get(), after.get(), published);
        var instead =
                CardOrder.replaced(all, subject, starts).stream()
                        .map(one -> TIME.format(one.startsAt()))
                        .collect(Collectors.joining(", "));
        var code = "pricing/new-version";
        if (!instead.isEmpty()) {
            facts.put("instead", instead);
            code = "pricing/new-version-instead";
        }
        var people = sql.rows(WORKERS, row -> row.uuid("annotator_id"), project.id());
        notices.tell(people, code, facts);
    }

    private static Map<String, String> facts(
            Project project, CardVersion before, CardVersion after, CardVersion published) {
        var facts = new HashMap<String, String>();
        facts.put("project", project.name());
        facts.put("projectId", project.id().toString());
        facts.put(
                "work",
                published.isOfProject()
                        ? project.name()
                        : project.name() + ", " + published.taskType());
        facts.put("startsAt", TIME.format(published.startsAt()));
        facts.put("before", CardText.signs(before.terms()));
        facts.put("after", CardText.signs(after.terms()));
        return facts;
    }
}
