package org.honorarium.web.banking;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.honorarium.banking.boundary.BankProposals;
import org.honorarium.banking.entity.LineRow;
import org.honorarium.banking.entity.Proposal;
import org.honorarium.web.access.Me;
import org.honorarium.web.pages.Say;
import org.honorarium.web.tables.Table;

/** What waits for a person: lines of the bank, and what somebody proposed. */
@Named
@RequestScoped
public class DifferencesPage {

    @Inject BankProposals proposals;
    @Inject Me me;

    private Table<LineRow> differences;
    private Table<LineRow> changes;
    private Table<Proposal> waiting;

    @PostConstruct
    void open() {
        differences = new Table<>(proposals::differences, row -> row.id().toString());
        changes = new Table<>(proposals::changes, row -> row.id().toString());
        waiting = new Table<>(proposals::open, row -> row.id().toString());
    }

    public void decide(UUID proposal, boolean confirmed) {
        proposals.decide(proposal, confirmed);
        Say.done("bank_decided");
    }

    /** Nobody decides what they proposed. */
    public boolean isMine(Proposal one) {
        return one.proposedBy().equals(me.get().actor().id());
    }

    public Table<LineRow> getDifferences() {
        return differences;
    }

    public Table<LineRow> getChanges() {
        return changes;
    }

    public Table<Proposal> getWaiting() {
        return waiting;
    }
}
