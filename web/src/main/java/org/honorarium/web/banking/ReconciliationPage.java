package org.honorarium.web.banking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.honorarium.banking.boundary.Reconciliations;
import org.honorarium.banking.entity.Misfit;
import org.honorarium.banking.entity.Reconciliation;
import org.honorarium.web.pages.Asked;

/** Where the money was at one moment, and what did not fit. */
@Named
@RequestScoped
public class ReconciliationPage {

    @Inject Reconciliations reconciliations;
    @Inject Asked asked;

    private Reconciliation reconciliation;
    private List<Misfit> misfits;

    public Reconciliation getReconciliation() {
        if (reconciliation == null) {
            reconciliation = reconciliations.get(asked.id());
        }
        return reconciliation;
    }

    public List<Misfit> getMisfits() {
        if (misfits == null) {
            misfits = reconciliations.misfits(asked.id());
        }
        return misfits;
    }
}
