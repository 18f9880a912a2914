package org.honorarium.web.banking;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.honorarium.banking.boundary.Reconciliations;
import org.honorarium.banking.entity.Reconciliation;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.Payer;
import org.honorarium.web.pages.Say;
import org.honorarium.web.tables.Table;

/** Where the money is, night by night. */
@Named
@RequestScoped
public class ReconciliationsPage {

    @Inject Reconciliations reconciliations;
    @Inject Payers payers;

    private Table<Reconciliation> table;
    private List<Payer> choices;
    private String payer;

    @PostConstruct
    void open() {
        table = new Table<>(reconciliations::page, row -> row.id().toString());
    }

    public void look() {
        reconciliations.now(UUID.fromString(payer));
        Say.done("bank_reconciled");
    }

    public List<Payer> getPayers() {
        if (choices == null) {
            choices = payers.list();
        }
        return choices;
    }

    public Table<Reconciliation> getTable() {
        return table;
    }

    public String getPayer() {
        return payer;
    }

    public void setPayer(String payer) {
        this.payer = payer;
    }
}
