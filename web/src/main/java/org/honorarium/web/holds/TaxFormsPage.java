package org.honorarium.web.holds;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.honorarium.holds.boundary.TaxForms;
import org.honorarium.holds.entity.FormStanding;
import org.honorarium.holds.entity.FormState;
import org.honorarium.web.access.Me;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;
import org.honorarium.web.tables.Narrowed;
import org.honorarium.web.tables.Table;

/** Everybody's tax forms, and the form in which one is withdrawn. */
@Named
@RequestScoped
public class TaxFormsPage {

    @Inject TaxForms forms;
    @Inject Me me;
    @Inject Asked asked;

    private Table<FormStanding> table;
    private String withdrawn;
    private String why;

    @PostConstruct
    void open() {
        table =
                new Table<>(
                        request -> forms.page(Narrowed.to(request, "state", getState())),
                        one -> one.annotator() + one.form() + one.id());
    }

    public void beginWithdrawing(UUID form) {
        withdrawn = form.toString();
        why = "";
    }

    public void withdraw() {
        var form = forms.withdraw(Asked.uuid(withdrawn), why).form();
        Say.done("tax_form_withdrawn", form.form());
    }

    public boolean isChanging() {
        return me.has("FINANCE") || me.has("OPERATIONS");
    }

    /** Which are shown: the name of a state, or empty for all. */
    public String getState() {
        return asked.text("state");
    }

    public FormState[] getStates() {
        return FormState.values();
    }

    public Table<FormStanding> getTable() {
        return table;
    }

    public String getWithdrawn() {
        return withdrawn;
    }

    public void setWithdrawn(String withdrawn) {
        this.withdrawn = withdrawn;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
