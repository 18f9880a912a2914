package org.honorarium.web.statements;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.honorarium.statements.boundary.MonthlyStatements;
import org.honorarium.statements.entity.MonthRow;
import org.honorarium.web.access.Me;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.tables.Table;

/** The months of an annotator, the latest first: one's own, or for finance anybody's. */
@Named
@RequestScoped
public class MonthsPage {

    @Inject MonthlyStatements months;
    @Inject Me me;
    @Inject Asked asked;

    private Table<MonthRow> table;

    @PostConstruct
    void open() {
        table =
                new Table<>(
                        request -> months.of(getAnnotator(), request),
                        row -> row.payer() + " " + row.month());
    }

    public Table<MonthRow> getTable() {
        return table;
    }

    public UUID getAnnotator() {
        return asked.text("id").isEmpty() ? me.get().actor().id() : asked.id();
    }
}
