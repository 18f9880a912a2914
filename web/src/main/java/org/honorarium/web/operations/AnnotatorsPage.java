package org.honorarium.web.operations;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.honorarium.projects.boundary.Members;
import org.honorarium.projects.entity.WorkerRow;
import org.honorarium.web.tables.Table;

/** The list of annotators, with their accounts by the last characters only. */
@Named
@RequestScoped
public class AnnotatorsPage {

    @Inject Members members;

    private Table<WorkerRow> table;

    @PostConstruct
    void open() {
        table = new Table<>(members::page, row -> row.annotator().id().toString());
    }

    public Table<WorkerRow> getTable() {
        return table;
    }
}
