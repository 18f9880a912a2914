package org.honorarium.web.operations;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.imports.boundary.Imports;
import org.honorarium.imports.entity.Import;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.ProjectRow;
import org.honorarium.web.tables.Table;

/** The list of files that came in. */
@Named
@RequestScoped
public class ImportsPage {

    @Inject Imports imports;
    @Inject Projects projects;

    private Table<Import> table;
    private List<ProjectRow> known;

    @PostConstruct
    void open() {
        table = new Table<>(imports::page, one -> one.id().toString());
    }

    public Table<Import> getTable() {
        return table;
    }

    /** Whether a file is being read right now, so that the page asks again. */
    public boolean isReading() {
        return imports.page(PageRequest.of(0, 20)).rows().stream().anyMatch(one -> !one.isOver());
    }

    /** The projects from which one is chosen for a batch of results. */
    public List<ProjectRow> getProjects() {
        if (known == null) {
            known = projects.page(PageRequest.of(0, PageRequest.MOST)).rows();
        }
        return known;
    }
}
