package org.honorarium.web.statements;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.honorarium.statements.boundary.Statements;
import org.honorarium.statements.entity.Statement;
import org.honorarium.web.tables.Table;

/** Everybody's statements, for finance. */
@Named
@RequestScoped
public class StatementsPage {

    @Inject Statements statements;

    private Table<Statement> table;

    @PostConstruct
    void open() {
        table = new Table<>(statements::page, row -> row.id().toString());
    }

    public Table<Statement> getTable() {
        return table;
    }
}
