package org.honorarium.web.tasks;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.pricing.entity.Quote;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.Project;
import org.honorarium.projects.entity.ProjectRejected;
import org.honorarium.tasks.boundary.Claiming;
import org.honorarium.tasks.entity.OpenTask;
import org.honorarium.tasks.entity.Wanted;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.tables.Table;

/** The open tasks of a project, from which an annotator chooses one. */
@Named
@RequestScoped
public class OpenTasksPage {

    @Inject Claiming claims;
    @Inject Projects projects;
    @Inject OpenPrices prices;
    @Inject Asked asked;
    @Inject Ids ids;

    private UUID id;
    private String fresh;
    private Table<OpenTask> table;

    @PostConstruct
    void open() {
        id = asked.id();
        var given = asked.text("fresh");
        fresh = given.isEmpty() ? ids.next().toString() : given;
        table = new Table<>(page -> claims.list(id, page), task -> task.id().toString());
    }

    /** What the page shows as its price now, for the form to send back. */
    public String shown(OpenTask task) {
        return PriceShown.text(quote(task));
    }

    /** Pressed twice, it is one claim, at the price that was shown. */
    public String claim(UUID task) {
        var shown = PriceShown.read(asked.text("shown-" + task));
        var wanted = new Wanted(id, Optional.empty(), Optional.of(task), shown);
        var claim = claims.claim(Asked.uuid(fresh), wanted);
        return "/annotator/work.xhtml?faces-redirect=true&id=" + claim.id();
    }

    /** What it pays; null if it has no price. */
    public Quote quote(OpenTask task) {
        return prices.of(id, task.taskType(), task.id()).orElse(null);
    }

    public UUID getId() {
        return id;
    }

    public String getName() {
        return projects.find(id).map(Project::name).orElseThrow(() -> ProjectRejected.notFound(id));
    }

    public String getFresh() {
        return fresh;
    }

    public Table<OpenTask> getTable() {
        return table;
    }
}
