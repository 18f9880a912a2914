package org.honorarium.web.debts;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.honorarium.debts.boundary.Debts;
import org.honorarium.debts.entity.Debt;
import org.honorarium.web.access.Me;
import org.honorarium.web.pages.Say;
import org.honorarium.web.tables.Table;

/** All debts and what is decided about them, for finance and, about their projects, operations. */
@Named
@RequestScoped
public class DebtsPage {

    @Inject Debts debts;
    @Inject Me me;

    private Table<Debt> table;
    private String debt;
    private String reason;

    @PostConstruct
    void open() {
        table = new Table<>(debts::page, one -> one.id().toString());
    }

    /** Whether this person may decide about it: somebody else proposed it. */
    public boolean isDecidable(Debt one) {
        return one.isProposed()
                && me.has("FINANCE")
                && !one.proposedBy().equals(me.get().actor().id());
    }

    public void putInForce(UUID id) {
        Say.done("debt_in_force", debts.putInForce(id).reference());
    }

    /** Opens the form for a reason. */
    public void choose(UUID id) {
        debt = id.toString();
        reason = "";
    }

    public void refuse() {
        Say.done("debt_refused", debts.refuse(UUID.fromString(debt), reason).reference());
    }

    public void forgive() {
        Say.done("debt_forgiven", debts.forgive(UUID.fromString(debt), reason).reference());
    }

    public Table<Debt> getTable() {
        return table;
    }

    public String getDebt() {
        return debt;
    }

    public void setDebt(String debt) {
        this.debt = debt;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
