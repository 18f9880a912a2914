package org.honorarium.web.statements;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.honorarium.statements.boundary.Statements;
import org.honorarium.statements.entity.Statement;
import org.honorarium.web.access.Me;
import org.honorarium.web.tables.Table;

/** The annotator's statements, the latest first. */
@Named
@RequestScoped
public class OwnStatementsPage {

    @Inject Statements statements;
    @Inject Me me;

    private Table<Statement> table;

    @PostConstruct
    void open() {
        table =
                new Table<>(
                        request -> statements.of(me.get().actor().id(), request),
                        row -> row.id().toString());
    }

    public Table<Statement> getTable() {
        return table;
    }
}
