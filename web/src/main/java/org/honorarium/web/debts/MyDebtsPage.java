package org.honorarium.web.debts;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.honorarium.debts.boundary.Debts;
import org.honorarium.debts.entity.Debt;
import org.honorarium.web.access.Me;
import org.honorarium.web.tables.Table;

/** What an annotator owes, and how much of it was taken. */
@Named
@RequestScoped
public class MyDebtsPage {

    @Inject Debts debts;
    @Inject Me me;

    private Table<Debt> table;

    @PostConstruct
    void open() {
        var annotator = me.get().actor().id();
        table =
                new Table<>(
                        request -> debts.ofAnnotator(annotator, request),
                        one -> one.id().toString());
    }

    public Table<Debt> getTable() {
        return table;
    }
}
