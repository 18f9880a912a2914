package org.honorarium.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.Payer;
import org.honorarium.web.tables.Table;

/** The list of payers. */
@Named
@RequestScoped
public class PayersPage {

    @Inject Payers payers;

    private Table<Payer> table;

    @PostConstruct
    void open() {
        table = new Table<>(payers::page, payer -> payer.id().toString());
    }

    public Table<Payer> getTable() {
        return table;
    }
}
