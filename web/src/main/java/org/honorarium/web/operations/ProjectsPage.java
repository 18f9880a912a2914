package org.honorarium.web.operations;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.honorarium.clients.boundary.Clients;
import org.honorarium.clients.entity.Client;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.quality.boundary.ProjectProgress;
import org.honorarium.quality.entity.ProjectInWork;
import org.honorarium.web.tables.Table;

/** The list of projects: how far each is and what it costs. */
@Named
@RequestScoped
public class ProjectsPage {

    @Inject ProjectProgress progress;
    @Inject Clients clients;

    private Table<ProjectInWork> table;
    private List<Client> known;
    private Boolean nothing;

    @PostConstruct
    void open() {
        table = new Table<>(progress::page, row -> row.project().id().toString());
    }

    public Table<ProjectInWork> getTable() {
        return table;
    }

    /** Whether there is no project at all, and somebody needs to be told how to begin. */
    public boolean isNothingYet() {
        if (nothing == null) {
            nothing = progress.page(PageRequest.of(0, 1)).total() == 0;
        }
        return nothing;
    }

    public List<Client> getClients() {
        if (known == null) {
            known = clients.list();
        }
        return known;
    }
}
